package org.mingtang.plan.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mingtang.documents.StoredFileDownload;
import org.mingtang.documents.StoredFileId;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The drafts: their list, the check page with its head, the source, giving one up. */
@Controller
@Requires(Permission.PREPARE_PLAN)
class DraftController {

    private final Drafts drafts;
    private final Checking checking;
    private final Intake intake;
    private final CheckPages checkPages;
    private final DraftPages draftPages;
    private final StoredFileDownload download;

    DraftController(
            Drafts drafts,
            Checking checking,
            Intake intake,
            CheckPages checkPages,
            DraftPages draftPages,
            StoredFileDownload download) {
        this.drafts = drafts;
        this.checking = checking;
        this.intake = intake;
        this.checkPages = checkPages;
        this.draftPages = draftPages;
        this.download = download;
    }

    @GetMapping("/desk/plans/drafts")
    ModelAndView list(Person person) {
        return new ModelAndView("checking/drafts", "page", draftPages.list(person));
    }

    @GetMapping("/desk/plans/drafts/{id}")
    ModelAndView page(@PathVariable UUID id, Person person) {
        Draft draft = drafts.find(id, person);
        return switch (draft.state()) {
            case CHECKING -> new ModelAndView("checking/draft", "page", checkPages.page(id, null, List.of(), person));
            case UNREADABLE, REPEATED -> new ModelAndView("checking/held", "page", draftPages.held(id, person));
            case ISSUED -> new ModelAndView("redirect:/desk/plans/" + draft.plan());
            case DISCARDED -> new ModelAndView("redirect:/desk/plans/drafts");
        };
    }

    @PostMapping("/desk/plans/drafts/{id}/head")
    ModelAndView head(@PathVariable UUID id, @ModelAttribute HeadForm form, Person person, RedirectAttributes flash) {
        Draft draft = drafts.find(id, person);
        List<Refusal> refusals = new ArrayList<>(form.refusals());
        if (!Objects.equals(form.correctsId(), draft.corrects())) {
            refusals.addAll(checkPages.refusals(form.correctsId(), person));
        }
        if (!refusals.isEmpty()) {
            return new ModelAndView(
                    "checking/draft",
                    Map.of("page", checkPages.page(id, form, refusals, person)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        UUID issuer = Objects.requireNonNullElse(form.issuerId(), draft.issuer());
        checking.head(id, form.head(), issuer, form.correctsId(), person);
        flash.addFlashAttribute("notice", "表头已保存。");
        return new ModelAndView("redirect:/desk/plans/drafts/" + id);
    }

    @GetMapping("/desk/plans/drafts/{id}/source")
    ModelAndView source(@PathVariable UUID id, Person person) {
        return new ModelAndView("checking/source", "page", draftPages.source(id, person));
    }

    @GetMapping("/desk/plans/drafts/{id}/file")
    ResponseEntity<Resource> file(@PathVariable UUID id, Person person) {
        return download.of(new StoredFileId(drafts.find(id, person).sourceFile()));
    }

    /** Reads a file again that could not be read, or one that was here before. */
    @PostMapping("/desk/plans/drafts/{id}/reading")
    String readAgain(@PathVariable UUID id, Person person) {
        intake.readAgain(id, person);
        return "redirect:/desk/plans/drafts/" + id;
    }

    @GetMapping("/desk/plans/drafts/{id}/discarding")
    ModelAndView askBeforeDiscarding(@PathVariable UUID id, Person person) {
        return new ModelAndView("checking/discarding", "page", draftPages.held(id, person));
    }

    @PostMapping("/desk/plans/drafts/{id}/discarding")
    String discard(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        drafts.discard(id, person);
        flash.addFlashAttribute("notice", "已放弃这份导入；上传的文件仍有留存。");
        return "redirect:/desk/plans/drafts";
    }
}
