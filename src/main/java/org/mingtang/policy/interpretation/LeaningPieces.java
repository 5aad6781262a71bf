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
import org.springframework.stereotype.Component;

/** Interpretations go astray with the document they explain. */
@Component
class LeaningPieces implements LeansOnPolicy {

    private final Interpretations interpretations;
    private final Pieces pieces;
    private final Items items;

    LeaningPieces(Interpretations interpretations, Pieces pieces, Items items) {
        this.interpretations = interpretations;
        this.pieces = pieces;
        this.items = items;
    }

    @Override
    public List<Leaning> on(ItemNumber policy) {
        return items.find(policy).map(interpretations::materials).orElse(List.of()).stream()
                .map(Material::manuscript)
                .filter(piece -> piece.stage() == ManuscriptStage.PUBLISHED)
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
