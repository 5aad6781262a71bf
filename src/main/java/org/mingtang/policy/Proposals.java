package org.mingtang.policy;

import java.util.UUID;
import java.util.stream.Stream;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.mingtang.publication.ItemNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps on each unit's agenda how many relations wait for its word that change which document is valid. */
@Component
@Transactional
class Proposals {

    private static final String SUBJECT = "relations";

    private final RelationRows rows;
    private final Policies policies;
    private final Agenda agenda;

    Proposals(RelationRows rows, Policies policies, Agenda agenda) {
        this.rows = rows;
        this.policies = policies;
        this.agenda = agenda;
    }

    /** A relation was proposed or settled. */
    void tell(Relation relation) {
        if (relation.kind().effect() != RelationKind.Effect.CITES) {
            Stream.of(relation.source(), relation.target()).forEach(end -> {
                if (end.item() != null) {
                    tell(end.item());
                }
            });
        }
    }

    /** Something about a document changed that its relations hang on. */
    void tell(long item) {
        policies.find(new ItemNumber(item)).ifPresent(document -> tellUnit(document.unit()));
    }

    private void tellUnit(UUID unit) {
        int open = rows.asked(unit);
        if (open == 0) {
            agenda.done(Warnings.SOURCE, SUBJECT, unit);
            return;
        }
        agenda.put(new WorkItem(
                Warnings.SOURCE,
                "政策文件",
                SUBJECT,
                unit,
                "文件之间的修改、废止",
                open + " 条等待确认，确认后对方文件的有效性才会改变",
                "请确认",
                "/desk/policies?mine=true#proposals",
                null,
                null,
                false));
    }
}
