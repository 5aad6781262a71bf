package org.mingtang.policy;

import java.util.List;
import java.util.Optional;
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
            looked(relation);
        }
    }

    /** Relations of a document that entered the library, or came back to it, wait for a word. */
    void asked(long item, List<Relation> relations) {
        relations.stream()
                .filter(each -> each.kind().effect() != RelationKind.Effect.CITES)
                .flatMap(each -> Stream.of(each.source(), each.target()))
                .flatMap(end -> document(end).stream())
                .map(PolicyDocument::unit)
                .distinct()
                .forEach(this::tellUnit);
        relations.stream().filter(each -> each.source().is(item)).forEach(this::looked);
    }

    /** A relation counts no more, since what did it left the library: the keeper of the other document is told. */
    void released(Relation relation, String text) {
        document(relation.target())
                .filter(document -> !document.withdrawn())
                .ifPresent(document -> agenda.put(new WorkItem(
                        Warnings.SOURCE,
                        "政策文件",
                        released(relation),
                        document.unit(),
                        document.title(),
                        text + "，本文件现为“" + document.state().label() + "”",
                        "请核对",
                        "/desk/policies/" + document.item(),
                        null,
                        null,
                        false)));
    }

    /** Nobody has to look at it any more. */
    void looked(Relation relation) {
        document(relation.target())
                .ifPresent(document -> agenda.done(Warnings.SOURCE, released(relation), document.unit()));
    }

    private static String released(Relation relation) {
        return "released-" + relation.id();
    }

    private Optional<PolicyDocument> document(Relation.End end) {
        return end.item() == null ? Optional.empty() : policies.find(new ItemNumber(end.item()));
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
