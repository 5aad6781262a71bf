package org.mingtang.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.agenda.Agenda;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.plan.UnitFigures;
import org.mingtang.plan.YearFigures;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The workbench's home. */
@Controller
class HomeController {

    private static final int LINES = 12;

    private final Agenda agenda;
    private final YearFigures figures;
    private final Units units;
    private final Clock clock;

    HomeController(Agenda agenda, YearFigures figures, Units units, Clock clock) {
        this.agenda = agenda;
        this.figures = figures;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/desk")
    @Requires(Permission.USE_DESK)
    ModelAndView home(Person person) {
        if (!person.may(Permission.READ_PLANS)) {
            return new ModelAndView("site/home-of-system");
        }
        int year = LocalDate.now(clock).getYear();
        List<UnitFigures> all = figures.ofUnits(year);
        boolean overview = person.may(Permission.SUPERVISE_TASK) || person.may(Permission.READ_AUDIT);
        List<UnitFigures> seen = overview
                ? all
                : all.stream().filter(each -> each.unit().equals(person.unit())).toList();
        Map<UUID, String> names =
                units.all().stream().collect(Collectors.toMap(unit -> unit.id().value(), UnitView::shortName));
        HomePage page = new HomePage(
                agenda.counts(person),
                agenda.mine(person, LINES),
                onTime(seen),
                seen.stream().mapToInt(UnitFigures::done).sum(),
                seen.stream().mapToInt(UnitFigures::all).sum(),
                year,
                seen.stream()
                        .limit(LINES)
                        .map(each -> new HomePage.UnitLine(names.getOrDefault(each.unit(), ""), each))
                        .toList());
        return new ModelAndView("site/home", "page", page);
    }

    private static String onTime(List<UnitFigures> figures) {
        int dated = figures.stream().mapToInt(UnitFigures::dated).sum();
        int onTime = figures.stream().mapToInt(UnitFigures::onTime).sum();
        return dated == 0 ? "—" : Math.round(onTime * 1000.0 / dated) / 10.0 + "%";
    }
}
