package org.mingtang.request.exchange;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.privacy.PersonalData;
import org.mingtang.privacy.PersonalDatum;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.springframework.stereotype.Component;

/** What a case looks like to those above: nothing of the applicant, and no words of acts. */
@Component
class CaseStates {

    private static final Set<RequestAct> CLOCK = EnumSet.of(
            RequestAct.CONFIRM,
            RequestAct.ASK_CORRECTION,
            RequestAct.CORRECT,
            RequestAct.CONSULT,
            RequestAct.NOTE_SERVICE,
            RequestAct.OPINION,
            RequestAct.EXTEND,
            RequestAct.CHARGE,
            RequestAct.PAY,
            RequestAct.SEND_REPLY,
            RequestAct.WITHDRAW,
            RequestAct.LAPSE);

    private final Requests requests;
    private final Units units;
    private final PassedIn passed;

    CaseStates(Requests requests, Units units, PassedIn passed) {
        this.requests = requests;
        this.units = units;
        this.passed = passed;
    }

    CaseState of(RequestId id, Partner to) {
        RequestView request = requests.find(id).orElseThrow();
        Outcome outcome = request.outcome();
        return new CaseState(
                request.number(),
                name(request.organ()),
                name(request.unit()),
                request.channel(),
                request.arrivedOn(),
                request.receivedOn(),
                request.applicantKind(),
                to.subjects() ? covered(request.wanted().subject()) : null,
                request.stage(),
                request.clock(),
                request.due(),
                request.provisional(),
                outcome == null ? null : outcome.code(),
                outcome == null ? null : outcome.row().key(),
                request.closedOn(),
                request.inTime(),
                passed.above(id).orElse(null),
                acts(id));
    }

    /** Numbers and addresses of people that were found in a subject, with their middle covered. */
    static @Nullable String covered(String subject) {
        var text = new StringBuilder(subject);
        List<PersonalDatum> found = PersonalData.in(subject, "").stream()
                .sorted(Comparator.comparing(PersonalDatum::from).reversed())
                .toList();
        found.forEach(each -> text.replace(each.from(), each.to(), each.masked()));
        return text.isEmpty() ? null : text.toString();
    }

    private List<CaseState.Act> acts(RequestId id) {
        return requests.history(id).stream()
                .filter(step -> CLOCK.contains(step.act()))
                .map(step -> new CaseState.Act(step.act(), step.on()))
                .toList();
    }

    private String name(UnitId unit) {
        return units.find(unit).map(UnitView::name).orElse("（未知机关）");
    }
}
