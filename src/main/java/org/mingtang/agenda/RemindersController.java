package org.mingtang.agenda;

import java.util.List;
import java.util.Map;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules of reminding and the state of the mail. */
@Controller
@Requires(Permission.EDIT_REMINDERS)
class RemindersController {

    private final ReminderRulebook rulebook;
    private final Outbox outbox;
    private final MailRoute route;

    RemindersController(ReminderRulebook rulebook, Outbox outbox, MailRoute route) {
        this.rulebook = rulebook;
        this.outbox = outbox;
        this.route = route;
    }

    @GetMapping("/desk/reminders")
    ModelAndView rules() {
        return new ModelAndView("agenda/reminders", "page", page(ReminderForm.of(rulebook.inForce()), List.of()));
    }

    @PostMapping("/desk/reminders")
    ModelAndView replace(@ModelAttribute ReminderForm form, Person person, RedirectAttributes flash) {
        List<Refusal> refusals = form.refusals();
        if (!refusals.isEmpty()) {
            return new ModelAndView(
                    "agenda/reminders", Map.of("page", page(form, refusals)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        rulebook.replace(form.rules(), person);
        flash.addFlashAttribute("notice", "提醒规则已保存，从下一个整点起生效。");
        return new ModelAndView("redirect:/desk/reminders");
    }

    @PostMapping("/desk/reminders/mail-retry")
    String retry(RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "已重新排队 " + outbox.retryFailed() + " 封邮件，一分钟内发出。");
        return "redirect:/desk/reminders";
    }

    private RemindersPage page(ReminderForm form, List<Refusal> refusals) {
        Outbox.State state = outbox.state();
        return new RemindersPage(
                form,
                refusals,
                route.open(),
                state.pending(),
                state.sent(),
                state.failed(),
                outbox.lastError().orElse(null));
    }
}
