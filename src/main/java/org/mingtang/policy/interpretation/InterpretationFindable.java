package org.mingtang.policy.interpretation;

import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.publication.BodyPassages;
import org.mingtang.publication.Findable;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Manuscripts;
import org.springframework.stereotype.Component;

/** What search is told of an interpretation: its sections, and the document it explains. */
@Component
class InterpretationFindable implements Findable {

    private final Manuscripts manuscripts;
    private final Interpretations interpretations;

    InterpretationFindable(Manuscripts manuscripts, Interpretations interpretations) {
        this.manuscripts = manuscripts;
        this.interpretations = interpretations;
    }

    @Override
    public Optional<Known> of(ItemView item) {
        return item.kind() == ItemKind.INTERPRETATION
                ? Optional.of(Known.explaining(document(item), BodyPassages.of(item.body())))
                : Optional.empty();
    }

    private Optional<ItemNumber> document(ItemView material) {
        return manuscripts.of(material.number()).stream()
                .flatMap(draft -> interpretations.documentOf(draft).stream())
                .flatMap(document -> Stream.ofNullable(document.item()))
                .findFirst();
    }
}
