package org.mingtang.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a keeper does with a document: its relations, yellow marks, the end of its validity, its 题注. */
@Controller
@Requires(Permission.KEEP_POLICIES)
class KeepingController {

    private final Relations relations;
    private final Warnings warnings;
    private final Leanings leanings;
    private final EndReminders ends;
    private final HeadNotes notes;
    private final AmendedTexts amended;
    private final PolicyDeskController desk;

    KeepingController(
            Relations relations,
            Warnings warnings,
            Leanings leanings,
            EndReminders ends,
            HeadNotes notes,
            AmendedTexts amended,
            PolicyDeskController desk) {
        this.relations = relations;
        this.warnings = warnings;
        this.leanings = leanings;
        this.ends = ends;
        this.notes = notes;
        this.amended = amended;
        this.desk = desk;
    }

    @PostMapping("/desk/policies/{number}/relations")
    ModelAndView state(@PathVariable long number, RelationForm form, Person person, RedirectAttributes flash) {
        return told(number, form, person, flash, () -> {
            Relation.End self = relations.end(new ItemNumber(number));
            return relations.state(
                    form.chosen(),
                    form.passive() ? form.other() : self,
                    form.passive() ? self : form.other(),
                    form.from(),
                    form.passive() ? form.textVersion() : null,
                    person);
        });
    }

    @PostMapping("/desk/policies/{number}/relations/{id}/confirmation")
    ModelAndView confirm(
            @PathVariable long number,
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable Integer textVersion,
            Person person,
            RedirectAttributes flash) {
        return told(number, null, person, flash, () -> {
            relations.confirm(id, from, textVersion, person);
            return id;
        });
    }

    @PostMapping("/desk/policies/{number}/relations/{id}/text")
    ModelAndView text(
            @PathVariable long number,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer textVersion,
            Person person,
            RedirectAttributes flash) {
        return done(number, null, person, flash, "已记下修改后的文本是哪一版。", () -> amended.answer(id, textVersion, person));
    }

    @PostMapping("/desk/policies/{number}/relations/{id}/dropping")
    ModelAndView drop(@PathVariable long number, @PathVariable UUID id, Person person, RedirectAttributes flash) {
        return done(number, null, person, flash, "已不采用这条关系。", () -> relations.drop(id, person));
    }

    @PostMapping("/desk/policies/{number}/relations/{id}/resumption")
    ModelAndView takeUp(@PathVariable long number, @PathVariable UUID id, Person person, RedirectAttributes flash) {
        return done(number, null, person, flash, "已恢复为待确认。", () -> relations.takeUp(id, person));
    }

    @PostMapping("/desk/policies/{number}/warnings/{relation}/look")
    ModelAndView look(
            @PathVariable long number,
            @PathVariable UUID relation,
            @RequestParam(defaultValue = "") String note,
            Person person,
            RedirectAttributes flash) {
        return done(number, null, person, flash, "已记下核对结果。", () -> warnings.look(relation, note, person));
    }

    @PostMapping("/desk/policies/{number}/leanings/{item}/look")
    ModelAndView look(
            @PathVariable long number,
            @PathVariable long item,
            @RequestParam(defaultValue = "") String note,
            Person person,
            RedirectAttributes flash) {
        return done(number, null, person, flash, "已记下核对结果。", () -> leanings.look(number, item, note, person));
    }

    @PostMapping("/desk/policies/{number}/end")
    ModelAndView end(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String note,
            Person person,
            RedirectAttributes flash) {
        return done(number, null, person, flash, "已记下办理结果。", () -> ends.handled(new ItemNumber(number), note, person));
    }

    @PostMapping("/desk/policies/{number}/head-note")
    ModelAndView headNote(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String note,
            Person person,
            RedirectAttributes flash) {
        return done(number, null, person, flash, "题注已更新。", () -> notes.write(new ItemNumber(number), note, person));
    }

    private ModelAndView told(
            long number, @Nullable RelationForm form, Person person, RedirectAttributes flash, Supplier<UUID> act) {
        return done(number, form, person, flash, "已确认，两份文件的页面都会显示。", () -> {
            if (relations.reachesOutside(act.get())) {
                flash.addFlashAttribute("notice", "已确认。另一份文件不在库中，只在本文件的页面显示。");
            }
        });
    }

    /** Back to the document; a refusal shows the page again with what was typed. */
    private ModelAndView done(
            long number,
            @Nullable RelationForm form,
            Person person,
            RedirectAttributes flash,
            String notice,
            Runnable act) {
        try {
            act.run();
        } catch (UnlawfulAct refused) {
            String why = refused.getMessage() == null ? "不能这样办理。" : refused.getMessage();
            RelationForm filled = form == null ? RelationForm.EMPTY : form;
            return new ModelAndView(
                    "policy/kept",
                    Map.of("page", desk.page(number, person, filled, why)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!flash.getFlashAttributes().containsKey("notice")) {
            flash.addFlashAttribute("notice", notice);
        }
        return new ModelAndView("redirect:/desk/policies/" + number);
    }
}
