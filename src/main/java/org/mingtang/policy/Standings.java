package org.mingtang.policy;

import java.util.stream.Stream;
import org.mingtang.procedure.DayBegan;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Publications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells search, keepers and the yellow marks when the state of a document is another than it was. */
@Component
@Transactional
class Standings {

    private static final Logger log = LoggerFactory.getLogger(Standings.class);
    private static final int MANY = 100_000;

    private final JdbcClient database;
    private final Policies policies;
    private final Publications publications;
    private final Warnings warnings;
    private final Leanings leanings;
    private final EndReminders ends;

    Standings(
            JdbcClient database,
            Policies policies,
            Publications publications,
            Warnings warnings,
            Leanings leanings,
            EndReminders ends) {
        this.database = database;
        this.policies = policies;
        this.publications = publications;
        this.warnings = warnings;
        this.leanings = leanings;
        this.ends = ends;
    }

    /** A relation was confirmed, changed or taken back. */
    void refresh(Relation relation) {
        Stream.of(relation.source(), relation.target()).forEach(end -> {
            if (end.item() != null) {
                refresh(new ItemNumber(end.item()));
            }
        });
    }

    /** Brings everything that hangs on a document's state up to date. */
    void refresh(ItemNumber item) {
        policies.find(item).ifPresent(document -> {
            database.sql("update policy_document set told = ? where item = ?")
                    .params(document.state().name(), item.value())
                    .update();
            publications.refresh(item);
            warnings.bringUpToDate(item.value());
            leanings.bringUpToDate(document);
            ends.bringUpToDate(document);
        });
    }

    /** Days pass, states change; missing a day or having one twice does no harm. */
    @ApplicationModuleListener
    void on(DayBegan began) {
        bringUpToDate();
    }

    void bringUpToDate() {
        PolicyQuery changed = new PolicyQuery(policies.today()).and("state <> told");
        policies.list(changed, MANY).forEach(document -> {
            log.info("{} 现在{}", document.title(), document.state().label());
            refresh(document.number());
        });
        PolicyQuery ending = new PolicyQuery(policies.today())
                .and("not withdrawn")
                .and("valid_until <= :soon and end_handled_at is null and state <> 'ABOLISHED'")
                .with("soon", policies.today().plusDays(ends.earliest()));
        policies.list(ending, MANY).forEach(ends::bringUpToDate);
    }
}
