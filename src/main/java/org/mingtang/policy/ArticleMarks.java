package org.mingtang.policy;

import java.util.EnumSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.mingtang.policy.text.TextNode;
import org.mingtang.policy.text.TextPart;
import org.mingtang.publication.BodyMarks;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemView;
import org.springframework.stereotype.Component;

/**
 * Gives each piece of a policy its address on the page; of a rule only title, 题注 and text are left.
 *
 * <p>国办公开办函〔2021〕33号一: the signed order is not shown again.
 */
@Component
class ArticleMarks implements BodyMarks {

    /** What stands before a rule's text and is not part of it. */
    private static final Set<TextNode.Kind> HEAD = EnumSet.of(
            TextNode.Kind.LETTERHEAD,
            TextNode.Kind.TITLE,
            TextNode.Kind.NUMBER,
            TextNode.Kind.HEAD_NOTE,
            TextNode.Kind.DATA);

    private static final Set<TextNode.Kind> ADDRESSED = EnumSet.of(
            TextNode.Kind.BOOK,
            TextNode.Kind.CHAPTER,
            TextNode.Kind.SECTION,
            TextNode.Kind.ARTICLE,
            TextNode.Kind.PARAGRAPH,
            TextNode.Kind.ITEM,
            TextNode.Kind.SUBITEM,
            TextNode.Kind.LEVEL);

    private final Policies policies;
    private final HeadNotes notes;

    ArticleMarks(Policies policies, HeadNotes notes) {
        this.policies = policies;
        this.notes = notes;
    }

    @Override
    public void mark(ItemView item, Document body) {
        if (!item.kind().isPolicy()) {
            return;
        }
        BodyLines read = BodyLines.of(item.title(), body);
        read.lines()
                .forEach(line -> line.first()
                        .filter(node -> ADDRESSED.contains(node.kind()))
                        .ifPresent(node -> mark(line.element(), node)));
        if (item.kind() == ItemKind.RULE) {
            read.lines().stream()
                    .filter(ArticleMarks::isHead)
                    .forEach(line -> line.element().remove());
            policies.find(item.number())
                    .flatMap(document -> notes.of(document, read.text()))
                    .ifPresent(note -> body.body()
                            .prependElement("p")
                            .addClass("head-note")
                            .text(note));
        }
    }

    private static boolean isHead(BodyLines.Line line) {
        return line.part() == TextPart.Kind.CARRIER
                || line.first().filter(node -> HEAD.contains(node.kind())).isPresent();
    }

    private static void mark(Element paragraph, TextNode node) {
        paragraph.attr("id", node.address());
        Node begin = paragraph.childNodeSize() == 0 ? null : paragraph.childNode(0);
        if (node.kind() == TextNode.Kind.ARTICLE
                && begin instanceof org.jsoup.nodes.TextNode words
                && words.text().startsWith(node.label())) {
            words.text(words.text().substring(node.label().length()));
            paragraph
                    .prependElement("a")
                    .attr("href", "#" + node.address())
                    .addClass("article-number")
                    .text(node.label());
        }
    }
}
