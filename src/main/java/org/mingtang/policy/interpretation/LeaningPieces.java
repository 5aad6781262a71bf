package org.mingtang.policy.interpretation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.policy.LeansOnPolicy;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.Manuscripts;
import org.springframework.stereotype.Component;

/** Interpretations go astray with the document they explain. */
@Component
class LeaningPieces implements LeansOnPolicy {

    private final Pieces pieces;
    private final Manuscripts manuscripts;
    private final Items items;

    LeaningPieces(Pieces pieces, Manuscripts manuscripts, Items items) {
        this.pieces = pieces;
        this.manuscripts = manuscripts;
        this.items = items;
    }

    @Override
    public List<Leaning> on(ItemNumber policy) {
        return pieces.of(policy).stream()
                .flatMap(piece -> manuscripts
                        .find(piece.manuscript())
                        .filter(view -> view.stage() == ManuscriptStage.PUBLISHED && !pieces.isFollowed(piece, view))
                        .stream())
                .flatMap(piece -> Stream.ofNullable(piece.item()))
                .flatMap(number -> items.find(number).stream())
                .filter(item -> item.withdrawn() == null)
                .map(item -> new Leaning(item.number(), item.unit(), "解读", item.title()))
                .distinct()
                .toList();
    }

    @Override
    public List<Ground> grounds(ItemView item) {
        Optional<ItemNumber> document = item.kind() == ItemKind.INTERPRETATION
                ? pieces.explained(item.number()).map(Explained::item)
                : Optional.empty();
        return document.map(number -> new Ground("本解读说明的", number)).stream().toList();
    }
}
