package org.mingtang.publication.precheck;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.Attachment;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.mingtang.review.AttachmentCleaner.Cleaned;
import org.mingtang.review.FindingKind;
import org.mingtang.review.HiddenContent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The check of a draft, and what is done about each finding. */
@Controller
@RequestMapping("/desk/drafts/{id}/check")
@Requires(Permission.DRAFT_PUBLICATION)
class PrecheckController {

    private final Manuscripts drafts;
    private final Precheck precheck;
    private final PrecheckPages pages;

    PrecheckController(Manuscripts drafts, Precheck precheck, PrecheckPages pages) {
        this.drafts = drafts;
        this.precheck = precheck;
        this.pages = pages;
    }

    @GetMapping
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView check(@PathVariable UUID id, Person person) {
        return new ModelAndView("precheck/check", "page", pages.of(seen(id, person), person));
    }

    @PostMapping("/mending")
    String mend(
            @PathVariable UUID id,
            @RequestParam String fingerprint,
            @RequestParam int paragraph,
            @RequestParam int offset,
            Person person,
            RedirectAttributes flash) {
        precheck.mend(new ManuscriptId(id), fingerprint, paragraph, offset, person);
        return back(id, "已改好这一处。", flash);
    }

    @PostMapping("/mendings")
    String mendAll(@PathVariable UUID id, @RequestParam FindingKind kind, Person person, RedirectAttributes flash) {
        int places = precheck.mendAll(new ManuscriptId(id), kind, person);
        return back(id, "已处理“" + kind.label() + "” " + places + " 处。", flash);
    }

    @PostMapping("/keeping")
    String keep(
            @PathVariable UUID id,
            @RequestParam String fingerprint,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            RedirectAttributes flash) {
        precheck.keep(new ManuscriptId(id), fingerprint, reason, person);
        return back(id, "已保留，理由会给审核人看。", flash);
    }

    @PostMapping("/keeping-removal")
    String reopen(@PathVariable UUID id, @RequestParam String fingerprint, Person person, RedirectAttributes flash) {
        precheck.reopen(new ManuscriptId(id), fingerprint, person);
        return back(id, "已取消保留，请处理这一处。", flash);
    }

    /** What would be taken out of an attachment, before it is done. */
    @GetMapping("/files/{file}/cleaning")
    ModelAndView cleaning(@PathVariable UUID id, @PathVariable UUID file, Person person) {
        ManuscriptView draft = seen(id, person);
        Attachment attachment = Precheck.attachment(draft, file);
        return new ModelAndView(
                "precheck/cleaning",
                Map.of("draft", draft, "attachment", attachment, "cleaned", precheck.cleaned(attachment)));
    }

    @PostMapping("/files/{file}/cleaning")
    String clean(@PathVariable UUID id, @PathVariable UUID file, Person person, RedirectAttributes flash) {
        Cleaned cleaned = precheck.clean(new ManuscriptId(id), file, person);
        String left = cleaned.left().isEmpty() ? "。" : "；还有不能自动清理的内容，请人工处理。";
        return back(id, "已换用清理后的副本，去掉了" + kinds(cleaned) + left, flash);
    }

    private static String kinds(Cleaned cleaned) {
        return cleaned.removed().stream()
                .map(HiddenContent::kind)
                .distinct()
                .map(HiddenContent.Kind::label)
                .collect(Collectors.joining("、"));
    }

    private ManuscriptView seen(UUID id, Person person) {
        return drafts.find(new ManuscriptId(id))
                .filter(view -> drafts.maySee(view.unit(), person))
                .orElseThrow(() -> new UnlawfulAct("没有这份稿件，或者它属于其他单位。"));
    }

    private static String back(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/desk/drafts/" + id + "/check";
    }
}
