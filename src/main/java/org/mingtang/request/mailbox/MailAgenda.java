package org.mingtang.request.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.WorkCalendars;
import org.mingtang.request.Requests;
import org.springframework.stereotype.Component;

/** Tells the agenda that letters wait, or that a mailbox cannot be read; not a word of what they say. */
@Component
class MailAgenda {

    private static final String SOURCE = "request-mailbox";
    private static final Duration PATIENCE = Duration.ofHours(4);

    private final Agenda agenda;
    private final MailRows mails;
    private final Requests requests;
    private final WorkCalendars calendars;
    private final Clock clock;

    MailAgenda(Agenda agenda, MailRows mails, Requests requests, WorkCalendars calendars, Clock clock) {
        this.agenda = agenda;
        this.mails = mails;
        this.requests = requests;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Letters are looked at on the day they came, or the next working day, as what comes by post is (第三十一条). */
    void letters(UnitId organ) {
        var waiting = mails.waiting(organ);
        UnitId unit = requests.handler(organ);
        OffsetDateTime oldest = waiting.oldest();
        if (oldest == null) {
            agenda.done(SOURCE, organ.toString(), unit.value());
            return;
        }
        LocalDate arrived = oldest.atZoneSameInstant(clock.getZone()).toLocalDate();
        agenda.put(new WorkItem(
                SOURCE,
                "依申请公开",
                organ.toString(),
                unit.value(),
                "处理申请邮箱来信 " + waiting.letters() + " 封",
                "最早的 " + arrived + " 到达",
                "待处理",
                "/desk/requests/mail",
                null,
                workingDay(arrived),
                false));
    }

    /** A mailbox that has not been readable for hours: requests may lie in it unseen. */
    void trouble(MailboxRows.State state) {
        UnitId unit = requests.handler(new UnitId(state.organ()));
        OffsetDateTime since = state.troubleSince();
        if (since == null) {
            agenda.done(SOURCE, "mailbox " + state.mailbox(), unit.value());
        } else if (since.toInstant().plus(PATIENCE).isBefore(clock.instant())) {
            LocalDate day = since.atZoneSameInstant(clock.getZone()).toLocalDate();
            agenda.put(new WorkItem(
                    SOURCE,
                    "依申请公开",
                    "mailbox " + state.mailbox(),
                    unit.value(),
                    "申请邮箱 " + state.mailbox() + " 读不到，请直接登录邮箱查看",
                    state.trouble(),
                    "读取中断",
                    "/desk/requests/mail",
                    null,
                    workingDay(day),
                    false));
        }
    }

    private LocalDate workingDay(LocalDate day) {
        var calendar = calendars.current();
        return calendar.isWorkingDay(day)
                ? day
                : calendar.plusWorkingDays(day, 1).date();
    }
}
