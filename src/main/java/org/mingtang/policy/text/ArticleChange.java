package org.mingtang.policy.text;

import org.jspecify.annotations.Nullable;
import org.mingtang.documents.TextComparison;

/**
 * What became of one article.
 *
 * @param before as it was, null where it is new
 * @param after as it is, null where it is left out
 * @param words the comparison of both texts without the article's own number
 */
public record ArticleChange(
        Kind kind, @Nullable TextNode before, @Nullable TextNode after, TextComparison words) {

    /** The outcome; a kept or changed article may have another number now. */
    public enum Kind {
        KEPT("未改动"),
        CHANGED("修改"),
        ADDED("新增"),
        REMOVED("删除");

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
        return before != null && after != null && !key(before).equals(key(after));
    }

    static String key(TextNode node) {
        return node.address().replaceFirst("^.*(?=[as][0-9])", "").replaceFirst("_.*$", "");
    }
}
