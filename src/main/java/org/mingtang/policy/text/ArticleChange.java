package org.mingtang.policy.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.TextComparison;

/**
 * What became of one article.
 *
 * @param before as it was, null where it is new; of an article that was split only the first piece has it
 * @param after as it is, null where it is left out; of articles that were merged only the first has it
 * @param words the comparison of both texts without the article's own number
 * @param notes which article or paragraph was split or merged into which, in words
 */
public record ArticleChange(
        Kind kind, @Nullable TextNode before, @Nullable TextNode after, TextComparison words, List<String> notes) {

    public ArticleChange {
        notes = List.copyOf(notes);
    }

    /** The outcome; a kept or changed article may have another number now. */
    public enum Kind {
        KEPT("未改动"),
        CHANGED("修改"),
        ADDED("新增"),
        REMOVED("删除"),
        /** One became several, or its paragraphs did, with the same words. */
        SPLIT("拆分"),
        /** Several became one, or its paragraphs did, with the same words. */
        MERGED("合并");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether it stands under another number now. */
    public boolean renumbered() {
        boolean byItself = kind != Kind.SPLIT && kind != Kind.MERGED;
        return byItself && before != null && after != null && !key(before).equals(key(after));
    }

    /** Whether it has a number in the new text that no article of the former text gave it. */
    boolean added() {
        return before == null;
    }

    boolean leftOut() {
        return after == null;
    }

    static String key(TextNode node) {
        return node.address().replaceFirst("^.*(?=[as][0-9])", "").replaceFirst("_.*$", "");
    }
}
