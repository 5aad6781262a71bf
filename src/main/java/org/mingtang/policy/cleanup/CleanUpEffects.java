package org.mingtang.policy.cleanup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Accounts;
import org.mingtang.policy.EndReminders;
import org.mingtang.policy.Relations;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemPublished;
import org.mingtang.publication.ItemWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the result of a round does when it is published, and that it is undone when that is withdrawn. */
@Component
@Transactional
class CleanUpEffects {

    private final CleanUpRows rows;
    private final CleanUpActs acts;
    private final CleanUpAgenda agenda;
    private final Relations relations;
    private final EndReminders ends;
    private final Amendments amendments;
    private final Clock clock;

    CleanUpEffects(
            CleanUpRows rows,
            CleanUpActs acts,
            CleanUpAgenda agenda,
            Relations relations,
            EndReminders ends,
            Amendments amendments,
            Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.agenda = agenda;
        this.relations = relations;
        this.ends = ends;
        this.amendments = amendments;
        this.clock = clock;
    }

    /** All decisions take effect in the transaction that publishes them. */
    @EventListener
    void on(ItemPublished published) {
        rows.findByDraft(published.draft()).ifPresent(round -> {
            CleanUpStage before = round.stage();
            round.takeEffect(published.item());
            LocalDate today = LocalDate.now(clock);
            relations.ended(published.item(), documents(round, Verdict.ABOLISH), today, Accounts.PROGRAM);
            keep(round, today);
            amendments.demand(round);
            acts.note(
                    round,
                    CleanUpAct.TAKE_EFFECT,
                    before,
                    published.item().value(),
                    "废止 " + round.decided(Verdict.ABOLISH).size() + " 份，拟修改 "
                            + round.decided(Verdict.AMEND).size() + " 份",
                    Accounts.PROGRAM);
        });
    }

    /** What it abolished stands again without further ado: the library counts nothing that a withdrawn document did. */
    @EventListener
    void on(ItemWithdrawn withdrawn) {
        rows.findByItem(withdrawn.item().value()).ifPresent(round -> {
            CleanUpStage before = round.stage();
            round.recall();
            keep(round, null);
            amendments.release(round);
            acts.note(round, CleanUpAct.RECALL, before, withdrawn.item().value(), "清理结果不再生效", Accounts.PROGRAM);
            agenda.tellOfRecall(round);
        });
    }

    private void keep(CleanUp round, @Nullable LocalDate on) {
        documents(round, Verdict.KEEP).forEach(item -> ends.kept(item, on));
    }

    private static List<ItemNumber> documents(CleanUp round, Verdict verdict) {
        return round.decided(verdict).stream()
                .map(line -> new ItemNumber(line.item()))
                .toList();
    }
}
