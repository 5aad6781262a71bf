package org.mingtang.publication.portal;

import org.mingtang.documents.TextComparison;
import org.mingtang.publication.ItemView;

/**
 * Two versions of an item beside one another.
 *
 * @param title what became of the title
 */
public record ComparisonPage(ItemView item, ItemView from, ItemView to, TextComparison title, TextComparison text) {

    public boolean same() {
        return title.same() && text.same();
    }

    /** In words, e.g. 标题有改动；要素和正文改动 3 处. */
    public String summary() {
        if (same()) {
            return "两个版本的标题、要素和正文都相同。";
        }
        String words = text.same() ? "要素和正文相同" : "要素和正文" + text.summary();
        return (title.same() ? "" : "标题有改动；") + words + "。";
    }
}
