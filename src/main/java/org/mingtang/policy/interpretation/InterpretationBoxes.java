package org.mingtang.policy.interpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.publication.ItemAddition;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.springframework.stereotype.Component;

/** Links a document and its interpretation on both their pages. */
@Component
class InterpretationBoxes implements ItemAddition {

    /** Seconds within which two publications count as one. */
    private static final int SAME_MOMENT = 60;

    private final Manuscripts manuscripts;
    private final Interpretations interpretations;
    private final Items items;

    InterpretationBoxes(Manuscripts manuscripts, Interpretations interpretations, Items items) {
        this.manuscripts = manuscripts;
        this.interpretations = interpretations;
        this.items = items;
    }

    @Override
    public List<Detail> details(ItemView item) {
        return List.of();
    }

    @Override
    public List<Box> boxes(ItemView item) {
        if (item.kind() == ItemKind.INTERPRETATION) {
            return document(item).stream().toList();
        }
        return item.kind().isPolicy() ? interpretation(item).stream().toList() : List.of();
    }

    private Optional<Box> document(ItemView material) {
        return manuscripts.of(material.number()).stream()
                .map(id -> interpretations.documentOf(id))
                .flatMap(Optional::stream)
                .map(ManuscriptView::item)
                .flatMap(number -> number == null ? Stream.empty() : items.find(number).stream())
                .filter(item -> item.forEverybody() && item.withdrawn() == null)
                .findFirst()
                .map(item -> new Box(
                        "解读的文件",
                        null,
                        List.of(new Line(
                                item.title(), item.path(), item.docNumber() == null ? "" : item.docNumber()))));
    }

    private Optional<Box> interpretation(ItemView document) {
        List<Line> lines = new ArrayList<>();
        boolean together = true;
        String contact = null;
        for (ManuscriptId id : manuscripts.of(document.number())) {
            ManuscriptView draft = manuscripts.find(id).orElseThrow();
            contact = interpretations.plan(id).map(PlanFields::contact).orElse(contact);
            for (Material each : interpretations.materials(draft)) {
                ItemView item = each.manuscript().stage() == ManuscriptStage.PUBLISHED
                                && each.manuscript().item() != null
                        ? items.find(each.manuscript().item())
                                .filter(one -> one.withdrawn() == null)
                                .orElse(null)
                        : null;
                if (item != null && item.forEverybody()) {
                    lines.add(new Line(item.title(), item.path(), each.form().label() + " · " + item.unitName()));
                    together &=
                            !item.publishedAt().isAfter(document.publishedAt().plusSeconds(SAME_MOMENT));
                }
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        if (contact != null && !contact.isBlank()) {
            lines.add(new Line("政策咨询 " + contact, null, ""));
        }
        return Optional.of(new Box("政策解读", together ? "同步发布" : null, lines));
    }
}
