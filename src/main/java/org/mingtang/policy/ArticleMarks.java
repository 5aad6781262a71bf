package org.mingtang.policy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import org.mingtang.policy.text.TextNode;
import org.mingtang.policy.text.TextPart;
import org.mingtang.publication.BodyMarks;
import org.mingtang.publication.ItemAddition.InForce;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.RuleText;
import org.springframework.stereotype.Component;

/**
 * Gives each piece of a policy its address on the page, and signature, date and the title of a printed text their place;
 * of a rule only title, 题注 and text are left.
 *
 * <p>国办公开办函〔2021〕33号一: the signed order is not shown again.
 */
@Component
class ArticleMarks implements BodyMarks, RuleText {

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
    private final TextsOverTime texts;

    ArticleMarks(Policies policies, HeadNotes notes, TextsOverTime texts) {
        this.policies = policies;
        this.notes = notes;
        this.texts = texts;
    }

    @Override
    public void mark(ItemView item, Document body) {
        mark(
                item,
                body,
                item.kind() == ItemKind.RULE ? texts.lastDay(item) : LocalDate.MAX,
                isCurrent(item) ? "/policies/" + item.number() + "/articles/" : "#");
    }

    /** Only articles of the text to go by today have a page of their own. */
    private boolean isCurrent(ItemView item) {
        return item.forEverybody()
                && item.version()
                        == texts.beforeTheNewest(item.number(), policies.today())
                                .map(InForce::version)
                                .orElse(item.versions().get(0).version());
    }

    /** As of a day: a 题注 tells no amendment that came after it. */
    void mark(ItemView item, Document body, LocalDate day) {
        mark(item, body, day, "#");
    }

    private void mark(ItemView item, Document body, LocalDate day, String articles) {
        if (!item.kind().isPolicy()) {
            return;
        }
        BodyLines read = BodyLines.of(item.title(), body);
        boolean carried = read.text().carrier().isPresent();
        read.lines()
                .forEach(line -> line.first().ifPresent(node -> {
                    if (ADDRESSED.contains(node.kind())) {
                        mark(line.element(), node, articles);
                    } else if (isSigned(node)) {
                        line.element().addClass("signature");
                    } else if (carried && line.part() == TextPart.Kind.MAIN && node.kind() == TextNode.Kind.TITLE) {
                        line.element().addClass("printed-title");
                    }
                }));
        if (item.kind() == ItemKind.RULE) {
            String note = leaveText(item, read, day);
            if (note != null) {
                body.body().prependElement("p").addClass("head-note").text(note);
            }
        }
    }

    @Override
    public Shown of(ItemView rule) {
        Document body = Jsoup.parseBodyFragment(rule.body());
        body.outputSettings().prettyPrint(false);
        String note = leaveText(rule, BodyLines.of(rule.title(), body), texts.lastDay(rule));
        return new Shown(note, body.body().html());
    }

    /** Takes what is not text out of a rule's body and gives its 题注, null where there is none. */
    private @Nullable String leaveText(ItemView rule, BodyLines read, LocalDate day) {
        boolean head = false;
        for (BodyLines.Line line : read.lines()) {
            // What goes on in a further line, such as a 题注 in two, belongs to what it goes on with.
            head = isHead(line) || head && line.first().isEmpty();
            if (head) {
                line.element().remove();
            }
        }
        return policies.find(rule.number())
                .flatMap(document -> notes.of(document, read.text(), day))
                .orElse(null);
    }

    /** Signature or date below the text; a date below the title is none. */
    private static boolean isSigned(TextNode node) {
        return node.kind() == TextNode.Kind.SIGNATURE
                || node.kind() == TextNode.Kind.DATE && node.label().equals("成文日期");
    }

    private static boolean isHead(BodyLines.Line line) {
        return line.part() == TextPart.Kind.CARRIER
                || line.first().filter(node -> HEAD.contains(node.kind())).isPresent();
    }

    private static void mark(Element paragraph, TextNode node, String articles) {
        paragraph.attr("id", node.address());
        Node begin = paragraph.childNodeSize() == 0 ? null : paragraph.childNode(0);
        if (node.kind() == TextNode.Kind.ARTICLE
                && begin instanceof org.jsoup.nodes.TextNode words
                && words.text().startsWith(node.label())) {
            words.text(words.text().substring(node.label().length()));
            paragraph
                    .prependElement("a")
                    .attr("href", articles + node.address())
                    .addClass("article-number")
                    .text(node.label());
        }
    }
}
