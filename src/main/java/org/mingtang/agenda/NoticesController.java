package org.mingtang.agenda;

import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One's own reminders. */
@Controller
@Requires(Permission.USE_DESK)
class NoticesController {

    private static final int ROWS = 200;

    private final Notices notices;

    NoticesController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/desk/notices")
    ModelAndView list(@RequestParam(defaultValue = "false") boolean unread, Person person) {
        return new ModelAndView("agenda/notices", "lines", notices.of(person.account(), unread, ROWS))
                .addObject("unreadOnly", unread)
                .addObject("unread", notices.unread(person.account()));
    }

    /** Opening the matter is what reads its reminder. */
    @PostMapping("/desk/notices/{id}/reading")
    RedirectView read(@PathVariable UUID id, Person person) {
        return new RedirectView(notices.read(id, person.account())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @PostMapping("/desk/notices/reading")
    String readAll(Person person, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "已将 " + notices.readAll(person.account()) + " 条提醒标为已读。");
        return "redirect:/desk/notices";
    }
}
