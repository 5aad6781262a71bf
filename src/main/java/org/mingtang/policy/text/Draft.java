package org.mingtang.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.SourceDocument.Grid;

/** A piece while it is being read: it knows its step in the address, its parents know the way to it. */
final class Draft {

    final TextNode.Kind kind;
    private final String step;
    private final String label;
    private final int labelLength;
    private final StringBuilder source;
    private final @Nullable Grid grid;
    private int number;
    final List<Draft> children = new ArrayList<>();

    Draft(TextNode.Kind kind, String step, String label, String source, int labelLength, @Nullable Grid grid) {
        this.kind = kind;
        this.step = step;
        this.label = label;
        this.source = new StringBuilder(source);
        this.labelLength = labelLength;
        this.grid = grid;
    }

    static Draft of(TextNode.Kind kind, String step, String label, String source) {
        return new Draft(kind, step, label, source, 0, null);
    }

    Draft numbered(int own) {
        number = own;
        return this;
    }

    int number() {
        return number;
    }

    Draft with(Draft child) {
        children.add(child);
        return child;
    }

    void continues(String more) {
        source.append(more);
    }

    String text() {
        if (kind == TextNode.Kind.TABLE) {
            return source.toString().strip();
        }
        return Words.plain(source.substring(Math.min(labelLength, source.length())));
    }

    String source() {
        return source.toString();
    }

    String label() {
        return label;
    }

    int count(TextNode.Kind wanted) {
        return (int) children.stream().filter(child -> child.kind == wanted).count();
    }

    /**
     * The finished piece.
     *
     * @param part address of the part, with the bar behind it
     * @param parent address of the piece it stands in
     * @param parentLabel citation of that piece
     * @param taken addresses given so far; of two pieces with the same number the second gets {@code _2}
     */
    TextNode node(String part, String parent, String parentLabel, boolean alone, Set<String> taken) {
        boolean byItself = kind == TextNode.Kind.ARTICLE;
        String wanted = (byItself ? part : parent) + step;
        String address = wanted;
        for (int i = 2; !taken.add(address); i++) {
            address = wanted + "_" + i;
        }
        String cited = byItself ? label : parentLabel + (alone ? "" : label);
        List<TextNode> within = new ArrayList<>();
        boolean onlyParagraph = kind == TextNode.Kind.ARTICLE && count(TextNode.Kind.PARAGRAPH) == 1;
        for (Draft child : children) {
            within.add(child.node(part, address, cited, onlyParagraph && child.kind == TextNode.Kind.PARAGRAPH, taken));
        }
        return new TextNode(kind, address, cited, source.toString(), text(), within, grid);
    }
}
