package org.mingtang.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists of reviews, and passing several from the list of what waits. */
@Controller
class ReviewListController {

    private final ReviewLists lists;
    private final SeveralAtOnce several;

    ReviewListController(ReviewLists lists, SeveralAtOnce several) {
        this.lists = lists;
        this.several = several;
    }

    @GetMapping("/desk/reviews")
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView list(@ModelAttribute ReviewQuery query, Person person) {
        return new ModelAndView("review/reviews", "page", lists.page(query, person));
    }

    @PostMapping("/desk/reviews/passes")
    @Requires(Permission.REVIEW_DRAFT)
    String pass(
            @RequestParam(name = "review", required = false) @Nullable List<String> chosen,
            @RequestParam(required = false) @Nullable String opinion,
            Person person,
            RedirectAttributes flash) {
        if (chosen == null || chosen.isEmpty()) {
            flash.addFlashAttribute("refusals", List.of("请先勾选要通过的稿件。"));
            return "redirect:/desk/reviews";
        }
        SeveralAtOnce.Outcome outcome = several.pass(chosen, opinion, person);
        if (outcome.passed() > 0) {
            flash.addFlashAttribute("notice", "已通过 " + outcome.passed() + " 件，每件各有一条审核记录。");
        }
        flash.addFlashAttribute("refusals", outcome.refused());
        return "redirect:/desk/reviews";
    }
}
