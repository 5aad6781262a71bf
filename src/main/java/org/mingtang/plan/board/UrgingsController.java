package org.mingtang.plan.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.plan.Act;
import org.mingtang.plan.Grounds;
import org.mingtang.plan.TaskBook;
import org.mingtang.plan.TaskId;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.TaskView.Part;
import org.mingtang.plan.Tasks;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The urging list, and urging several units at once. */
@Controller
class UrgingsController {

    private final Urgings urgings;
    private final Tasks tasks;
    private final TaskBook book;

    UrgingsController(Urgings urgings, Tasks tasks, TaskBook book) {
        this.urgings = urgings;
        this.tasks = tasks;
        this.book = book;
    }

    @GetMapping("/desk/urgings")
    @Requires(Permission.READ_PLANS)
    String list(UrgingQuery query, Person person, Model model, @ModelAttribute("typed") String typed) {
        model.addAttribute("page", urgings.page(person, query, typed));
        return "board/urgings";
    }

    /** Each unit is urged by itself: what one is refused for does not keep the others from being urged. */
    @PostMapping("/desk/urgings")
    @Requires(Permission.SUPERVISE_TASK)
    String urge(
            @RequestParam(name = "part", defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String text,
            UrgingQuery query,
            Person person,
            RedirectAttributes flash) {
        List<Refusal> refusals = new ArrayList<>();
        int urged = 0;
        for (String each : chosen) {
            Optional<Refusal> refusal = urge(each, text, person);
            refusal.ifPresent(refusals::add);
            urged += refusal.isEmpty() ? 1 : 0;
        }
        if (chosen.isEmpty()) {
            refusals.add(new Refusal("part", "请先勾选要督办的单位。填写的督办要求已保留。"));
        }
        if (urged > 0) {
            flash.addFlashAttribute("notice", "已向 " + urged + " 个承办单位发出督办。");
        }
        if (!refusals.isEmpty()) {
            flash.addFlashAttribute("refusals", refusals.stream().distinct().toList());
            flash.addFlashAttribute("typed", text);
        }
        return "redirect:" + query.here();
    }

    private Optional<Refusal> urge(String choice, String text, Person person) {
        String[] ids = choice.split(":", 2);
        Optional<UUID> task = Addressed.id(ids[0]);
        Optional<UUID> part = Addressed.id(ids[ids.length - 1]);
        if (task.isEmpty() || part.isEmpty()) {
            return Optional.of(new Refusal("part", "有一项选择无法识别，请刷新页面后重新勾选。"));
        }
        try {
            tasks.take(new TaskId(task.get()), part.get(), Act.URGE, Grounds.of(text), person);
            return Optional.empty();
        } catch (UnlawfulAct refused) {
            return Optional.of(new Refusal("part", named(task.get(), part.get()) + refused.getMessage()));
        }
    }

    /** Which of several was refused, e.g. 任务 3（市教育局）：. */
    private String named(UUID task, UUID part) {
        Optional<TaskView> found = book.find(new TaskId(task));
        String unit = found.stream()
                .flatMap(each -> each.parts().stream())
                .filter(each -> each.id().equals(part))
                .map(Part::unitName)
                .findFirst()
                .orElse("");
        return found.map(each -> "任务 " + each.number() + (unit.isEmpty() ? "：" : "（" + unit + "）："))
                .orElse("");
    }
}
