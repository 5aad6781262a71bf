package org.mingtang.plan.checking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Splitting, merging, adding, dropping and restoring rows. */
@Controller
@Requires(Permission.PREPARE_PLAN)
class RowShapeController {

    private final Checking checking;

    RowShapeController(Checking checking) {
        this.checking = checking;
    }

    @PostMapping("/desk/plans/drafts/{id}/rows/{row}/split")
    String split(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam(defaultValue = "-1") int revision,
            @RequestParam(defaultValue = "0") int at,
            Person person,
            RedirectAttributes flash) {
        checking.split(id, row, revision, at, person);
        flash.addFlashAttribute("notice", "已拆成两行，请分别核对责任单位和时限。");
        return page(id, row);
    }

    @PostMapping("/desk/plans/drafts/{id}/rows/{row}/merge")
    String merge(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam(defaultValue = "-1") int revision,
            Person person,
            RedirectAttributes flash) {
        checking.mergeWithNext(id, row, revision, person);
        flash.addFlashAttribute("notice", "已与下一行合并；被并入的行在“已删去的行”里，可以恢复。");
        return page(id, row);
    }

    @PostMapping("/desk/plans/drafts/{id}/rows/{row}/add")
    String addAfter(@PathVariable UUID id, @PathVariable UUID row, Person person) {
        return "redirect:/desk/plans/drafts/" + id + "/rows/" + checking.addAfter(id, row, person);
    }

    @PostMapping("/desk/plans/drafts/{id}/rows")
    String addLast(@PathVariable UUID id, Person person) {
        return "redirect:/desk/plans/drafts/" + id + "/rows/" + checking.addLast(id, person);
    }

    @PostMapping("/desk/plans/drafts/{id}/rows/{row}/drop")
    String drop(@PathVariable UUID id, @PathVariable UUID row, Person person, RedirectAttributes flash) {
        checking.drop(id, row, person);
        flash.addFlashAttribute("notice", "已删去一行；它在页面最后的“已删去的行”里，可以恢复。");
        return "redirect:/desk/plans/drafts/" + id;
    }

    @PostMapping("/desk/plans/drafts/{id}/rows/{row}/restore")
    String restore(@PathVariable UUID id, @PathVariable UUID row, Person person) {
        checking.restore(id, row, person);
        return page(id, row);
    }

    /** Which task of the edition before this row continues; empty for a new task. */
    @PostMapping("/desk/plans/drafts/{id}/rows/{row}/match")
    String match(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam(required = false) @Nullable String same,
            Person person) {
        checking.decideSame(id, row, Typed.id(same), person);
        return "redirect:/desk/plans/drafts/" + id + "/issue#changes";
    }

    private static String page(UUID id, UUID row) {
        return "redirect:/desk/plans/drafts/" + id + "#all-" + row;
    }
}
