package org.mingtang.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.WorkCalendars;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who must do what by when: told by the modules that own the matters, asked by the pages. */
@Component
@Transactional
public class Agenda {

    /** Who looks after what all units of a government do. */
    private static final Set<Role> LOOKING = Set.of(Role.OPENNESS_OFFICE, Role.LEADER, Role.AUDITOR);

    private final WorkItems items;
    private final DailySheets sheets;
    private final Notices notices;
    private final Units units;
    private final ObjectProvider<SharedMatters> shared;
    private final WorkCalendars calendars;
    private final Clock clock;

    Agenda(
            WorkItems items,
            DailySheets sheets,
            Notices notices,
            Units units,
            ObjectProvider<SharedMatters> shared,
            WorkCalendars calendars,
            Clock clock) {
        this.items = items;
        this.sheets = sheets;
        this.notices = notices;
        this.units = units;
        this.shared = shared;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Adds an item or brings it up to date; one that was done is open again. */
    public void put(WorkItem item) {
        items.put(item);
    }

    /** The matter is done for this unit; nothing happens when it is not on the agenda. */
    public void done(String source, String subject, UUID unit) {
        items.done(source, subject, unit);
    }

    /** Takes the matter off the agenda of every unit. */
    public void drop(String source, String subject) {
        items.drop(source, subject);
    }

    /** Takes the item off the agenda as if it had never been there, e.g. after a cancellation. */
    public void drop(String source, String subject, UUID unit) {
        items.drop(source, subject, unit);
    }

    /** Open items of a unit, overdue first, then by due day. */
    @Transactional(readOnly = true)
    public List<AgendaLine> open(UUID unit, int limit) {
        return items.lines(AgendaFilter.of(unit), today(), limit, 0);
    }

    /** Open items of the person: his own, and those of his unit and the department around it that are for no one person. */
    @Transactional(readOnly = true)
    public List<AgendaLine> mine(Person person, int limit) {
        return items.lines(mine(person), today(), limit, 0);
    }

    /** How many of the person's open items a module has told of, for the navigation. */
    @Transactional(readOnly = true)
    public long open(Person person, String source) {
        return items.counts(mine(person).matching(source, null), today()).open();
    }

    /** Figures of the person's units for today. */
    @Transactional(readOnly = true)
    public AgendaCounts counts(Person person) {
        return items.counts(AgendaFilter.of(person.unit()).among(units(person)), today());
    }

    /** Figures of a unit for today. */
    @Transactional(readOnly = true)
    public AgendaCounts counts(UUID unit) {
        return items.counts(AgendaFilter.of(unit), today());
    }

    /**
     * What falls due on a day, as far as the person may know it: the tasks of all units; of other matters, whose titles
     * are not public yet, those of his own units and, where he looks after a government, of its units.
     */
    @Transactional(readOnly = true)
    public DailySheet known(LocalDate day, Person person) {
        Set<UUID> known = new LinkedHashSet<>(units(person));
        if (person.roles().stream().anyMatch(LOOKING::contains)) {
            units.under(new UnitId(person.unit())).forEach(unit -> known.add(unit.value()));
        }
        Set<String> all =
                shared.stream().flatMap(module -> module.sources().stream()).collect(Collectors.toSet());
        return sheets.of(
                AgendaFilter.of(person.unit()).among(List.copyOf(known)).and(all), on(day));
    }

    /** What falls due on a day for one unit. */
    @Transactional(readOnly = true)
    public DailySheet sheet(LocalDate day, UUID unit) {
        return sheets.of(AgendaFilter.of(unit), on(day));
    }

    /** What falls due on a day for the person's units. */
    @Transactional(readOnly = true)
    public DailySheet sheet(LocalDate day, Person person) {
        return sheets.of(AgendaFilter.of(person.unit()).among(units(person)), on(day));
    }

    /** Number of unread notices, for the navigation. */
    @Transactional(readOnly = true)
    public int unread(UUID account) {
        return notices.unread(account);
    }

    /** The units whose matters are the person's: his own and the department around a 科室. */
    List<UUID> units(Person person) {
        return units.withThoseAround(new UnitId(person.unit())).stream()
                .map(UnitId::value)
                .toList();
    }

    private AgendaFilter mine(Person person) {
        return AgendaFilter.of(person.unit(), person.account()).among(units(person));
    }

    AgendaDay today() {
        return on(LocalDate.now(clock));
    }

    private AgendaDay on(LocalDate day) {
        return new AgendaDay(day, calendars.current());
    }
}
