package org.mingtang.policy.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.SourceDocument.Grid;

/**
 * A piece of a text that can be cited.
 *
 * @param address where it is to be found, within the whole: {@code a12}, {@code a12-1} (第十二条之一), {@code a12p2i3},
 *     {@code a12p2i3m1} (目); {@code b1}, {@code c3}, {@code c3d2} for 编, 章 and 节; {@code s2-3} for （三） under 二、;
 *     {@code p1}, {@code t1} and {@code q1} after the address of what they stand in for plain paragraphs, tables and
 *     quoted text; {@code n-} before all of a notice that prints another text, {@code f1-} before all of an attachment.
 *     It comes of the numbers in the text, so that it stays when others come or go.
 * @param label as one cites it: 第十二条第二款第（三）项
 * @param source the characters of the file, its own number included, that of its children not
 * @param text what one reads, without the number
 * @param grid the table, where it is one
 */
public record TextNode(
        Kind kind,
        String address,
        String label,
        String source,
        String text,
        List<TextNode> children,
        @Nullable Grid grid) {

    public TextNode {
        children = List.copyOf(children);
    }

    /** What a piece is. */
    public enum Kind {
        /** 发文机关标志. */
        LETTERHEAD,
        TITLE,
        /** 发文字号. */
        NUMBER,
        /** 题注. */
        HEAD_NOTE,
        /** 主送机关. */
        ADDRESSEE,
        CONTENTS,
        /** A line of data about the document, such as 索引号. */
        DATA,
        BOOK,
        CHAPTER,
        SECTION,
        ARTICLE,
        /** 款, or any paragraph without a number. */
        PARAGRAPH,
        /** 项. */
        ITEM,
        /** 目. */
        SUBITEM,
        /** 一、（一）1.（1）. */
        LEVEL,
        /** Text of another document between quotation marks. */
        QUOTED,
        TABLE,
        /** 特此通知. */
        CLOSING,
        ATTACHMENT_LIST,
        SIGNATURE,
        DATE,
        /** 附注, 抄送, 印发机关. */
        REMARK
    }

    /** This piece and all within, in reading order. */
    public Stream<TextNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(TextNode::all));
    }

    /** Source of this and all within. */
    public String wholeSource() {
        return all().map(TextNode::source).collect(Collectors.joining());
    }

    /** Text of this and all within, a line each, with the numbers of what is within but not its own. */
    public String wholeText() {
        return Stream.concat(Stream.of(text), children.stream().map(TextNode::numbered))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** As {@link #wholeText} with its own number. */
    public String numbered() {
        String inside = children.stream()
                .map(TextNode::numbered)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
        String own = kind == Kind.TABLE ? source.strip() : Words.plain(source);
        if (kind == Kind.ARTICLE && !inside.isEmpty()) {
            return own + "　" + inside;
        }
        return own.isEmpty() ? inside : inside.isEmpty() ? own : own + "\n" + inside;
    }
}
