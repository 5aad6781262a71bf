package org.mingtang.request.handling;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestId;
import org.mingtang.request.Requests;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.reply.WayLetter;
import org.mingtang.request.reply.WayLetters;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Letters on the way, each made of an act of the history. */
@Controller
@Requires(Permission.WORK_REQUEST)
@RequestMapping(RequestController.HERE + "/letters/{act:\\d+}/{kind:[A-Z_]+}")
class LetterController {

    private final Requests requests;
    private final WayLetters letters;

    LetterController(Requests requests, WayLetters letters) {
        this.requests = requests;
        this.letters = letters;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id, @PathVariable long act, @PathVariable String kind, Person person) {
        WayLetter letter = letters.open(new RequestId(id), act, kind(kind), person);
        return new ModelAndView("request/letter", "page", page(id, letter, letter.said(), false, List.of()));
    }

    /** What was filled in is kept on the page where the letter could not be made. */
    @PostMapping
    ModelAndView make(
            @PathVariable UUID id,
            @PathVariable long act,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "false") boolean natural,
            @RequestParam(defaultValue = "false") boolean ofd,
            Person person,
            RedirectAttributes flash) {
        var request = new RequestId(id);
        WayLetter letter = letters.open(request, act, kind(kind), person);
        Map<Field, String> said = said(letter, form);
        try {
            String number = letters.make(request, act, letter.kind(), said, natural, ofd, person);
            flash.addFlashAttribute("notice", letter.kind().label() + " " + number + " 已制作，在“材料”里下载。");
            var back = new RedirectView("/desk/requests/" + id + "#files");
            back.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(back);
        } catch (UnlawfulAct e) {
            var again = new ModelAndView(
                    "request/letter", "page", page(id, letter, said, natural, List.of(String.valueOf(e.getMessage()))));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    /** The third party got its letter (第三十二条). */
    @PostMapping("/service")
    String told(
            @PathVariable UUID id,
            @PathVariable long act,
            @PathVariable String kind,
            @RequestParam @Day LocalDate on,
            @RequestParam(defaultValue = "") String proof,
            Person person,
            RedirectAttributes flash) {
        if (kind(kind) != LetterKind.RELEASE_TO_THIRD_PARTY) {
            throw new UnlawfulAct("这种文书的收到日期在“登记对方收到日期”里登记。");
        }
        letters.told(new RequestId(id), act, on, proof, person);
        return HandlingController.done(id, "已登记告知第三方，可以送达答复。", flash);
    }

    private LetterPage page(UUID id, WayLetter letter, Map<Field, String> said, boolean natural, List<String> wrong) {
        return new LetterPage(requests.find(new RequestId(id)).orElseThrow(), letter, said, natural, wrong);
    }

    private static Map<Field, String> said(WayLetter letter, MultiValueMap<String, String> form) {
        Map<Field, String> said = new EnumMap<>(Field.class);
        for (Field field : letter.fields()) {
            String words = form.getFirst("said." + field.name());
            said.put(field, words == null ? "" : words.strip());
        }
        return said;
    }

    private static LetterKind kind(String name) {
        return List.of(LetterKind.values()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("没有这种文书，可能地址有误。"));
    }
}
