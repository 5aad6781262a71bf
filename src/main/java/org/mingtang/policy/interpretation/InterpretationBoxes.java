package org.mingtang.policy.interpretation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemAddition;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptStage;
import org.springframework.stereotype.Component;

/** Links a document and its interpretation on both their pages. */
@Component
class InterpretationBoxes implements ItemAddition {

    /** Seconds within which two publications count as one. */
    private static final int SAME_MOMENT = 60;

    private final Pieces pieces;
    private final Items items;
    private final Interpretations interpretations;

    InterpretationBoxes(Pieces pieces, Items items, Interpretations interpretations) {
        this.pieces = pieces;
        this.items = items;
        this.interpretations = interpretations;
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
        return pieces.explained(material.number())
                .flatMap(explained -> named(explained).map(line -> {
                    List<Line> lines = new ArrayList<>(List.of(line));
                    said(lines, "解读人 ", explained.words().interpreter());
                    said(lines, "政策咨询 ", explained.words().contact());
                    return new Box("解读的文件", null, lines);
                }));
    }

    /** A document that is not everybody's is not named; one that others keep has no page here. */
    private Optional<Line> named(Explained explained) {
        if (explained.item() == null) {
            return explained.out() ? Optional.of(new Line(explained.title(), null, "")) : Optional.empty();
        }
        return items.find(explained.item())
                .filter(item -> item.forEverybody() && item.withdrawn() == null)
                .map(item -> new Line(item.title(), item.path(), item.docNumber() == null ? "" : item.docNumber()));
    }

    private Optional<Box> interpretation(ItemView document) {
        List<Line> lines = new ArrayList<>();
        Set<String> contacts = new LinkedHashSet<>();
        boolean together = true;
        for (Material each : interpretations.materials(document)) {
            ItemView item = each.manuscript().stage() == ManuscriptStage.PUBLISHED
                            && each.manuscript().item() != null
                    ? items.find(each.manuscript().item())
                            .filter(one -> one.withdrawn() == null && one.forEverybody())
                            .orElse(null)
                    : null;
            if (item != null) {
                lines.add(new Line(item.title(), item.path(), meta(each, item)));
                together &= !item.publishedAt().isAfter(document.publishedAt().plusSeconds(SAME_MOMENT));
                if (each.words().contact() != null) {
                    contacts.add(each.words().contact());
                }
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        contacts.forEach(contact -> said(lines, "政策咨询 ", contact));
        return Optional.of(new Box("政策解读", together ? "同步发布" : null, lines));
    }

    private static String meta(Material piece, ItemView item) {
        String by = piece.words().interpreter();
        return piece.form().label() + " · " + item.unitName() + (by == null ? "" : " · 解读人 " + by);
    }

    private static void said(List<Line> lines, String label, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            lines.add(new Line(label + words, null, ""));
        }
    }
}
