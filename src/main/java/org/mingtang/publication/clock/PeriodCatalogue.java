package org.mingtang.publication.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the periods: one is added, changed from a day on, or ended; what held once stays. */
@Component
@Transactional
class PeriodCatalogue {

    private final JdbcClient database;
    private final PublicationPeriods periods;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    PeriodCatalogue(JdbcClient database, PublicationPeriods periods, Units units, AuditTrail audit, Clock clock) {
        this.clock = clock;
        this.database = database;
        this.periods = periods;
        this.units = units;
        this.audit = audit;
    }

    /** Periods count for all governments here, so the topmost one's office keeps them. */
    @Transactional(readOnly = true)
    public boolean mayEdit(Person person) {
        return person.may(Permission.EDIT_CATALOGUE)
                && units.root().isPresent()
                && units.root().equals(units.region(new UnitId(person.unit())));
    }

    /** Adds a period of a code of its own; returns what is refused, empty where it was added. */
    public List<Refusal> add(PeriodEntry entry, Person by) {
        hold(by);
        List<Refusal> refusals = entry.refusals(LocalDate.now(clock));
        if (refusals.isEmpty()) {
            int position = database.sql("select coalesce(max(position), 0) + 1 from publication_period")
                    .query(Integer.class)
                    .single();
            record("LOCAL_" + position, position, entry, by);
            audit.note(by.account(), by.name(), "新增公开期限", entry.label().strip(), words(entry));
        }
        return refusals;
    }

    /** Lets the period be another one from a day on: a further row, and the last one ends the day before. */
    public List<Refusal> change(String code, PeriodEntry entry, Person by) {
        hold(by);
        PublicationPeriod last = require(code);
        List<Refusal> refusals = new ArrayList<>(entry.refusals(LocalDate.now(clock)));
        LocalDate from = entry.from();
        if (from != null && !from.isAfter(last.effectiveFrom())) {
            refusals.add(new Refusal("from", "新的起始日应当晚于 " + last.effectiveFrom() + "，即现有规定的起始日。"));
        }
        if (entry.purpose() != null && entry.purpose() != last.purpose()) {
            refusals.add(new Refusal("purpose", "用途不能改；请停用后另行新增。"));
        }
        if (refusals.isEmpty() && from != null) {
            if (last.holdsOn(from)) {
                endRow(last, from.minusDays(1));
            }
            int position = database.sql("select position from publication_period where code = ? limit 1")
                    .param(code)
                    .query(Integer.class)
                    .single();
            record(code, position, entry, by);
            audit.note(by.account(), by.name(), "修改公开期限", entry.label().strip(), words(entry));
        }
        return refusals;
    }

    /** Ends a period: what is formed after its last day is under the usual one. */
    public void end(String code, @Nullable LocalDate lastDay, Person by) {
        hold(by);
        PublicationPeriod last = require(code);
        if (code.equals(PublicationPeriod.USUAL)) {
            throw new UnlawfulAct("一般期限不能停用，只能修改。");
        }
        if (last.effectiveTo() != null) {
            throw new UnlawfulAct("这个期限已经停用（最后一日 " + last.effectiveTo() + "）。");
        }
        if (lastDay == null || lastDay.isBefore(last.effectiveFrom())) {
            throw new UnlawfulAct("请填写最后一日，不早于起始日 " + last.effectiveFrom() + "。");
        }
        if (PeriodEntry.isTooFar(lastDay, LocalDate.now(clock))) {
            throw new UnlawfulAct("最后一日 " + lastDay + " 太远，请核对年份；停用后不能再改。");
        }
        endRow(last, lastDay);
        audit.note(by.account(), by.name(), "停用公开期限", last.label(), "最后一日 " + lastDay);
    }

    PublicationPeriod require(String code) {
        return periods.find(code).orElseThrow(() -> new UnlawfulAct("没有这个期限。"));
    }

    /** Whoever comes second waits and reads what the first wrote. */
    private void hold(Person by) {
        if (!mayEdit(by)) {
            throw new UnlawfulAct("公开期限由最上级政府的公开办维护。");
        }
        database.sql("lock table publication_period in share row exclusive mode")
                .update();
    }

    private void endRow(PublicationPeriod row, LocalDate lastDay) {
        database.sql("update publication_period set effective_to = ? where code = ? and effective_from = ?")
                .params(lastDay, row.code(), row.effectiveFrom())
                .update();
    }

    private void record(String code, int position, PeriodEntry entry, Person by) {
        database.sql("""
                        insert into publication_period (code, position, label, days, working, source, effective_from,
                            purpose, note, source_read, recorded_by)
                        values (:code, :position, :label, :days, :working, :source, :from, :purpose, :note, :read, :by)""")
                .param("code", code)
                .param("position", position)
                .param("label", entry.label().strip())
                .param("days", entry.days())
                .param("working", entry.working())
                .param("source", entry.source().strip())
                .param("from", entry.from())
                .param("purpose", Objects.requireNonNull(entry.purpose()).name())
                .param("note", entry.note().strip())
                .param("read", entry.sourceRead())
                .param("by", by.name())
                .update();
    }

    private static String words(PeriodEntry entry) {
        return entry.days() + (entry.working() ? " 个工作日" : " 日") + "，"
                + entry.source().strip() + "，自 " + entry.from() + " 起";
    }
}
