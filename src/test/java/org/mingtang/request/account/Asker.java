package org.mingtang.request.account;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.MovableClock;
import org.mingtang.request.Applicant;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.Arrival;
import org.mingtang.request.IdentityPaper;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.Requests;
import org.mingtang.request.reckoning.Channel;
import org.springframework.beans.factory.ListableBeanFactory;

/** Somebody who names a mail address in his requests. */
final class Asker {

    private final Requests requests;
    private final MovableClock clock;
    private final RequestDesk desk;

    Asker(ListableBeanFactory beans, RequestDesk desk) {
        this.requests = beans.getBean(Requests.class);
        this.clock = beans.getBean(MovableClock.class);
        this.desk = desk;
    }

    RequestId asks(@Nullable String mail, String subject) {
        var who = new Applicant(
                ApplicantKind.PERSON, "乔安", IdentityPaper.OTHER, "DEMO-0001", null, "13900001234", mail, null);
        return requests.register(
                desk.asked(who, RequestDesk.wanted(subject)),
                new Arrival(Channel.IN_PERSON, LocalDate.now(clock), null, null),
                List.of(),
                desk.clerk);
    }
}
