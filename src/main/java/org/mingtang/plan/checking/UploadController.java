package org.mingtang.plan.checking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.plan.TaskId;
import org.mingtang.plan.Tasks;
import org.mingtang.procedure.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Uploading task tables, as files or as pasted text. */
@Controller
@Requires(Permission.PREPARE_PLAN)
class UploadController {

    private final CheckPages pages;
    private final DraftAccess access;
    private final Intake intake;
    private final Tasks tasks;

    UploadController(CheckPages pages, DraftAccess access, Intake intake, Tasks tasks) {
        this.pages = pages;
        this.access = access;
        this.intake = intake;
        this.tasks = tasks;
    }

    @GetMapping("/desk/plans/new")
    ModelAndView form(
            @RequestParam(required = false) @Nullable String upper,
            @RequestParam(required = false) @Nullable String corrects,
            Person person) {
        return new ModelAndView("checking/upload", "page", page(upper, corrects, null, "", List.of(), person));
    }

    @PostMapping("/desk/plans/drafts")
    ModelAndView upload(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam(required = false) @Nullable String issuer,
            @RequestParam(required = false) @Nullable String upper,
            @RequestParam(required = false) @Nullable String corrects,
            Person person,
            RedirectAttributes flash)
            throws IOException {
        UUID unit = Typed.id(issuer);
        List<Refusal> refusals = new ArrayList<>();
        List<MultipartFile> sent = files == null
                ? List.of()
                : files.stream()
                        .filter(file ->
                                !Words.orEmpty(file.getOriginalFilename()).isEmpty())
                        .toList();
        if (sent.isEmpty() && pasted.isBlank()) {
            refusals.add(new Refusal("files", "请选择文件，或把表格文字粘贴进来。"));
        }
        if (unit != null && !access.mayTouch(person, unit)) {
            refusals.add(new Refusal("issuer", "您只能以本单位的名义编制任务分解表。"));
        }
        refusals.addAll(pages.refusals(Typed.id(corrects), person));
        UUID served = Typed.id(upper);
        if (served != null && !tasks.isGiven(new TaskId(served), unit == null ? person.unit() : unit)) {
            refusals.add(new Refusal("issuer", "要分解的上级任务没有下达给所选单位；请改选下达单位，或从本单位承担的任务页面点“分解到科室”。"));
        }
        if (!refusals.isEmpty()) {
            return new ModelAndView(
                    "checking/upload",
                    Map.of("page", page(upper, corrects, unit, pasted, refusals, person)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Origin origin = new Origin(unit == null ? person.unit() : unit, Typed.id(corrects), Typed.id(upper));
        List<UUID> taken = new ArrayList<>();
        for (MultipartFile file : sent) {
            try (InputStream content = file.getInputStream()) {
                taken.add(intake.take(Words.orEmpty(file.getOriginalFilename()), content, origin, person));
            }
        }
        if (!pasted.isBlank()) {
            InputStream content = new ByteArrayInputStream(pasted.getBytes(StandardCharsets.UTF_8));
            taken.add(intake.take("粘贴的文字.txt", content, origin, person));
        }
        if (taken.size() == 1) {
            return new ModelAndView("redirect:/desk/plans/drafts/" + taken.get(0));
        }
        flash.addFlashAttribute("notice", "收到 " + taken.size() + " 份文件，请逐份核对。");
        return new ModelAndView("redirect:/desk/plans/drafts");
    }

    private UploadPage page(
            @Nullable String upper,
            @Nullable String corrects,
            @Nullable UUID issuer,
            String pasted,
            List<Refusal> refusals,
            Person person) {
        return new UploadPage(
                pages.issuers(person, issuer == null ? person.unit() : issuer),
                pages.plans(person, Typed.id(corrects)),
                pages.upper(Typed.id(upper)).orElse(null),
                pasted,
                refusals);
    }
}
