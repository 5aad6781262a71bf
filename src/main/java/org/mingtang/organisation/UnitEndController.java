package org.mingtang.organisation;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of a unit, by merger or dissolution: nothing undoes it, so it is shown first what it does. */
@Controller
@RequestMapping("/desk/units/{id}")
@Requires(Permission.EDIT_ORGANISATION)
class UnitEndController {

    private final Organisation organisation;
    private final UnitRegister register;

    UnitEndController(Organisation organisation, UnitRegister register) {
        this.organisation = organisation;
        this.register = register;
    }

    @GetMapping("/merger")
    String askBeforeMerging(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID into,
            Model model,
            RedirectAttributes flash) {
        var tree = organisation.now().tree();
        var unit = view(tree, id);
        if (into == null) {
            return refused(id, List.of(new Refusal("into", "请先选择并入哪个单位。")), flash);
        }
        var refusals = new UnitCheck(tree).merge(unit, new UnitId(into));
        return refusals.isEmpty()
                ? shown(UnitEndPage.of(tree, unit, view(tree, into)), model)
                : refused(id, refusals, flash);
    }

    @PostMapping("/merger")
    String merge(@PathVariable UUID id, @RequestParam UUID into, Person person, RedirectAttributes flash) {
        return act(id, flash, "已并入，原名称仍可识别。", unit -> register.merge(unit, new UnitId(into), person));
    }

    @GetMapping("/dissolution")
    String askBeforeDissolving(@PathVariable UUID id, Model model, RedirectAttributes flash) {
        var tree = organisation.now().tree();
        var unit = view(tree, id);
        var refusals = new UnitCheck(tree).dissolve(unit);
        return refusals.isEmpty() ? shown(UnitEndPage.of(tree, unit, null), model) : refused(id, refusals, flash);
    }

    @PostMapping("/dissolution")
    String dissolve(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        return act(id, flash, "已撤销。", unit -> register.dissolve(unit, person));
    }

    private static String act(UUID id, RedirectAttributes flash, String notice, Consumer<UnitId> change) {
        try {
            change.accept(new UnitId(id));
            flash.addFlashAttribute("notice", notice);
        } catch (UnlawfulAct e) {
            return refused(id, List.of(new Refusal(null, String.valueOf(e.getMessage()))), flash);
        }
        return "redirect:/desk/units/" + id;
    }

    private static String refused(UUID id, List<Refusal> refusals, RedirectAttributes flash) {
        flash.addFlashAttribute("refusals", refusals);
        return "redirect:/desk/units/" + id;
    }

    private static String shown(UnitEndPage page, Model model) {
        model.addAttribute("page", page);
        return "organisation/unit-end";
    }

    private static UnitView view(UnitTree tree, UUID id) {
        return tree.find(new UnitId(id))
                .map(UnitNode::view)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
