package org.mingtang.review.substitute;

import java.util.List;
import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A reviewer names who stands in for him. */
@Controller
class SubstituteController {

    private final Substitutes substitutes;
    private final Candidates candidates;

    SubstituteController(Substitutes substitutes, Candidates candidates) {
        this.substitutes = substitutes;
        this.candidates = candidates;
    }

    @GetMapping("/desk/review-substitutes")
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView mine(Person person) {
        return page(person, SubstituteForm.EMPTY, List.of());
    }

    @PostMapping("/desk/review-substitutes")
    @Requires(Permission.REVIEW_DRAFT)
    ModelAndView name(@ModelAttribute SubstituteForm form, Person person, RedirectAttributes flash) {
        List<Refusal> refusals = substitutes.name(form, person);
        if (!refusals.isEmpty()) {
            ModelAndView again = page(person, form, refusals);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        flash.addFlashAttribute("notice", "已指定代审人。代审的每一步都会同时记下两个人的名字。");
        return new ModelAndView("redirect:/desk/review-substitutes");
    }

    @PostMapping("/desk/review-substitutes/{substitute}/end")
    @Requires(Permission.REVIEW_DRAFT)
    String end(@PathVariable UUID substitute, Person person, RedirectAttributes flash) {
        substitutes.end(substitute, person);
        flash.addFlashAttribute("notice", "代审已结束。");
        return "redirect:/desk/review-substitutes";
    }

    private ModelAndView page(Person person, SubstituteForm filled, List<Refusal> refusals) {
        List<SubstitutePage.Candidate> choice = candidates.of(person).stream()
                .map(each -> new SubstitutePage.Candidate(each.account(), each.name()))
                .toList();
        SubstitutePage page = new SubstitutePage(
                substitutes.namedBy(person.account()),
                substitutes.namedFor(person.account()),
                person.may(Permission.REVIEW_DRAFT) ? choice : List.of(),
                filled,
                refusals);
        return new ModelAndView("review/substitutes", "page", page);
    }
}
