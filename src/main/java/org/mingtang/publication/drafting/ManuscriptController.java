package org.mingtang.publication.drafting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing drafts. */
@Controller
class ManuscriptController {

    private final Manuscripts drafts;
    private final ManuscriptPages pages;
    private final ManuscriptList list;
    private final Items items;
    private final Audience audience;

    ManuscriptController(
            Manuscripts drafts, ManuscriptPages pages, ManuscriptList list, Items items, Audience audience) {
        this.drafts = drafts;
        this.pages = pages;
        this.list = list;
        this.items = items;
        this.audience = audience;
    }

    @GetMapping("/desk/drafts")
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView list(
            @RequestParam(required = false) @Nullable ManuscriptStage stage,
            @RequestParam(defaultValue = "0") int page,
            Person person) {
        int number = Math.max(0, page);
        return new ModelAndView(
                "drafting/drafts",
                "page",
                new ManuscriptsPage(
                        list.of(person, stage, number), stage, number, person.may(Permission.DRAFT_PUBLICATION)));
    }

    @GetMapping("/desk/drafts/new")
    @Requires(Permission.DRAFT_PUBLICATION)
    ModelAndView fresh(
            @RequestParam(required = false) @Nullable Long item,
            @RequestParam(required = false) @Nullable String line,
            @RequestParam(required = false) @Nullable ItemKind kind,
            Person person) {
        if (item != null) {
            ItemView current = items.find(new ItemNumber(item))
                    .filter(each -> drafts.mayWrite(each.unit(), person))
                    .orElseThrow(() -> new UnlawfulAct("没有要修订的信息。"));
            ManuscriptFields fields = RevisionOf.fields(current, items.period(current.number()));
            return form(pages.fresh(fields, current.unit(), current.number(), List.of(), person));
        }
        ManuscriptFields fields =
                ManuscriptFields.of(line == null ? "" : line, kind == null ? ItemKind.INFORMATION : kind, "", "");
        return form(pages.fresh(fields, drafts.drafting(person), null, List.of(), person));
    }

    @PostMapping("/desk/drafts")
    @Requires(Permission.DRAFT_PUBLICATION)
    ModelAndView begin(@ModelAttribute ManuscriptForm form, Person person, RedirectAttributes flash) {
        UUID unit = form.unit() == null ? drafts.drafting(person) : form.unit();
        Audience.Meant meant = audience.of(form, unit);
        ManuscriptFields fields = form.fields(meant.units());
        ItemNumber item = form.item() == null ? null : new ItemNumber(form.item());
        List<Refusal> refusals = ManuscriptRefusals.toBegin(fields, meant.refusals());
        if (!refusals.isEmpty()) {
            return refused(pages.fresh(fields, unit, item, refusals, person));
        }
        ManuscriptId id = drafts.begin(unit, item, fields, person);
        if (item != null) {
            items.find(item).ifPresent(current -> drafts.takeOver(id, current, person));
        }
        flash.addFlashAttribute("notice", "稿件已保存。" + NumberHint.mended(form.docNumber()) + "可以继续上传附件，检查无误后送审。");
        return new ModelAndView("redirect:/desk/drafts/" + id);
    }

    /** What a document number should look like, told while the form is being filled in. */
    @GetMapping("/desk/drafts/document-number")
    @Requires(Permission.DRAFT_PUBLICATION)
    ModelAndView number(@RequestParam(defaultValue = "") String docNumber) {
        return new ModelAndView("drafting/number", "hint", NumberHint.of(docNumber));
    }

    @GetMapping("/desk/drafts/{id}")
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView draft(@PathVariable UUID id, Person person) {
        return form(pages.of(seen(id, person), null, List.of(), person));
    }

    @PostMapping("/desk/drafts/{id}")
    @Requires(Permission.DRAFT_PUBLICATION)
    ModelAndView change(
            @PathVariable UUID id, @ModelAttribute ManuscriptForm form, Person person, RedirectAttributes flash) {
        ManuscriptView view = seen(id, person);
        Audience.Meant meant = audience.of(form, view.unit());
        ManuscriptFields fields = form.fields(meant.units());
        List<Refusal> refusals = ManuscriptRefusals.toBegin(fields, meant.refusals());
        if (!refusals.isEmpty()) {
            return refused(pages.of(view, fields, refusals, person));
        }
        drafts.change(view.id(), fields, form.revision(), person);
        flash.addFlashAttribute("notice", "已保存。" + NumberHint.mended(form.docNumber()));
        return new ModelAndView("redirect:/desk/drafts/" + id);
    }

    private ManuscriptView seen(UUID id, Person person) {
        return drafts.find(new ManuscriptId(id))
                .filter(view -> drafts.maySee(view.unit(), person))
                .orElseThrow(() -> new UnlawfulAct("没有这份稿件，或者它属于其他单位。"));
    }

    private static ModelAndView form(ManuscriptPage page) {
        return new ModelAndView("drafting/draft", "page", page);
    }

    private static ModelAndView refused(ManuscriptPage page) {
        ModelAndView again = form(page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
