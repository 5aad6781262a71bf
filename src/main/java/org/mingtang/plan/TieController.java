package org.mingtang.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tying one task to the upper plan's task it serves, and untying it. */
@Controller
@RequestMapping("/desk/tasks/{task}/upper")
@Requires(Permission.SUPERVISE_TASK)
class TieController {

    private final TiePages pages;
    private final Tasks tasks;

    TieController(TiePages pages, Tasks tasks) {
        this.pages = pages;
        this.tasks = tasks;
    }

    @GetMapping
    ModelAndView choose(@PathVariable UUID task, @RequestParam(defaultValue = "") String words, Person person) {
        return new ModelAndView("plan/tie", "page", pages.page(new TaskId(task), words, person));
    }

    @PostMapping
    String tie(
            @PathVariable UUID task,
            @RequestParam(required = false) @Nullable UUID upper,
            Person person,
            RedirectAttributes flash) {
        if (upper == null) {
            return again(task, "请先选择一项上级任务。", flash);
        }
        try {
            tasks.tie(new TaskId(task), new TaskId(upper), person);
        } catch (UnlawfulAct refused) {
            return again(task, String.valueOf(refused.getMessage()), flash);
        }
        flash.addFlashAttribute("notice", "已对应上级任务，两项任务的页面可以互相打开。");
        return "redirect:/desk/tasks/" + task;
    }

    @PostMapping("/removal")
    String untie(@PathVariable UUID task, Person person, RedirectAttributes flash) {
        tasks.tie(new TaskId(task), null, person);
        flash.addFlashAttribute("notice", "已取消与上级任务的对应。");
        return "redirect:/desk/tasks/" + task;
    }

    private static String again(UUID task, String refusal, RedirectAttributes flash) {
        flash.addFlashAttribute("refusals", List.of(new Refusal("upper", refusal)));
        return "redirect:/desk/tasks/" + task + "/upper";
    }
}
