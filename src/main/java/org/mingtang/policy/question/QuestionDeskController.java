package org.mingtang.policy.question;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ManuscriptId;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Questions on the desk of the unit that answers them. */
@Controller
class QuestionDeskController {

    private static final String HERE = "/desk/policy-questions";
    private static final int LINES = 300;

    private final PolicyQuestions questions;
    private final QuestionRows rows;
    private final QuestionActs acts;
    private final QuestionPermissions permissions;
    private final QuestionPages pages;
    private final Clock clock;

    QuestionDeskController(
            PolicyQuestions questions,
            QuestionRows rows,
            QuestionActs acts,
            QuestionPermissions permissions,
            QuestionPages pages,
            Clock clock) {
        this.questions = questions;
        this.rows = rows;
        this.acts = acts;
        this.permissions = permissions;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(HERE)
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView list(Person person) {
        List<Question> found = rows.findByUnitInOrderByStageDescDueAsc(permissions.seen(person), Limit.of(LINES));
        List<QuestionView> views = found.stream().map(Question::view).toList();
        return new ModelAndView("policy/questions-desk", Map.of("questions", views, "today", LocalDate.now(clock)));
    }

    @GetMapping(HERE + "/{id}")
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView one(@PathVariable UUID id, Person person) {
        return page(id, person, "");
    }

    /** A post, since who looked is noted. */
    @PostMapping(HERE + "/{id}/contact")
    @Requires(Permission.KEEP_POLICIES)
    ModelAndView contact(@PathVariable UUID id, Person person) {
        String contact = questions.contactOf(id, person);
        return page(id, person, contact == null ? "没有留联系方式" : contact);
    }

    @PostMapping(HERE + "/{id}/answer")
    @Requires(Permission.KEEP_POLICIES)
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Person person,
            RedirectAttributes flash) {
        questions.answer(id, text, person);
        return done(id, "已答复，提问人在自己的查询页面上可以看到。", flash);
    }

    @PostMapping(HERE + "/{id}/correction")
    @Requires(Permission.KEEP_POLICIES)
    String correct(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Person person,
            RedirectAttributes flash) {
        questions.correct(id, text, person);
        boolean drafted = questions.find(id).filter(questions::isBeingDrafted).isPresent();
        return done(id, "答复已更正，原答复留在办理记录里。" + (drafted ? "简明问答的稿件里还是原来的答复，请在发布前改过来。" : ""), flash);
    }

    @PostMapping(HERE + "/{id}/transfer")
    @Requires(Permission.KEEP_POLICIES)
    String transfer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            RedirectAttributes flash) {
        questions.transfer(id, chosen(unit), reason, person);
        flash.addFlashAttribute("notice", "已转办，答复期限不变。");
        return "redirect:" + HERE;
    }

    private static UUID chosen(String unit) {
        try {
            return UUID.fromString(unit);
        } catch (IllegalArgumentException noUnit) {
            throw new UnlawfulAct("请选择要转给的单位。");
        }
    }

    @PostMapping(HERE + "/{id}/closing")
    @Requires(Permission.KEEP_POLICIES)
    String close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            RedirectAttributes flash) {
        questions.close(id, reason, person);
        return done(id, "已办结，原因已告知提问人。", flash);
    }

    @PostMapping(HERE + "/{id}/draft")
    @Requires(Permission.KEEP_POLICIES)
    String draft(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        ManuscriptId draft = questions.draft(id, person);
        flash.addFlashAttribute("notice", "已起草简明问答，请删去个人信息、改好文字后送审。");
        return "redirect:/desk/drafts/" + draft;
    }

    private ModelAndView page(UUID id, Person person, String contact) {
        Question asked = questions.find(id).orElseThrow(() -> new UnlawfulAct("没有这条咨询，可能地址有误。"));
        QuestionView question = asked.view();
        permissions.requireReader(person, question.unit());
        return new ModelAndView(
                "policy/question-desk",
                Map.of(
                        "question", question,
                        "unit", pages.unit(question.unit()),
                        "others", pages.others(question.unit()),
                        "history", acts.of(id),
                        "mayWork", permissions.mayWork(person, question.unit()),
                        "contact", contact,
                        "anew", questions.draftGivenUp(asked),
                        "today", LocalDate.now(clock)));
    }

    private static String done(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:" + HERE + "/" + id;
    }
}
