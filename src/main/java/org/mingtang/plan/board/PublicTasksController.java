package org.mingtang.plan.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.AskedSite;
import org.mingtang.plan.PlanId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 任务落实 on the portal: the year's open plans, one plan, one task. */
@Controller
@OpenToPublic
class PublicTasksController {

    private final PublicPlans plans;
    private final PublicTies ties;
    private final PublicAnswers answers;
    private final PublicYear years;
    private final AskedSite site;

    PublicTasksController(PublicPlans plans, PublicTies ties, PublicAnswers answers, PublicYear years, AskedSite site) {
        this.plans = plans;
        this.ties = ties;
        this.answers = answers;
        this.years = years;
        this.site = site;
    }

    @GetMapping("/tasks")
    ResponseEntity<byte[]> year(
            @RequestParam(defaultValue = "") String year, PublicQuery query, HttpServletRequest request) {
        int shown = years.shown(year, site.scope());
        List<PublicPlan> found = years.plans(shown, site.scope());
        String version = found.stream().map(PublicPlan::version).collect(Collectors.joining(" ", shown + " ", ""));
        return answers.page(
                request,
                "board/public-tasks.jte",
                version,
                () -> PublicTasksPage.of(shown, years.all(site.scope()), null, found, query));
    }

    @GetMapping("/tasks/plans/{id}")
    ResponseEntity<byte[]> plan(@PathVariable String id, PublicQuery query, HttpServletRequest request) {
        PublicPlan plan =
                Addressed.id(id).map(PlanId::new).flatMap(plans::find).orElseThrow(() -> new NotHere("没有找到这份任务分解表"));
        site.mustShow(plan.issuer());
        return answers.page(
                request,
                "board/public-tasks.jte",
                plan.version(),
                () -> PublicTasksPage.of(plan.head().year(), years.all(site.scope()), plan, List.of(plan), query));
    }

    @GetMapping("/tasks/{id}")
    ResponseEntity<byte[]> task(@PathVariable String id, HttpServletRequest request) {
        PublicPlan plan = Addressed.id(id).flatMap(plans::holding).orElseThrow(PublicTasksController::noTask);
        site.mustShow(plan.issuer());
        PublicTask task = plan.tasks().stream()
                .filter(each -> each.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(PublicTasksController::noTask);
        UUID key = UUID.fromString(id);
        return answers.page(
                request,
                "board/public-task.jte",
                plan.version(),
                () -> new PublicTaskPage(
                        plan.head(),
                        task,
                        ties.above(key).orElse(null),
                        ties.below(key),
                        plan.notes().getOrDefault(task.id(), List.of())));
    }

    private static NotHere noTask() {
        return new NotHere("没有找到这项任务");
    }
}
