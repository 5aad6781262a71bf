package org.mingtang.procedure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the calendar in force: the built-in notices and those recorded since. */
@Component
public class WorkCalendars {

    /** What was read when these editions were recorded; their number alone would not tell one rolled back from its successor. */
    private record Known(List<UUID> editions, List<YearNotice> notices, WorkCalendar calendar) {}

    private final CalendarNotices recorded;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final Clock clock;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    WorkCalendars(CalendarNotices recorded, ApplicationEventPublisher events, AuditTrail trail, Clock clock) {
        this.recorded = recorded;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    /** Returns the calendar as it stands now; the same on every instance once a change is committed. */
    @Transactional(readOnly = true)
    public WorkCalendar current() {
        return known().calendar();
    }

    /** Returns the notice of the year that counts now. */
    @Transactional(readOnly = true)
    Optional<YearNotice> inForce(int year) {
        return known().notices().stream()
                .filter(notice -> notice.year() == year)
                .reduce((earlier, later) -> later);
    }

    /** Returns what was recorded for the year on the desk, newest first. */
    @Transactional(readOnly = true)
    List<CalendarPage.Edition> editions(int year) {
        return recorded.findByNoticeYearOrderByEditionDesc(year).stream()
                .map(CalendarNotice::told)
                .toList();
    }

    /** Records a year's notice, as a further edition if the year is there already, and tells everyone. */
    @Transactional
    void record(YearNotice notice, String source, String reason, Person by) {
        int edition = recorded.countByNoticeYear(notice.year()) + 1;
        recorded.saveAndFlush(new CalendarNotice(notice, edition, source, reason, by.name(), clock.instant()));
        events.publishEvent(new WorkCalendarChanged(notice.year()));
        trail.note(by.account(), by.name(), "登记节假日安排", notice.year() + "年（第" + edition + "版）", reason);
    }

    private Known known() {
        List<UUID> editions = recorded.editions();
        var last = known.get();
        if (last != null && last.editions().equals(editions)) {
            return last;
        }
        var notices = new ArrayList<>(BuiltInNotices.all());
        recorded.findAllByOrderByNoticeYearAscEditionAsc().forEach(each -> notices.add(each.notice()));
        var fresh = new Known(editions, List.copyOf(notices), WorkCalendar.of(notices));
        known.set(fresh);
        return fresh;
    }
}
