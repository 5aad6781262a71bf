package org.mingtang.request.guide;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each organ says of its channels; the head of its disclosure office keeps it. */
@Component
@Transactional
public class Offices {

    private final JdbcClient database;
    private final Requests requests;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Offices(JdbcClient database, Requests requests, Units units, AuditTrail audit, Clock clock) {
        this.database = database;
        this.requests = requests;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An office as it was last kept.
     *
     * @param on the day of that
     */
    public record Kept(Office office, LocalDate on) {}

    @Transactional(readOnly = true)
    public Optional<Kept> of(UnitId organ) {
        return database.sql("select * from request_office where unit = ?")
                .param(organ.value())
                .query((row, n) -> new Kept(
                        new Office(
                                row.getString("name"),
                                row.getString("place"),
                                row.getString("hours"),
                                row.getString("phone"),
                                row.getString("post"),
                                row.getString("fax"),
                                row.getString("mail"),
                                row.getString("notes")),
                        row.getObject("kept_on", LocalDate.class)))
                .optional();
    }

    /** Organs for which the person speaks: his own, and the government whose general office his unit is. */
    @Transactional(readOnly = true)
    public List<UnitView> organs(Person person) {
        return requests.organsOf(new UnitId(person.unit()));
    }

    public boolean mayKeep(UnitId organ, Person person) {
        return person.may(Permission.DECIDE_REQUEST)
                && organs(person).stream().anyMatch(each -> each.id().equals(organ));
    }

    public void keep(UnitId organ, Office office, Person by) {
        if (!mayKeep(organ, by)) {
            throw new UnlawfulAct("只能由本机关政府信息公开工作机构负责人填写本机关的受理渠道。");
        }
        List<Refusal> refusals = office.refusals();
        if (!refusals.isEmpty()) {
            throw new UnlawfulAct(refusals.get(0).message());
        }
        database.sql("""
                        insert into request_office (unit, name, place, hours, phone, post, fax, mail, notes, kept_on)
                        values (:unit, :name, :place, :hours, :phone, :post, :fax, :mail, :notes, :on)
                        on conflict (unit) do update set name = :name, place = :place, hours = :hours, phone = :phone,
                            post = :post, fax = :fax, mail = :mail, notes = :notes, kept_on = :on""")
                .param("unit", organ.value())
                .param("name", office.name())
                .param("place", office.place())
                .param("hours", office.hours())
                .param("phone", office.phone())
                .param("post", office.post())
                .param("fax", office.fax())
                .param("mail", office.mail())
                .param("notes", office.notes())
                .param("on", LocalDate.now(clock))
                .update();
        String name = units.find(organ).map(UnitView::name).orElse("");
        audit.note(by.account(), by.name(), "填写依申请公开受理渠道", name, "");
    }
}
