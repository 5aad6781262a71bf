package org.mingtang.request;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.WorkCalendars;
import org.springframework.stereotype.Component;

/** Tells the agenda what the handling unit has to do next; neither title nor detail has a word of the applicant. */
@Component
class RequestAgenda {

    private static final String SOURCE = "request";

    private final Agenda agenda;
    private final WorkCalendars calendars;

    RequestAgenda(Agenda agenda, WorkCalendars calendars) {
        this.agenda = agenda;
        this.calendars = calendars;
    }

    void tell(RequestCase request) {
        var view = request.view();
        if (!view.stage().isOpen()) {
            agenda.done(SOURCE, view.id().toString(), view.unit().value());
            return;
        }
        agenda.put(new WorkItem(
                SOURCE,
                "依申请公开",
                view.id().toString(),
                view.unit().value(),
                title(view),
                Optional.ofNullable(view.waitsUntil())
                        .map(day -> view.isFeeOverdue() ? "缴费期限到 " + day : "等待至 " + day)
                        .orElse(null),
                view.stage().label(),
                "/desk/requests/" + view.id(),
                null,
                due(view),
                view.provisional()));
    }

    /** The request goes to another unit: the first has it no longer. */
    void moved(RequestCase request, UnitId from) {
        agenda.drop(SOURCE, request.id().toString(), from.value());
    }

    private static String title(RequestView view) {
        return switch (view.stage()) {
            case ARRIVED -> "确认收到申请 " + view.number();
            case APPROVED -> "送达申请 " + view.number() + " 的答复";
            case AWAIT_CORRECTION, AWAIT_FEE ->
                view.isFeeOverdue()
                        ? "核实申请 " + view.number() + " 是否缴费，没有的终结办理"
                        : "申请 " + view.number() + " " + view.stage().label();
            case IN_HAND, IN_REVIEW, CLOSED -> "答复申请 " + view.number();
        };
    }

    /** An arrival is confirmed on the day it came, or the next working day (国办公开办函〔2015〕207号). */
    private @Nullable LocalDate due(RequestView view) {
        LocalDate waited = view.waitsUntil();
        if (view.isFeeOverdue() && waited != null) {
            return waited.plusDays(1);
        }
        if (view.stage() != RequestStage.ARRIVED) {
            return view.due();
        }
        var calendar = calendars.current();
        return calendar.isWorkingDay(view.arrivedOn())
                ? view.arrivedOn()
                : calendar.plusWorkingDays(view.arrivedOn(), 1).date();
    }
}
