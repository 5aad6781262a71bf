package org.mingtang.policy.cleanup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.mingtang.policy.Policies;
import org.mingtang.policy.RelationKind;
import org.mingtang.policy.RelationSettled;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemPublished;
import org.mingtang.publication.ItemWithdrawn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a round decided to amend: on the agenda of its keeper, with a last day, until the amendment is public. */
@Component
@Transactional
class Amendments {

    static final String SOURCE = "clean-up-amendment";
    private static final Set<RelationKind> DEALT_WITH =
            EnumSet.of(RelationKind.AMENDS, RelationKind.REPLACES, RelationKind.ABOLISHES, RelationKind.LAPSES);

    /**
     * A document that has to be amended.
     *
     * @param doneOn null while it is open
     * @param relation what says that it is done; null where a new version does
     */
    public record Amendment(
            UUID cleanUp,
            long item,
            UUID unit,
            String title,
            LocalDate due,
            @Nullable LocalDate doneOn,
            @Nullable UUID relation) {

        public boolean isLate(LocalDate today) {
            return doneOn == null && today.isAfter(due);
        }
    }

    private final JdbcClient database;
    private final Policies policies;
    private final Agenda agenda;
    private final Clock clock;
    private final int months;

    /** @param months within which a document is amended; no national norm sets them, each place does */
    Amendments(
            JdbcClient database,
            Policies policies,
            Agenda agenda,
            Clock clock,
            @Value("${mingtang.policy.amend-months:6}") int months) {
        this.database = database;
        this.policies = policies;
        this.agenda = agenda;
        this.clock = clock;
        this.months = months;
    }

    /** The result is public: its keepers have to amend what it says they will. */
    void demand(CleanUp round) {
        LocalDate due = LocalDate.now(clock).plusMonths(months);
        for (CleanUpLine line : round.decided(Verdict.AMEND)) {
            boolean amendable = policies.find(new ItemNumber(line.item()))
                    .filter(document -> !document.withdrawn())
                    .filter(document -> !document.state().fallen() || document.ended())
                    .isPresent();
            if (amendable
                    && database.sql(
                                            "insert into clean_up_amendment (clean_up, item, unit, title, due) values (?, ?, ?, ?, ?)"
                                                    + " on conflict do nothing")
                                    .params(round.id(), line.item(), line.unit(), line.title(), due)
                                    .update()
                            > 0) {
                put(new Amendment(round.id(), line.item(), line.unit(), line.title(), due, null, null));
            }
        }
    }

    /** The result was withdrawn: nobody says any more that they must. */
    void release(CleanUp round) {
        find("done_on is null and clean_up = ?", round.id())
                .forEach(each -> agenda.drop(SOURCE, subject(each), each.unit()));
        database.sql("delete from clean_up_amendment where done_on is null and clean_up = ?")
                .param(round.id())
                .update();
    }

    private void put(Amendment amendment) {
        agenda.put(new WorkItem(
                SOURCE,
                "文件清理",
                subject(amendment),
                amendment.unit(),
                amendment.title(),
                "清理决定修改这份文件，请在期限前完成修改并公布",
                "待修改",
                "/desk/policies/" + amendment.item(),
                null,
                amendment.due(),
                false));
    }

    @EventListener
    void on(RelationSettled settled) {
        if (settled.holds() && settled.anew() && settled.target() != null && DEALT_WITH.contains(settled.kind())) {
            open(settled.target()).forEach(each -> close(each, settled.relation()));
        } else if (!settled.holds()) {
            find("relation = ?", settled.relation()).forEach(this::reopen);
        }
    }

    /** A further version of the document is its amendment. */
    @EventListener
    void on(ItemPublished published) {
        if (published.version() > 1) {
            open(published.item().value()).forEach(each -> close(each, null));
        }
    }

    @EventListener
    void on(ItemWithdrawn withdrawn) {
        for (Amendment each : open(withdrawn.item().value())) {
            mark(each, LocalDate.now(clock), null);
            agenda.drop(SOURCE, subject(each), each.unit());
        }
    }

    private void close(Amendment amendment, @Nullable UUID relation) {
        mark(amendment, LocalDate.now(clock), relation);
        agenda.done(SOURCE, subject(amendment), amendment.unit());
    }

    /** What told of the amendment was no amendment. */
    private void reopen(Amendment amendment) {
        mark(amendment, null, null);
        put(amendment);
    }

    private void mark(Amendment amendment, @Nullable LocalDate doneOn, @Nullable UUID relation) {
        database.sql("update clean_up_amendment set done_on = :on, relation = :relation"
                        + " where clean_up = :round and item = :item")
                .param("on", doneOn)
                .param("relation", relation)
                .param("round", amendment.cleanUp())
                .param("item", amendment.item())
                .update();
    }

    /** By document. */
    Map<Long, Amendment> of(UUID round) {
        Map<Long, Amendment> all = new HashMap<>();
        find("clean_up = ?", round).forEach(each -> all.put(each.item(), each));
        return all;
    }

    private List<Amendment> open(long item) {
        return find("done_on is null and item = ?", item);
    }

    private List<Amendment> find(String where, Object value) {
        return database.sql("select * from clean_up_amendment where " + where + " order by due, item")
                .param(value)
                .query(Amendment.class)
                .list();
    }

    private static String subject(Amendment amendment) {
        return amendment.cleanUp() + "/" + amendment.item();
    }
}
