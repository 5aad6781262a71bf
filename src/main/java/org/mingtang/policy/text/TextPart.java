package org.mingtang.policy.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text within a document that stands by itself.
 *
 * @param address empty for the text itself, {@code n} for the notice that prints it, {@code f1} for an attachment
 */
public record TextPart(Kind kind, String address, List<TextNode> nodes) {

    public TextPart {
        nodes = List.copyOf(nodes);
    }

    /** What a part is to the document. */
    public enum Kind {
        /** The notice or order that prints, forwards or promulgates the text. */
        CARRIER,
        MAIN,
        ATTACHMENT
    }

    /** All pieces in reading order. */
    public Stream<TextNode> all() {
        return nodes.stream().flatMap(TextNode::all);
    }

    /** All pieces of a kind in reading order. */
    public List<TextNode> of(TextNode.Kind wanted) {
        return all().filter(node -> node.kind() == wanted).toList();
    }

    /** The title on one line, empty where there is none. */
    public String title() {
        return of(TextNode.Kind.TITLE).stream().map(TextNode::text).collect(Collectors.joining());
    }

    public String source() {
        return nodes.stream().map(TextNode::wholeSource).collect(Collectors.joining());
    }
}
