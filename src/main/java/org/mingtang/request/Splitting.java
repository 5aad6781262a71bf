package org.mingtang.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.reckoning.ClockAct;
import org.springframework.stereotype.Component;

/** Cuts a request with several matters into one request each (一事一申请). */
@Component
class Splitting {

    private final RequestBook book;
    private final RequestNumbers numbers;
    private final RequestClock clock;
    private final Applicants applicants;

    Splitting(RequestBook book, RequestNumbers numbers, RequestClock clock, Applicants applicants) {
        this.book = book;
        this.numbers = numbers;
        this.clock = clock;
        this.applicants = applicants;
    }

    /** As {@link Handling#split} says. */
    List<RequestId> split(RequestId id, String remaining, List<String> matters, Person by) {
        var request = book.forOffice(id, RequestAct.SPLIT, by);
        RequestAct.SPLIT.from(request.stage());
        if (matters.isEmpty() || matters.size() > 20) {
            throw new UnlawfulAct("请写明拆分出的事项，一次 1 到 20 件。");
        }
        var parts = matters.stream()
                .map(matter -> part(request, Handling.said(matter, "拆分出的事项不能是空白。"), by))
                .toList();
        String before = request.subject();
        request.asksFor(Corrections.asking(request.wanted(), Handling.said(remaining, "请写明留在本件的事项。")));
        book.take(
                request,
                RequestAct.SPLIT,
                ActWords.of(clock.today(), "拆分出 " + parts.size() + " 件。原申请内容：" + before),
                by);
        return parts;
    }

    private RequestId part(RequestCase whole, String subject, Person by) {
        var view = whole.view();
        UUID id = UUID.randomUUID();
        var arrival = new Arrival(view.channel(), view.arrivedOn(), view.receivedOn(), null);
        var part = new RequestCase(
                id,
                numbers.next(clock.today().getYear()),
                whole.organ(),
                whole.unit(),
                arrival,
                Corrections.asking(whole.wanted(), subject),
                applicants.close(applicants.open(whole), QueryCode.fresh(), id),
                book.now());
        part.splitFrom(whole.id());
        LocalDate received = Objects.requireNonNull(view.receivedOn());
        book.begin(part, ActWords.of(view.arrivedOn(), "由申请 " + whole.number() + " 拆分"), by);
        part.receivedOn(
                received,
                Objects.requireNonNullElse(view.receiptBasis(), whole.channel().basis()));
        book.take(part, RequestAct.CONFIRM, ActWords.moving(ClockAct.RECEIVE, received, null), by);
        return part.id();
    }
}
