package org.mingtang.policy.interpretation;

import java.util.Optional;
import org.mingtang.publication.BodyPassages;
import org.mingtang.publication.Findable;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemView;
import org.springframework.stereotype.Component;

/** What search is told of an interpretation: its sections, and the document it explains. */
@Component
class InterpretationFindable implements Findable {

    private final Pieces pieces;

    InterpretationFindable(Pieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public Optional<Known> of(ItemView item) {
        return item.kind() == ItemKind.INTERPRETATION
                ? Optional.of(Known.explaining(
                        pieces.explained(item.number()).map(Explained::item), BodyPassages.of(item.body())))
                : Optional.empty();
    }
}
