package org.mingtang.evidence;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFiles;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entering a fact. */
@Controller
@Requires(Permission.RECORD_FACT)
class FactEntryController {

    private final Evidence evidence;
    private final FactPages pages;
    private final StoredFiles files;

    FactEntryController(Evidence evidence, FactPages pages, StoredFiles files) {
        this.evidence = evidence;
        this.pages = pages;
        this.files = files;
    }

    @GetMapping("/desk/facts/new")
    ModelAndView entry(@RequestParam(required = false) @Nullable String kind, Person person) {
        return new ModelAndView("evidence/entry", "page", pages.empty(person, kind));
    }

    @PostMapping("/desk/facts")
    ModelAndView record(
            @ModelAttribute FactForm sent,
            @RequestParam(name = "dropFile", required = false) @Nullable String dropFile,
            @RequestParam(name = "upload", required = false) @Nullable MultipartFile upload,
            Person person,
            RedirectAttributes flash)
            throws IOException {
        // The file is kept first: a refusal of the rest must not cost a second upload.
        FactForm form = (dropFile == null ? sent : sent.withoutFile()).withFile(kept(upload));
        List<Refusal> refusals = evidence.refusals(form.draft(), person);
        if (!refusals.isEmpty()) {
            return new ModelAndView(
                    "evidence/entry",
                    Map.of("page", pages.form(form, person, refusals)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Evidence.Recorded recorded = evidence.record(form.draft(), form.submission(), person);
        flash.addFlashAttribute("notice", recorded.again() ? "这条实绩刚才已经登记，没有重复登记。" : "已登记。");
        return new ModelAndView("redirect:/desk/facts/" + recorded.id());
    }

    private @Nullable StoredFileId kept(@Nullable MultipartFile upload) throws IOException {
        if (upload == null || upload.isEmpty()) {
            return null;
        }
        try (var content = upload.getInputStream()) {
            return files.store(Objects.requireNonNullElse(upload.getOriginalFilename(), ""), content)
                    .id();
        }
    }
}
