package org.mingtang.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk pages of units: the tree, one unit, a new one, and the changes of one. */
@Controller
@RequestMapping("/desk/units")
class UnitController {

    private final Organisation organisation;
    private final UnitRegister register;

    UnitController(Organisation organisation, UnitRegister register) {
        this.organisation = organisation;
        this.register = register;
    }

    @GetMapping
    @Requires(Permission.USE_DESK)
    String all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean ended,
            Person person,
            Model model) {
        var tree = organisation.now().tree();
        var lines = UnitsPage.lines(tree, q, ended);
        model.addAttribute(
                "page", new UnitsPage(q, ended, lines, tree.active().size(), person.may(Permission.EDIT_ORGANISATION)));
        return "organisation/units";
    }

    @GetMapping("/new")
    @Requires(Permission.EDIT_ORGANISATION)
    String blank(@RequestParam(required = false) @Nullable UUID parent, Model model) {
        model.addAttribute("page", UnitPage.blank(organisation.now().tree(), UnitForm.below(parent)));
        return "organisation/new";
    }

    @PostMapping
    @Requires(Permission.EDIT_ORGANISATION)
    String add(
            @ModelAttribute UnitForm form,
            Person person,
            Model model,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var refusals = new UnitCheck(organisation.now().tree()).refusals(form.unit());
        if (!refusals.isEmpty()) {
            request.setAttribute("refusals", refusals);
            model.addAttribute("page", UnitPage.blank(organisation.now().tree(), form));
            return "organisation/new";
        }
        var id = register.add(form.unit(), person);
        flash.addFlashAttribute("notice", "已新增" + form.fullName() + "。");
        return "redirect:/desk/units/" + id;
    }

    @GetMapping("/{id}")
    @Requires(Permission.USE_DESK)
    String one(@PathVariable UUID id, Person person, Model model) {
        var tree = organisation.now().tree();
        var node = tree.find(new UnitId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", UnitPage.of(tree, node, person.may(Permission.EDIT_ORGANISATION)));
        return "organisation/unit";
    }

    @PostMapping("/{id}/name")
    @Requires(Permission.EDIT_ORGANISATION)
    String rename(@PathVariable UUID id, @ModelAttribute UnitForm form, Person person, RedirectAttributes flash) {
        return act(
                id,
                flash,
                "名称已更改，原名称作为曾用名保留。",
                unit -> register.rename(unit, form.fullName(), form.briefName(), person));
    }

    @PostMapping("/{id}/description")
    @Requires(Permission.EDIT_ORGANISATION)
    String describe(@PathVariable UUID id, @ModelAttribute UnitForm form, Person person, RedirectAttributes flash) {
        return act(
                id,
                flash,
                "单位信息已更改。",
                unit -> register.describe(unit, form.kindOrDepartment(), form.divisionCode(), form.others(), person));
    }

    @PostMapping("/{id}/parent")
    @Requires(Permission.EDIT_ORGANISATION)
    String move(@PathVariable UUID id, @RequestParam UUID parent, Person person, RedirectAttributes flash) {
        return act(id, flash, "已划转。", unit -> register.move(unit, new UnitId(parent), person));
    }

    private static String act(UUID id, RedirectAttributes flash, String notice, Consumer<UnitId> change) {
        try {
            change.accept(new UnitId(id));
            flash.addFlashAttribute("notice", notice);
        } catch (UnlawfulAct e) {
            flash.addFlashAttribute("refusals", List.of(new Refusal(null, String.valueOf(e.getMessage()))));
        }
        return "redirect:/desk/units/" + id;
    }
}
