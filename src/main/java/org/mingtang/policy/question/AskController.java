package org.mingtang.policy.question;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.guard.FormEntry;
import org.mingtang.guard.FormGuard;
import org.mingtang.guard.FormPass;
import org.mingtang.guard.Verdict;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.UnitScope;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking about a policy, and the asker's own page; no sign-in, no cookie, no script needed. */
@Controller
@OpenToPublic
class AskController {

    static final String FORM = "policy-question";

    private final PolicyQuestions questions;
    private final QuestionRows rows;
    private final QuestionPages pages;
    private final FormGuard guard;
    private final AskedSite site;

    AskController(PolicyQuestions questions, QuestionRows rows, QuestionPages pages, FormGuard guard, AskedSite site) {
        this.questions = questions;
        this.rows = rows;
        this.pages = pages;
        this.guard = guard;
        this.site = site;
    }

    @GetMapping("/info/{number:\\d{1,15}}/questions/new")
    ModelAndView form(@PathVariable long number) {
        return questions
                .policy(number)
                .map(policy -> form(policy, guard.fresh(FORM), "", "", false, List.of()))
                .orElseGet(QuestionPages::missing);
    }

    @PostMapping("/info/{number:\\d{1,15}}/questions")
    ModelAndView ask(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "false") boolean consent,
            HttpServletRequest request) {
        Optional<ItemView> policy = questions.policy(number);
        if (policy.isEmpty()) {
            return QuestionPages.missing();
        }
        Verdict verdict = guard.judge(FORM, FormEntry.of(request));
        NewQuestion asked = new NewQuestion(verdict.submission(), new ItemNumber(number), words, contact, consent);
        List<Refusal> refusals =
                verdict.passed() ? asked.refusals() : List.of(new Refusal(null, String.valueOf(verdict.refusal())));
        if (!refusals.isEmpty()) {
            ModelAndView again = form(policy.get(), verdict.next(), words, contact, consent, refusals);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return QuestionPages.seeOther("/questions/" + code(asked));
    }

    /** Of two clicks at the same time the second finds the first one's question. */
    private String code(NewQuestion asked) {
        try {
            return questions.ask(asked);
        } catch (DataIntegrityViolationException clickedTwice) {
            return questions.ask(asked);
        }
    }

    @GetMapping("/questions/{code:[A-Za-z0-9_-]{22}}")
    ModelAndView own(@PathVariable String code) {
        return questions
                .byCode(code)
                .map(question -> new ModelAndView(
                        "policy/question-own", Map.of("question", question, "unit", pages.unit(question.unit()))))
                .orElseGet(QuestionPages::missing);
    }

    /** Published answers of all policies. */
    @GetMapping("/questions")
    ModelAndView published() {
        UnitScope here = site.scope();
        List<QuestionView> answers = rows.findByAnswerTitleIsNotNullOrderByAnsweredAtDesc(Limit.of(1000)).stream()
                .map(Question::view)
                .filter(question -> here.holds(question.unit()))
                .limit(100)
                .toList();
        return new ModelAndView("policy/questions", "answers", answers);
    }

    private ModelAndView form(
            ItemView policy,
            FormPass pass,
            String words,
            @Nullable String contact,
            boolean consent,
            List<Refusal> refusals) {
        return new ModelAndView(
                "policy/question-form",
                "page",
                new AskPage(
                        policy,
                        pass,
                        words,
                        contact == null ? "" : contact,
                        consent,
                        pages.days(),
                        pages.mails(),
                        refusals));
    }
}
