package org.mingtang.policy.question;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.guard.FormEntry;
import org.mingtang.guard.FormGuard;
import org.mingtang.guard.FormPass;
import org.mingtang.guard.Verdict;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.publication.ItemView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether a policy works: the form for everybody, the words for the unit. */
@Controller
class FeedbackController {

    static final String FORM = "policy-feedback";

    private final PolicyQuestions questions;
    private final Feedback feedback;
    private final QuestionPermissions permissions;
    private final FormGuard guard;

    FeedbackController(PolicyQuestions questions, Feedback feedback, QuestionPermissions permissions, FormGuard guard) {
        this.questions = questions;
        this.feedback = feedback;
        this.permissions = permissions;
        this.guard = guard;
    }

    @GetMapping("/info/{number:\\d{1,15}}/feedback")
    @OpenToPublic
    ModelAndView form(@PathVariable long number, @RequestParam(defaultValue = "false") boolean thanks) {
        return questions
                .policy(number)
                .map(policy -> page(policy, guard.fresh(FORM), "", "", thanks, ""))
                .orElseGet(QuestionPages::missing);
    }

    @PostMapping("/info/{number:\\d{1,15}}/feedback")
    @OpenToPublic
    ModelAndView give(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable Judgement judgement,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        Optional<ItemView> policy = questions.policy(number);
        if (policy.isEmpty()) {
            return QuestionPages.missing();
        }
        FormEntry entry = FormEntry.of(request);
        // The form on the policy's own page, which is drawn once for all, has no pass.
        Verdict verdict = entry.token().isEmpty()
                ? guard.judgeWithoutPass(FORM, entry, number + "\n" + judgement + "\n" + words)
                : guard.judge(FORM, entry);
        String refusal = verdict.refusal();
        if (refusal == null && judgement == null) {
            refusal = "请选“好用”“一般”或“不好用”。";
        }
        if (refusal == null && words.strip().length() > Feedback.WORDS) {
            refusal = "建议最多 " + Feedback.WORDS + " 字。";
        }
        if (refusal != null || judgement == null) {
            ModelAndView again = page(
                    policy.get(),
                    verdict.next(),
                    judgement == null ? "" : judgement.name(),
                    words,
                    false,
                    refusal == null ? "" : refusal);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        feedback.give(verdict.submission(), policy.get(), judgement, words);
        return QuestionPages.seeOther("/info/" + number + "/feedback?thanks=true");
    }

    @GetMapping("/desk/policy-feedback")
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView all(Person person) {
        return new ModelAndView("policy/feedback-desk", "policies", feedback.all(permissions.seen(person)));
    }

    @GetMapping("/desk/policy-feedback/{number:\\d{1,15}}")
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView one(@PathVariable long number, Person person) {
        List<UUID> units = permissions.seen(person);
        List<FeedbackSaid> words = feedback.words(number, units);
        var page = new ModelAndView("policy/feedback-words", Map.of("figures", feedback.of(number), "words", words));
        feedback.read(number, words, person, units);
        return page;
    }

    private ModelAndView page(
            ItemView policy, FormPass pass, String judgement, String words, boolean thanks, String refusal) {
        return new ModelAndView(
                "policy/feedback-form",
                Map.of(
                        "policy", policy,
                        "pass", pass,
                        "judgement", judgement,
                        "words", words,
                        "thanks", thanks,
                        "refusal", refusal,
                        "figures", feedback.of(policy.number().value())));
    }
}
