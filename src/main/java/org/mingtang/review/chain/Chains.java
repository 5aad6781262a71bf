package org.mingtang.review.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The chains in force: which steps a draft passes, the most specific chain winning. */
@Component
@Transactional
public class Chains {

    private static final StepsColumn STEPS = new StepsColumn();

    private final JdbcClient database;
    private final StepPeople people;
    private final NamedPeople named;
    private final ChainAgenda agenda;
    private final AuditTrail trail;
    private final Clock clock;

    Chains(
            JdbcClient database,
            StepPeople people,
            NamedPeople named,
            ChainAgenda agenda,
            AuditTrail trail,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.named = named;
        this.agenda = agenda;
        this.trail = trail;
        this.clock = clock;
    }

    /** Returns the chain for a draft: of its unit and kind, else of its unit, of its kind, of all, else the built-in one. */
    @Transactional(readOnly = true)
    public Chain forDraft(UnitId unit, String kind) {
        List<UUID> around = people.unitAndThoseAround(unit.value());
        List<Chain> chains = inForce();
        for (UUID each : around) {
            Optional<Chain> own = chains.stream()
                    .filter(chain -> each.equals(chain.unit()) && fits(chain, kind))
                    .max(Comparator.comparingInt(Chain::weight));
            if (own.isPresent()) {
                return own.get();
            }
        }
        return chains.stream()
                .filter(chain -> chain.unit() == null && fits(chain, kind))
                .max(Comparator.comparingInt(Chain::weight))
                .orElse(Chain.BUILT_IN);
    }

    /** Returns every chain in force that the office set up. */
    @Transactional(readOnly = true)
    public List<Chain> inForce() {
        return database.sql("select * from review_chain where in_force order by unit nulls first, kind nulls first")
                .query(Chains::chain)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Chain> find(UUID id) {
        return database.sql("select * from review_chain where id = ?")
                .param(id)
                .query(Chains::chain)
                .optional();
    }

    /** Returns what a form begins with: the chain itself if there is one, else the one that counts in its place. */
    @Transactional(readOnly = true)
    Chain nearest(@Nullable UUID unit, @Nullable String kind) {
        if (unit != null) {
            return forDraft(new UnitId(unit), kind == null ? "" : kind);
        }
        return inForce().stream()
                .filter(chain -> chain.unit() == null && fits(chain, kind == null ? "" : kind))
                .max(Comparator.comparingInt(Chain::weight))
                .orElse(Chain.BUILT_IN);
    }

    /** Returns the editions there have been, newest first, in words. */
    @Transactional(readOnly = true)
    List<String> editions(@Nullable UUID unit, @Nullable String kind) {
        return of("select * from review_chain where ", unit, kind, " order by edition desc")
                .query((row, n) -> "第 " + row.getInt("edition") + " 版　"
                        + row.getObject("made_at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDate()
                        + "　" + row.getString("made_by") + "："
                        + names(chain(row, n).steps())
                        + (row.getBoolean("in_force") ? "（生效）" : ""))
                .list();
    }

    /** Puts steps in force as a further edition; returns what stands against it, nothing then being changed. */
    List<Refusal> put(@Nullable UUID unit, @Nullable String kind, List<Step> steps, Person by) {
        List<Refusal> refusals = StepCheck.refusals(steps, account -> named.objection(account, unit));
        if (!refusals.isEmpty()) {
            return refusals;
        }
        int edition = 1 + end(unit, kind);
        database.sql("""
                        insert into review_chain (id, unit, kind, edition, steps, in_force, made_at, made_by)
                        values (:id, :unit, :kind, :edition, :steps, true, :at, :by)""")
                .param("id", UUID.randomUUID())
                .param("unit", unit)
                .param("kind", kind)
                .param("edition", edition)
                .param("steps", STEPS.convertToDatabaseColumn(steps))
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.name())
                .update();
        note(by, "设置审核流程", unit, kind, "第" + edition + "版：" + names(steps));
        return List.of();
    }

    /** Ends a chain, so that the next less specific one counts; running reviews keep theirs. */
    void end(Chain chain, Person by) {
        end(chain.unit(), chain.kind());
        note(by, "停用审核流程", chain.unit(), chain.kind(), names(chain.steps()));
    }

    private int end(@Nullable UUID unit, @Nullable String kind) {
        // Two editors at once wait for each other here, and the second becomes the later edition.
        database.sql("lock table review_chain in share row exclusive mode").update();
        of("select * from review_chain where in_force and ", unit, kind)
                .query(Chains::chain)
                .optional()
                .ifPresent(agenda::ended);
        of("update review_chain set in_force = false where in_force and ", unit, kind)
                .update();
        return of("select coalesce(max(edition), 0) from review_chain where ", unit, kind)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec of(String sql, @Nullable UUID unit, @Nullable String kind) {
        return of(sql, unit, kind, "");
    }

    private JdbcClient.StatementSpec of(String sql, @Nullable UUID unit, @Nullable String kind, String order) {
        return database.sql(sql
                        + "unit is not distinct from cast(:unit as uuid) and kind is not distinct from cast(:kind as text)"
                        + order)
                .param("unit", unit)
                .param("kind", kind);
    }

    private void note(Person by, String act, @Nullable UUID unit, @Nullable String kind, String detail) {
        String subject = (unit == null ? "各单位" : people.nameOf(unit)) + " · " + (kind == null ? "各类" : kind);
        trail.note(by.account(), by.name(), act, subject, detail);
    }

    private static boolean fits(Chain chain, String kind) {
        return chain.kind() == null || chain.kind().equals(kind);
    }

    private static String names(List<Step> steps) {
        return steps.stream().map(Step::name).collect(Collectors.joining("、"));
    }

    private static Chain chain(ResultSet row, int n) throws SQLException {
        return new Chain(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                row.getString("kind"),
                row.getInt("edition"),
                STEPS.convertToEntityAttribute(row.getString("steps")));
    }
}
