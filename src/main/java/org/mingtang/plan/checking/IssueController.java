package org.mingtang.plan.checking;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Confirming and issuing (下达). */
@Controller
class IssueController {

    private final Issuing issuing;
    private final IssuePages pages;
    private final Drafts drafts;

    IssueController(Issuing issuing, IssuePages pages, Drafts drafts) {
        this.issuing = issuing;
        this.pages = pages;
        this.drafts = drafts;
    }

    @GetMapping("/desk/plans/drafts/{id}/issue")
    @Requires(Permission.PREPARE_PLAN)
    ModelAndView confirm(@PathVariable UUID id, Person person) {
        if (drafts.find(id, person).state() != DraftState.CHECKING) {
            return new ModelAndView("redirect:/desk/plans/drafts/" + id);
        }
        return new ModelAndView("checking/issue", "page", pages.page(id, null, null, person));
    }

    @PostMapping("/desk/plans/drafts/{id}/issue")
    @Requires(Permission.ISSUE_PLAN)
    ModelAndView issue(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            Person person,
            RedirectAttributes flash) {
        Issuing.Outcome outcome = issuing.issue(id, reason, person);
        if (outcome.plan() == null) {
            return new ModelAndView(
                    "checking/issue",
                    Map.of("page", pages.page(id, reason, outcome.refusals(), person)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", outcome.again() ? "这份分解表刚才已经下达，没有重复下达。" : "已下达，各单位的待办里已经有了自己的任务。");
        return new ModelAndView("redirect:/desk/plans/" + outcome.plan());
    }
}
