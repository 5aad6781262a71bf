package org.mingtang.policy.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.documents.SourceDocument;

/**
 * An official text with its structure: what carries it, the text itself, its attachments. No character is lost: the
 * sources of all pieces joined are the text that was read.
 *
 * @param parts in reading order, exactly one of them the main text
 * @param oddities numbers that are missing, double or out of order
 */
public record PolicyText(List<TextPart> parts, List<Oddity> oddities) {

    public PolicyText {
        parts = List.copyOf(parts);
        oddities = List.copyOf(oddities);
    }

    /** Reads the structure of a file's text; tables are kept as they are. */
    public static PolicyText of(SourceDocument document) {
        return read(Line.of(document));
    }

    /** Reads the structure of plain text, a line for each paragraph. */
    public static PolicyText of(String text) {
        return read(Line.of(text));
    }

    private static PolicyText read(List<Line> lines) {
        List<TextPart> parts = new ArrayList<>();
        List<Oddity> oddities = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (PartSplit.Range range : new PartSplit(lines).ranges()) {
            Draft root = Draft.of(TextNode.Kind.PARAGRAPH, "", "", "");
            int head = new HeadReader(root, range.lines()).read();
            List<Line> rest = range.lines().subList(head, range.lines().size());
            int tail = new TailReader(rest).begin();
            new BodyReader(root).read(rest.subList(0, tail));
            new TailReader(rest.subList(tail, rest.size())).read(root);
            String prefix = range.address().isEmpty() ? "" : range.address() + "-";
            List<TextNode> nodes = root.children.stream()
                    .map(child -> child.node(prefix, prefix, "", false, taken))
                    .toList();
            parts.add(new TextPart(range.kind(), range.address(), nodes));
            new NumberCheck(oddities).check(root);
        }
        return new PolicyText(parts, oddities);
    }

    /** The text itself. */
    public TextPart main() {
        return parts.stream()
                .filter(part -> part.kind() == TextPart.Kind.MAIN)
                .findFirst()
                .orElseThrow();
    }

    /** The notice or order that prints, forwards or promulgates it. */
    public Optional<TextPart> carrier() {
        return parts.stream()
                .filter(part -> part.kind() == TextPart.Kind.CARRIER)
                .findFirst();
    }

    public List<TextPart> attachments() {
        return parts.stream()
                .filter(part -> part.kind() == TextPart.Kind.ATTACHMENT)
                .toList();
    }

    /** All pieces in reading order. */
    public Stream<TextNode> all() {
        return parts.stream().flatMap(TextPart::all);
    }

    /** The piece at an address. */
    public Optional<TextNode> at(String address) {
        return all().filter(node -> node.address().equals(address)).findFirst();
    }

    /** The articles of the main text. */
    public List<TextNode> articles() {
        return main().of(TextNode.Kind.ARTICLE);
    }

    /** The 题注, where the main text has one that can be read. */
    public Optional<HeadNote> headNote() {
        return main().of(TextNode.Kind.HEAD_NOTE).stream().findFirst().flatMap(node -> HeadNote.read(node.text()));
    }

    /** The text as it was read. */
    public String source() {
        return parts.stream().map(TextPart::source).collect(Collectors.joining());
    }
}
