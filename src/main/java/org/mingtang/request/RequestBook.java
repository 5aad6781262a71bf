package org.mingtang.request;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Where every act on a request is carried out: may it, change, note, reckon the period, tell the agenda and the trail.
 * The trail gets the number and the act, never a word of the applicant.
 */
@Component
class RequestBook {

    /** Who acts from outside, without an account and without a name. */
    static final Person APPLICANT = new Person(Accounts.PROGRAM.account(), "申请人", Accounts.PROGRAM.unit(), Set.of());

    private final AllRequests requests;
    private final RequestActs acts;
    private final RequestClock clock;
    private final RequestPermissions permissions;
    private final RequestAgenda agenda;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final RequestsOfMail mails;
    private final Clock time;

    RequestBook(
            AllRequests requests,
            RequestActs acts,
            RequestClock clock,
            RequestPermissions permissions,
            RequestAgenda agenda,
            AuditTrail audit,
            ApplicationEventPublisher events,
            RequestsOfMail mails,
            Clock time) {
        this.requests = requests;
        this.acts = acts;
        this.clock = clock;
        this.permissions = permissions;
        this.agenda = agenda;
        this.audit = audit;
        this.events = events;
        this.mails = mails;
        this.time = time;
    }

    /** The request for an act by somebody of the office; nobody else acts on it until the transaction ends. */
    RequestCase forOffice(RequestId id, RequestAct act, Person by) {
        var request = held(id);
        permissions.require(by, act, request.view());
        return request;
    }

    /** The request for an act by the applicant himself, or by the program. */
    RequestCase held(RequestId id) {
        return requests.hold(id.value()).orElseThrow(() -> new UnlawfulAct("没有这件申请，可能地址有误。"));
    }

    Optional<RequestCase> ofApplicant(QueryCode code) {
        return requests.findByCodeHash(code.hash());
    }

    /** Carries an act out; returns its place in the history. */
    long take(RequestCase request, RequestAct act, ActWords words, Person by) {
        RequestStage before = request.stage();
        RequestStage after = act.from(before);
        clock.require(request.id(), words);
        request.moveTo(after);
        return noted(request, act, before, words, by);
    }

    /** The first act of a new request. */
    long begin(RequestCase request, ActWords words, Person by) {
        requests.saveAndFlush(request);
        mails.add(request);
        return noted(request, RequestAct.ARRIVE, null, words, by);
    }

    private long noted(RequestCase request, RequestAct act, @Nullable RequestStage before, ActWords words, Person by) {
        long place = acts.note(request.id(), act, before, request.stage(), words, by);
        clock.refresh(request);
        requests.saveAndFlush(request);
        agenda.tell(request);
        events.publishEvent(new RequestChanged(request.id()));
        audit.note(
                by.account(),
                by.name(),
                act.label(),
                "公开申请 " + request.number(),
                words.on().toString());
        return place;
    }

    List<RequestStep> history(RequestId id) {
        return acts.of(id);
    }

    /** Reckons the period anew, e.g. because a day has passed; nothing is noted. */
    void refresh(RequestId id) {
        var request = held(id);
        clock.refresh(request);
        requests.saveAndFlush(request);
        agenda.tell(request);
        events.publishEvent(new RequestChanged(id));
    }

    Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
