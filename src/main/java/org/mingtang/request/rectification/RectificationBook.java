package org.mingtang.request.rectification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.QueryCode;
import org.springframework.stereotype.Component;

/**
 * Where every act on a matter is carried out: noted, told to the agenda and the trail. These get the number and the act,
 * never a word of the applicant.
 */
@Component
class RectificationBook {

    /** Who acts from outside, without an account and without a name. */
    static final Person APPLICANT = new Person(Accounts.PROGRAM.account(), "申请人", Accounts.PROGRAM.unit(), Set.of());

    private static final String SOURCE = "rectification";

    private final AllRectifications all;
    private final RectificationRecords records;
    private final RectificationOffice office;
    private final Agenda agenda;
    private final AuditTrail audit;
    private final Clock clock;

    RectificationBook(
            AllRectifications all,
            RectificationRecords records,
            RectificationOffice office,
            Agenda agenda,
            AuditTrail audit,
            Clock clock) {
        this.all = all;
        this.records = records;
        this.office = office;
        this.agenda = agenda;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same filling-in of the form, should it have come already; one that comes at this moment is waited for. */
    Optional<Rectification> entered(UUID submission) {
        all.alone(submission);
        return all.findById(submission);
    }

    /** A matter for those who work on it. */
    Rectification worked(RectificationId id, Person by) {
        Rectification matter = all.findById(id.value()).orElseThrow(() -> new UnlawfulAct("没有这件更正申请，可能地址有误。"));
        office.requireWorker(by, matter.view());
        return matter;
    }

    /** The same for an act; nobody else acts on it until the transaction ends. */
    Rectification held(RectificationId id, Person by) {
        Rectification matter = all.hold(id.value()).orElseThrow(() -> new UnlawfulAct("没有这件更正申请，可能地址有误。"));
        office.requireWorker(by, matter.view());
        return matter;
    }

    /** The same for an act by the applicant himself. */
    Rectification held(QueryCode code) {
        return all.findByCodeHash(code.hash())
                .flatMap(matter -> all.hold(matter.id().value()))
                .orElseThrow(() -> new UnlawfulAct("没有找到这件更正申请，请核对查询码。"));
    }

    void begin(Rectification matter, LocalDate on, String text, Person by) {
        all.saveAndFlush(matter);
        noted(matter, RectificationAct.ARRIVE, null, on, text, by);
    }

    void close(Rectification matter, RectificationAct act, LocalDate on, String text, Person by) {
        RectificationStage before = matter.stage();
        matter.close(act, on);
        noted(matter, act, before, on, text, by);
    }

    void noted(
            Rectification matter,
            RectificationAct act,
            @Nullable RectificationStage before,
            LocalDate on,
            String text,
            Person by) {
        records.note(matter.id(), act, before, matter.stage(), on, text, by);
        all.saveAndFlush(matter);
        RectificationView view = matter.view();
        audit.note(by.account(), by.name(), act.label(), "更正申请 " + view.number(), on.toString());
        UUID unit = office.handling(view.organ()).value();
        if (!view.stage().isOpen()) {
            agenda.done(SOURCE, view.id().toString(), unit);
            return;
        }
        agenda.put(new WorkItem(
                SOURCE,
                "更正本人信息",
                view.id().toString(),
                unit,
                "办理更正申请 " + view.number(),
                null,
                view.stage().label(),
                RectificationDeskController.HERE + "/" + view.id(),
                null,
                view.due(),
                false));
    }

    /** Somebody of the office saw who it is, or a file. */
    void look(Rectification matter, String what, Person by) {
        audit.note(by.account(), by.name(), "查看" + what, "更正申请 " + matter.view().number(), "");
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
