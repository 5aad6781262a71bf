package org.mingtang.policy.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingtang.documents.TextComparison;
import org.mingtang.policy.text.TextNode.Kind;

/** What a text says outside the articles (or parts) that {@link ArticleComparison} compares. */
final class TextOutside {

    /** What stands above a comparison anyway, or says nothing of its own. */
    private static final Set<Kind> ABOVE = EnumSet.of(Kind.TITLE, Kind.NUMBER, Kind.LETTERHEAD);

    private static final Set<Kind> NOTHING_OWN = EnumSet.of(Kind.CONTENTS, Kind.DATA);

    private final Set<String> compared;
    private final List<String> lines = new ArrayList<>();

    private TextOutside(PolicyText text) {
        this.compared = ArticleComparison.units(text).stream()
                .map(TextNode::address)
                .collect(Collectors.toCollection(HashSet::new));
        for (TextPart part : text.parts()) {
            boolean attachment = part.kind() == TextPart.Kind.ATTACHMENT;
            part.nodes().stream()
                    .filter(node -> attachment || !ABOVE.contains(node.kind()))
                    .forEach(this::node);
        }
    }

    static TextComparison compared(PolicyText before, PolicyText after) {
        return TextComparison.of(new TextOutside(before).written(), new TextOutside(after).written());
    }

    private void node(TextNode node) {
        if (compared.contains(node.address()) || NOTHING_OWN.contains(node.kind())) {
            return;
        }
        String own = node.kind() == Kind.TABLE ? node.source().strip() : Words.plain(node.source());
        if (!own.isEmpty()) {
            lines.add(own);
        }
        node.children().forEach(this::node);
    }

    private String written() {
        return String.join("\n", lines);
    }
}
