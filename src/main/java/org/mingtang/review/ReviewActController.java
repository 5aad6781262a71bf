package org.mingtang.review;

import java.util.Map;
import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The acts on a review. */
@Controller
class ReviewActController {

    private final Reviews reviews;
    private final ReviewPages pages;

    ReviewActController(Reviews reviews, ReviewPages pages) {
        this.reviews = reviews;
        this.pages = pages;
    }

    @PostMapping("/desk/reviews/{review}/pass")
    @Requires(Permission.REVIEW_DRAFT)
    ModelAndView pass(
            @PathVariable UUID review, @ModelAttribute PassForm form, Person person, RedirectAttributes flash) {
        ReviewView before = view(review);
        try {
            reviews.pass(
                    before.id(),
                    String.valueOf(form.step()),
                    String.valueOf(form.seen()),
                    form.opinion(),
                    form.decision(before.disclosure()),
                    person);
        } catch (UnlawfulAct refused) {
            return refused("review/review", pages.page(review, person, form, refused.getMessage()));
        }
        return done(review, "审核意见已记录。", flash);
    }

    @GetMapping("/desk/reviews/{review}/return")
    @Requires(Permission.REVIEW_DRAFT)
    ModelAndView returning(@PathVariable UUID review, Person person) {
        return new ModelAndView("review/return", "page", pages.returning(review, person, ReturnForm.empty(), null));
    }

    @PostMapping("/desk/reviews/{review}/return")
    @Requires(Permission.REVIEW_DRAFT)
    ModelAndView sendBack(
            @PathVariable UUID review,
            @RequestParam Map<String, String> fields,
            Person person,
            RedirectAttributes flash) {
        ReturnForm form = new ReturnForm(fields);
        try {
            reviews.sendBack(
                    new ReviewId(review), form.seen(), form.reason(), form.remarks(pages.text(review, person)), person);
        } catch (UnlawfulAct refused) {
            return refused("review/return", pages.returning(review, person, form, refused.getMessage()));
        }
        return done(review, "已退回起草人，理由和批注一并送达。", flash);
    }

    @PostMapping("/desk/reviews/{review}/withdraw")
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView withdraw(@PathVariable UUID review, Person person, RedirectAttributes flash) {
        reviews.withdraw(new ReviewId(review), person);
        return done(review, "稿件已撤回，修改后可以重新送审。", flash);
    }

    private ReviewView view(UUID review) {
        return reviews.find(new ReviewId(review)).orElseThrow(() -> new UnlawfulAct("没有这份审核。"));
    }

    private static ModelAndView refused(String template, Object page) {
        ModelAndView again = new ModelAndView(template, "page", page);
        again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return again;
    }

    private static ModelAndView done(UUID review, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/desk/reviews/" + review);
    }
}
