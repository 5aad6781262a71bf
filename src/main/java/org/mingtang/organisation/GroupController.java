package org.mingtang.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
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

/** The desk page of groups and remembered names. */
@Controller
@RequestMapping("/desk/units/groups")
class GroupController {

    private final Organisation organisation;
    private final Units units;
    private final RememberedNames remembered;
    private final GroupRegister register;

    GroupController(Organisation organisation, Units units, RememberedNames remembered, GroupRegister register) {
        this.organisation = organisation;
        this.units = units;
        this.remembered = remembered;
        this.register = register;
    }

    @GetMapping
    @Requires(Permission.USE_DESK)
    String all(
            @RequestParam(required = false) @Nullable UUID issuer,
            @RequestParam(defaultValue = "") String name,
            Person person,
            Model model) {
        var now = organisation.now();
        var chosen = issuer == null
                ? now.tree().root().orElse(null)
                : now.tree().find(new UnitId(issuer)).map(UnitNode::view).orElse(null);
        var tried = chosen == null || name.isBlank() ? null : units.resolve(name.strip(), chosen.id());
        var issuers = UnitsPage.lines(now.tree(), "", false).stream()
                .filter(line -> line.unit().kind() != UnitKind.OFFICE)
                .toList();
        model.addAttribute(
                "page",
                new GroupsPage(
                        chosen,
                        issuers,
                        GroupsPage.groups(now, chosen),
                        GroupsPage.decisions(remembered.all(), now.tree()),
                        tried,
                        person.may(Permission.EDIT_ORGANISATION)));
        return "organisation/groups";
    }

    @PostMapping
    @Requires(Permission.EDIT_ORGANISATION)
    String put(
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam String label,
            @RequestParam String pattern,
            @RequestParam String rule,
            @RequestParam(defaultValue = "false") boolean narrow,
            Person person,
            RedirectAttributes flash) {
        var refusals = register.put(id, label.strip(), pattern.strip(), rule.strip(), narrow, person);
        return back(flash, refusals, "集体称谓已保存。");
    }

    /** Nothing brings a removed group back, so it is shown first what it means. */
    @GetMapping("/{id}/removal")
    @Requires(Permission.EDIT_ORGANISATION)
    String askBeforeRemoving(@PathVariable UUID id, Model model) {
        var now = organisation.now();
        var group = GroupsPage.groups(now, now.tree().root().orElse(null)).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("group", group);
        return "organisation/group-end";
    }

    @PostMapping("/{id}/removal")
    @Requires(Permission.EDIT_ORGANISATION)
    String remove(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        register.remove(id, person);
        return back(flash, List.of(), "集体称谓已删除。");
    }

    @PostMapping("/decisions/forgetting")
    @Requires(Permission.EDIT_ORGANISATION)
    String forget(@RequestParam String name, @RequestParam UUID issuer, Person person, RedirectAttributes flash) {
        register.forget(name, new UnitId(issuer), person);
        return back(flash, List.of(), "已取消认定，以后按规则识别。");
    }

    private static String back(RedirectAttributes flash, List<Refusal> refusals, String notice) {
        flash.addFlashAttribute(refusals.isEmpty() ? "notice" : "refusals", refusals.isEmpty() ? notice : refusals);
        return "redirect:/desk/units/groups";
    }
}
