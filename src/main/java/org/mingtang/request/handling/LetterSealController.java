package org.mingtang.request.handling;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.reply.ReplySeals;
import org.mingtang.request.reply.ReplySeals.Chosen;
import org.mingtang.request.reply.ReplySeals.Signing;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How letters of one's own organ are sealed, and in which files they are made. */
@Controller
@Requires(Permission.DECIDE_REQUEST)
@RequestMapping("/desk/requests/organ/seal")
class LetterSealController {

    private final ReplySeals seals;

    LetterSealController(ReplySeals seals) {
        this.seals = seals;
    }

    @GetMapping
    ResponseEntity<byte[]> picture(Person person) {
        return seals.picture(new UnitId(person.unit()), person)
                .map(png -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.noStore())
                        .body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping
    String choose(
            @RequestParam Signing signing,
            @RequestParam(defaultValue = "false") boolean ofd,
            @RequestParam(defaultValue = "" + ReplySeals.USUAL_MILLIMETRES) int millimetres,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            Person person,
            RedirectAttributes flash)
            throws IOException {
        byte[] png = null;
        if (picture != null && !picture.isEmpty()) {
            if (picture.getSize() > 10 << 20) {
                throw new UnlawfulAct("印章图样超过 1 MB，请缩小后再上传。");
            }
            png = picture.getBytes();
        }
        seals.choose(new UnitId(person.unit()), new Chosen(signing, ofd, millimetres), png, person);
        flash.addFlashAttribute("notice", "用印和文件格式已保存，从下一份文书起使用。");
        return "redirect:/desk/requests/organ#seal";
    }
}
