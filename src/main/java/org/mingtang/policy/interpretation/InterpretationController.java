package org.mingtang.policy.interpretation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan for interpreting a document and the pieces written for it. */
@Controller
@Requires(Permission.DRAFT_PUBLICATION)
class InterpretationController {

    private final Interpretations interpretations;
    private final InterpretationGate gate;
    private final Manuscripts manuscripts;

    InterpretationController(Interpretations interpretations, InterpretationGate gate, Manuscripts manuscripts) {
        this.interpretations = interpretations;
        this.gate = gate;
        this.manuscripts = manuscripts;
    }

    @GetMapping("/desk/drafts/{id}/interpretation")
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView page(@PathVariable UUID id, Person person) {
        ManuscriptView document = seen(id, person);
        boolean mayWrite = manuscripts.mayWrite(document.unit(), person);
        InterpretationPage page = new InterpretationPage(
                document,
                interpretations.plan(document.id()).orElse(PlanFields.NONE),
                interpretations.plan(document.id()).map(PlanFields::missing).orElse(List.of()),
                interpretations.materials(document),
                gate.needs(document),
                gate.needs(document) ? gate.lacking(document) : List.of(),
                mayWrite && document.stage().writable(),
                mayWrite && !document.stage().ended());
        return new ModelAndView("interpretation/plan", "page", page);
    }

    @PostMapping("/desk/drafts/{id}/interpretation")
    String plan(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") boolean needed,
            @RequestParam(required = false) @Nullable String whyNot,
            @RequestParam(required = false) @Nullable List<InterpretationForm> forms,
            @RequestParam(required = false) @Nullable String interpreter,
            @RequestParam(required = false) @Nullable String contact,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate plannedOn,
            @RequestParam(required = false) @Nullable String overlapWhy,
            Person person,
            RedirectAttributes flash) {
        PlanFields fields = new PlanFields(
                needed,
                limited(whyNot, 500),
                forms == null ? List.of() : forms,
                limited(interpreter, 200),
                limited(contact, 200),
                plannedOn,
                limited(overlapWhy, 500));
        interpretations.plan(seen(id, person).id(), fields, person);
        flash.addFlashAttribute("notice", fields.missing().isEmpty() ? "解读方案已保存。" : "解读方案已保存，还有内容要补充。");
        return "redirect:/desk/drafts/" + id + "/interpretation";
    }

    @PostMapping("/desk/drafts/{id}/interpretation/materials")
    String begin(
            @PathVariable UUID id, @RequestParam InterpretationForm form, Person person, RedirectAttributes flash) {
        ManuscriptId material = interpretations.begin(seen(id, person).id(), form, person);
        flash.addFlashAttribute("notice", "已建立解读稿件，写好后单独送审，与文件同时发布。");
        return "redirect:/desk/drafts/" + material;
    }

    /** As on the page of the manuscript: of another unit's nobody learns whether it is there. */
    private ManuscriptView seen(UUID id, Person person) {
        return manuscripts
                .find(new ManuscriptId(id))
                .filter(view -> view.fields().kind().isPolicy())
                .filter(view -> manuscripts.maySee(view.unit(), person))
                .orElseThrow(() -> new UnlawfulAct("没有这份稿件，或者它属于其他单位。"));
    }

    static PieceWords words(@Nullable String interpreter, @Nullable String contact, @Nullable String overlapWhy) {
        return new PieceWords(limited(interpreter, 200), limited(contact, 200), limited(overlapWhy, 500));
    }

    static @Nullable String limited(@Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.strip().length() > most) {
            throw new UnlawfulAct("填写的内容超过 " + most + " 字，请缩短。");
        }
        return value.strip();
    }
}
