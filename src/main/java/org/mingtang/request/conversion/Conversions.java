package org.mingtang.request.conversion;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.agenda.Agenda;
import org.mingtang.audit.AuditTrail;
import org.mingtang.evidence.Evidence;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemPublished;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.Manuscripts;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPermissions;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns what several people ask for into information for everybody, if the organ so decides (第四十四条). */
@Component
@Transactional
public class Conversions {

    /** 第二十条第十五项; whoever writes the manuscript chooses the right line. */
    private static final String LINE = "20-15";

    private static final int LONGEST = 1000;

    private final ConversionRows rows;
    private final Requests requests;
    private final RequestPermissions permissions;
    private final Manuscripts manuscripts;
    private final Agenda agenda;
    private final Evidence evidence;
    private final AuditTrail audit;
    private final Clock clock;

    Conversions(
            ConversionRows rows,
            Requests requests,
            RequestPermissions permissions,
            Manuscripts manuscripts,
            Agenda agenda,
            Evidence evidence,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.requests = requests;
        this.permissions = permissions;
        this.manuscripts = manuscripts;
        this.agenda = agenda;
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
    }

    /** The proposal this request belongs to, decided or not. */
    @Transactional(readOnly = true)
    public Optional<Conversion> of(RequestId request) {
        return rows.of(request);
    }

    /**
     * Decides the proposal a request belongs to; to convert begins a manuscript without a word of the applicants.
     *
     * @throws UnlawfulAct when nothing is proposed, it is decided already, or there is no reason
     */
    public Conversion decide(RequestId id, Conversion.Decision decision, String reason, Person by) {
        RequestView request = requests.find(id).orElseThrow(() -> new UnlawfulAct("没有这件申请，可能地址有误。"));
        permissions.requireWorker(by, request);
        Conversion proposal =
                rows.hold(rows.of(id).map(Conversion::id).orElseThrow(() -> new UnlawfulAct("这件申请没有转为主动公开的建议。")));
        if (proposal.decision() != null) {
            throw new UnlawfulAct(
                    "已于 " + proposal.decidedOn() + " 决定“" + proposal.decision().label() + "”，不再重复决定。");
        }
        String why = reason.replace("\u0000", "").strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw new UnlawfulAct("请写明理由，不超过 " + LONGEST + " 字。");
        }
        rows.decide(proposal.id(), decision, why, LocalDate.now(clock), by.name());
        if (decision == Conversion.Decision.CONVERT) {
            var fields = ManuscriptFields.of(LINE, ItemKind.INFORMATION, "依申请公开转为主动公开的信息（请改写标题）", "");
            rows.begun(
                    proposal.id(),
                    manuscripts.begin(proposal.unit().value(), null, fields, by).value());
        }
        agenda.done(
                ConversionLook.SOURCE, proposal.id().toString(), proposal.unit().value());
        audit.note(by.account(), by.name(), decision.label(), "公开申请 " + request.number() + " 等", "");
        return rows.of(id).orElseThrow();
    }

    @ApplicationModuleListener
    void on(ItemPublished event) {
        published(event);
    }

    /** Counts the conversion once its manuscript is public; told twice, counted once. */
    void published(ItemPublished event) {
        rows.ofDraft(event.draft()).filter(each -> each.publishedOn() == null).ifPresent(conversion -> {
            LocalDate on = LocalDate.ofInstant(event.at(), clock.getZone());
            rows.published(conversion.id(), on);
            evidence.tell(
                    "CONVERSION",
                    conversion.unit(),
                    on,
                    "依申请公开的信息转为主动公开 " + event.item(),
                    event.item().path(),
                    UUID.nameUUIDFromBytes((ConversionLook.SOURCE + conversion.id()).getBytes(StandardCharsets.UTF_8)),
                    Accounts.PROGRAM);
        });
    }
}
