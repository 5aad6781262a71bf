package org.mingtang.review.substitute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for whom on which days; a substitute of a substitute does not count. */
@Component
@Transactional
public class Substitutes {

    /** A longer absence is a matter for the chain itself. */
    static final int LONGEST_DAYS = 180;

    private final JdbcClient database;
    private final Accounts accounts;
    private final Candidates candidates;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Substitutes(
            JdbcClient database,
            Accounts accounts,
            Candidates candidates,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.candidates = candidates;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Returns the people this account stands in for today. */
    @Transactional(readOnly = true)
    public List<Person> principalsOf(UUID substitute) {
        return people("select principal from review_substitute where substitute = ?", substitute);
    }

    /** Returns the people who stand in for this account today. */
    @Transactional(readOnly = true)
    public List<Person> substitutesOf(UUID principal) {
        return people("select substitute from review_substitute where principal = ?", principal);
    }

    /** Names a substitute for the days from one to another, both included; returns what stands against it. */
    List<Refusal> name(SubstituteForm form, Person principal) {
        Optional<Person> chosen = candidates.of(principal).stream()
                .filter(person -> form.is(person.account()))
                .findFirst();
        List<Refusal> refusals = refusals(form, principal, chosen);
        LocalDate from = form.from();
        LocalDate to = form.to();
        if (!refusals.isEmpty() || from == null || to == null || chosen.isEmpty()) {
            return refusals;
        }
        database.sql("""
                        insert into review_substitute (id, principal, substitute, from_day, to_day, named_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(UUID.randomUUID(), principal.account(), chosen.get().account(), from, to)
                .param(OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new SubstitutesChanged(principal.account()));
        trail.note(principal.account(), principal.name(), "指定代审人", chosen.get().name(), from + " 至 " + to);
        return List.of();
    }

    /** Ends what one has named oneself, from now on. */
    void end(UUID id, Person principal) {
        int ended = database.sql(
                        "update review_substitute set ended_at = ? where id = ? and principal = ? and ended_at is null")
                .params(OffsetDateTime.now(clock), id, principal.account())
                .update();
        if (ended == 0) {
            throw new UnlawfulAct("没有这条代审，或者已经结束。");
        }
        events.publishEvent(new SubstitutesChanged(principal.account()));
        trail.note(principal.account(), principal.name(), "结束代审", id.toString(), "");
    }

    @Transactional(readOnly = true)
    List<Substitute> namedBy(UUID principal) {
        return named("principal", principal);
    }

    @Transactional(readOnly = true)
    List<Substitute> namedFor(UUID substitute) {
        return named("substitute", substitute);
    }

    private List<Refusal> refusals(SubstituteForm form, Person principal, Optional<Person> chosen) {
        List<Refusal> refusals = new ArrayList<>();
        LocalDate from = form.from();
        LocalDate to = form.to();
        if (chosen.isEmpty()) {
            refusals.add(new Refusal("substitute", "请选择本单位可以审核的同事作为代审人。"));
        }
        if (from == null || to == null) {
            refusals.add(new Refusal("from", "请填写代审的起止日期。"));
            return refusals;
        }
        if (to.isBefore(from)) {
            refusals.add(new Refusal("to", "结束日期不能早于开始日期。"));
        }
        if (from.isBefore(LocalDate.now(clock))) {
            refusals.add(new Refusal("from", "开始日期不能早于今天。"));
        }
        if (to.isAfter(from.plusDays(LONGEST_DAYS))) {
            refusals.add(new Refusal("to", "一次代审不超过 " + LONGEST_DAYS + " 天；长期不在岗的，请公开办调整审核流程。"));
        }
        if (overlaps(principal.account(), from, to)) {
            refusals.add(new Refusal("from", "这段时间里已指定过代审人，请先结束原来的。"));
        }
        return refusals;
    }

    private boolean overlaps(UUID principal, LocalDate from, LocalDate to) {
        return database.sql("""
                        select count(*) from review_substitute
                        where principal = ? and ended_at is null and from_day <= ? and to_day >= ?""")
                        .params(principal, to, from)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<Person> people(String sql, UUID account) {
        return database
                .sql(sql + " and ended_at is null and ? between from_day and to_day order by from_day, id")
                .params(account, LocalDate.now(clock))
                .query(UUID.class)
                .list()
                .stream()
                .distinct()
                .map(accounts::find)
                .flatMap(Optional::stream)
                .filter(this::isActive)
                .toList();
    }

    /** Nobody acts for one whose account was closed, and nobody with a closed account acts. */
    private boolean isActive(Person person) {
        return accounts.ofUnit(person.unit()).contains(person);
    }

    private List<Substitute> named(String side, UUID account) {
        return database.sql(
                        "select * from review_substitute where " + side + " = ? order by from_day desc, id limit 50")
                .param(account)
                .query(this::row)
                .list();
    }

    private Substitute row(ResultSet row, int n) throws SQLException {
        LocalDate from = row.getObject("from_day", LocalDate.class);
        LocalDate to = row.getObject("to_day", LocalDate.class);
        LocalDate today = LocalDate.now(clock);
        boolean ended = row.getObject("ended_at") != null;
        String state = ended ? "已结束" : to.isBefore(today) ? "已到期" : from.isAfter(today) ? "未开始" : "代审中";
        return new Substitute(
                row.getObject("id", UUID.class),
                name(row.getObject("principal", UUID.class)),
                name(row.getObject("substitute", UUID.class)),
                from,
                to,
                state,
                !ended && !to.isBefore(today));
    }

    private String name(@Nullable UUID account) {
        return account == null ? "" : accounts.find(account).map(Person::name).orElse("（已不存在的账户）");
    }
}
