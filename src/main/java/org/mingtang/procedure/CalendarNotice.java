package org.mingtang.procedure;

import static java.util.stream.Collectors.toCollection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One edition of a year's notice, as it was recorded; a correction is a further edition. */
@Entity
class CalendarNotice {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Integer version;

    private int noticeYear;
    private int edition;
    private String source;
    private String reason;
    private String recordedBy;
    private Instant recordedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "calendar_notice_day", joinColumns = @JoinColumn(name = "notice"))
    private Set<NoticeDay> days = new HashSet<>();

    @SuppressWarnings("NullAway")
    protected CalendarNotice() {}

    CalendarNotice(YearNotice notice, int edition, String source, String reason, String recordedBy, Instant at) {
        this.noticeYear = notice.year();
        this.edition = edition;
        this.source = source;
        this.reason = reason;
        this.recordedBy = recordedBy;
        this.recordedAt = at;
        notice.closed().forEach(day -> days.add(new NoticeDay(day, false)));
        notice.makeUp().forEach(day -> days.add(new NoticeDay(day, true)));
    }

    YearNotice notice() {
        return new YearNotice(noticeYear, days(false), days(true));
    }

    /** How this edition came about, for the page. */
    CalendarPage.Edition told() {
        return new CalendarPage.Edition(edition, recordedBy, recordedAt, reason, source);
    }

    private SortedSet<LocalDate> days(boolean worked) {
        return days.stream()
                .filter(each -> each.worked() == worked)
                .map(NoticeDay::day)
                .collect(toCollection(TreeSet::new));
    }
}
