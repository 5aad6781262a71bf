package org.mingtang.policy;

import org.mingtang.identity.Person;
import org.mingtang.policy.Relation.End;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Manuscripts;
import org.springframework.stereotype.Component;

/**
 * What is directed to named units is known in the library to the side that sent it. Others learn that there is such a
 * document where it has to do with one of theirs, but neither what it is called nor what it says.
 */
@Component
class DirectedDocuments {

    private final Policies policies;
    private final Manuscripts manuscripts;

    DirectedDocuments(Policies policies, Manuscripts manuscripts) {
        this.policies = policies;
        this.manuscripts = manuscripts;
    }

    boolean knows(Person person, PolicyDocument document) {
        return document.forEverybody() || manuscripts.maySee(document.unit(), person);
    }

    /** The relation as the person may read it: the sentence that says it is its source's own. */
    Relation to(Person person, Relation relation) {
        return new Relation(
                relation.id(),
                relation.kind(),
                to(person, relation.source()),
                to(person, relation.target()),
                relation.worksFrom(),
                relation.textVersion(),
                relation.stage(),
                isKept(person, relation.source()) ? null : relation.quote(),
                isKept(person, relation.source()) ? null : relation.address());
    }

    private End to(Person person, End end) {
        return isKept(person, end) ? End.DIRECTED : end;
    }

    /** Whether it is kept from the person. */
    boolean isKept(Person person, End end) {
        return end.item() != null
                && policies.find(new ItemNumber(end.item()))
                        .filter(document -> !knows(person, document))
                        .isPresent();
    }

    /** What records that others read call it. */
    End recorded(End end) {
        return end.item() != null && isDirected(end.item()) ? End.DIRECTED : end;
    }

    boolean isDirected(long item) {
        return policies.find(new ItemNumber(item))
                .filter(document -> !document.forEverybody())
                .isPresent();
    }
}
