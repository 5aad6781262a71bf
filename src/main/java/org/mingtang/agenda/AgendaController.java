package org.mingtang.agenda;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The full list, its export, and the month. */
@Controller
@Requires(Permission.USE_DESK)
class AgendaController {

    private static final int ROWS = 100;

    /** More than a unit ever has open; a ceiling all the same, so that one request cannot take all memory. */
    private static final int EXPORTED = 50_000;

    private final Agenda agenda;
    private final WorkItems items;

    AgendaController(Agenda agenda, WorkItems items) {
        this.agenda = agenda;
        this.items = items;
    }

    @GetMapping("/desk/agenda")
    ModelAndView list(AgendaQuery query, Person person) {
        AgendaDay today = agenda.today();
        int number = query.pageNumber();
        // One more than shown tells whether another page follows.
        List<AgendaLine> found =
                items.lines(query.filter(person, today).among(agenda.units(person)), today, ROWS + 1, number * ROWS);
        AgendaFilter whose = query.whose(person).among(agenda.units(person));
        var page = new AgendaPage(
                query,
                items.counts(whose, today),
                found.subList(0, Math.min(ROWS, found.size())),
                items.sources(whose),
                number == 0 ? null : query.at("/desk/agenda", number - 1),
                found.size() > ROWS ? query.at("/desk/agenda", number + 1) : null);
        return new ModelAndView("agenda/list", "page", page);
    }

    @GetMapping("/desk/agenda.csv")
    ResponseEntity<byte[]> export(AgendaQuery query, Person person) {
        AgendaDay today = agenda.today();
        String csv =
                AgendaCsv.of(items.lines(query.filter(person, today).among(agenda.units(person)), today, EXPORTED, 0));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"agenda-" + today.today() + ".csv\"")
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/desk/agenda/calendar")
    ModelAndView month(AgendaQuery query, Person person) {
        AgendaDay today = agenda.today();
        YearMonth month = query.month(today.today());
        AgendaFilter shown = query.whose(person)
                .among(agenda.units(person))
                .due(MonthPage.firstShown(month), MonthPage.lastShown(month));
        var page = MonthPage.of(
                query, month, today, items.firstOfEachDay(shown, today, MonthPage.LINES), items.countsByDay(shown));
        return new ModelAndView("agenda/calendar", "page", page);
    }
}
