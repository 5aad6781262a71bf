package org.mingtang.request.wording;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.UnitView;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.letter.Letter;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.letter.LetterTemplate;
import org.mingtang.request.letter.TemplateCheck;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The wordings of letters on the desk: looked at by whoever reads requests, kept by the government's office. */
@Controller
@RequestMapping(LetterEditionController.HERE)
class LetterEditionController {

    static final String HERE = "/desk/requests/wordings";

    private final LetterEditions editions;

    LetterEditionController(LetterEditions editions) {
        this.editions = editions;
    }

    @GetMapping
    @Requires(Permission.READ_REQUESTS)
    ModelAndView all(Person person) {
        UnitView government = editions.government(person);
        List<EditionsPage.Line> lines = Arrays.stream(LetterKind.values())
                .map(kind -> EditionsPage.Line.of(editions.of(government.id(), kind), editions.today()))
                .toList();
        var page = new EditionsPage(government.name(), editions.mayKeep(person), lines);
        return new ModelAndView("request/wordings", "page", page);
    }

    /** The edition in force, and the form begun with it. */
    @GetMapping("/{kind:[A-Z_]+}")
    @Requires(Permission.READ_REQUESTS)
    ModelAndView one(@PathVariable String kind, Person person) {
        List<LetterEdition> all = all(kind(kind), person);
        return show(all, LetterEditions.inForce(all, editions.today()), "", person);
    }

    /** Any edition; the form begins with its text, so that the office can go back to it. */
    @GetMapping("/{kind:[A-Z_]+}/{number:\\d{1,6}}")
    @Requires(Permission.READ_REQUESTS)
    ModelAndView edition(@PathVariable String kind, @PathVariable int number, Person person) {
        List<LetterEdition> all = all(kind(kind), person);
        LetterEdition shown = all.stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("这种文书没有第 " + number + " 版，可能地址有误。"));
        boolean former = number != all.get(0).number();
        return show(all, shown, former ? "恢复" + shown.label() + "的文字" : "", person);
    }

    /** Shows what was typed as letters, or keeps it; what was typed stays on the page where it cannot be kept. */
    @PostMapping("/{kind:[A-Z_]+}")
    @Requires(Permission.DECIDE_REQUEST)
    ModelAndView keep(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String effectiveFrom,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int before,
            @RequestParam(defaultValue = "preview") String then,
            Person person,
            RedirectAttributes flash) {
        editions.requireKeeper(person);
        var draft = new EditionDraft(kind(kind), title, text, day(effectiveFrom), reason, before);
        if (!then.equals("keep")) {
            List<Refusal> faults = TemplateCheck.faults(draft.kind(), draft.template()).stream()
                    .map(fault -> new Refusal("text", fault))
                    .toList();
            return typed(draft, faults, person);
        }
        List<Refusal> refusals = editions.refusals(draft, person);
        if (!refusals.isEmpty()) {
            return refused(draft, refusals, person);
        }
        try {
            LetterEdition kept = editions.keep(draft, person);
            flash.addFlashAttribute("notice", kept.label() + "已保存，自 " + kept.effectiveFrom() + " 起启用。");
        } catch (UnlawfulAct tooLate) {
            // Whoever was told of the other edition may go on with his own after it.
            EditionDraft after = draft.after(all(draft.kind(), person).get(0));
            return refused(after, List.of(new Refusal(null, String.valueOf(tooLate.getMessage()))), person);
        }
        var back = new RedirectView(HERE + "/" + draft.kind());
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private List<LetterEdition> all(LetterKind kind, Person person) {
        return editions.of(editions.government(person).id(), kind);
    }

    private ModelAndView show(List<LetterEdition> all, LetterEdition shown, String reason, Person person) {
        LetterTemplate template = shown.template();
        int newest = all.get(0).number();
        var draft = new EditionDraft(shown.kind(), template.title(), template.text(), editions.today(), reason, newest);
        return page(all, shown, draft, false, List.of(), person);
    }

    private ModelAndView refused(EditionDraft draft, List<Refusal> refusals, Person person) {
        ModelAndView again = typed(draft, refusals, person);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView typed(EditionDraft draft, List<Refusal> refusals, Person person) {
        List<LetterEdition> all = all(draft.kind(), person);
        return page(all, LetterEditions.inForce(all, editions.today()), draft, true, refusals, person);
    }

    private ModelAndView page(
            List<LetterEdition> all,
            LetterEdition shown,
            EditionDraft draft,
            boolean typed,
            List<Refusal> refusals,
            Person person) {
        LetterTemplate template = typed ? draft.template() : shown.template();
        List<Letter> samples = TemplateCheck.faults(draft.kind(), template).isEmpty()
                ? TemplateCheck.samples(draft.kind(), template)
                : List.of();
        return new ModelAndView(
                "request/wording",
                "page",
                new EditionPage(
                        editions.government(person).name(),
                        editions.mayKeep(person),
                        all,
                        shown,
                        draft,
                        typed,
                        refusals,
                        samples,
                        editions.today()));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static LetterKind kind(String name) {
        return Arrays.stream(LetterKind.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("没有这种文书，可能地址有误。"));
    }
}
