package org.mingtang.agenda;

import java.time.LocalDate;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The daily sheet, for the screen and for paper. */
@Controller
@Requires(Permission.USE_DESK)
class SheetController {

    private final Agenda agenda;

    SheetController(Agenda agenda) {
        this.agenda = agenda;
    }

    /** Beyond their own unit for those who may read the plans and do not ask for it only. */
    @GetMapping("/desk/agenda/sheet")
    ModelAndView sheet(AgendaQuery query, Person person) {
        LocalDate day = query.day(agenda.today().today());
        boolean allAllowed = person.may(Permission.READ_PLANS);
        boolean all = allAllowed && !query.wholeUnit();
        DailySheet sheet = all ? agenda.known(day, person) : agenda.sheet(day, person);
        return new ModelAndView("agenda/sheet", "page", new SheetPage(sheet, all, allAllowed));
    }
}
