package org.mingtang.policy;

import org.jspecify.annotations.Nullable;
import org.mingtang.documents.TextComparison;
import org.mingtang.policy.text.ArticleComparison;
import org.mingtang.publication.ItemView;

/**
 * Two texts beside each other.
 *
 * @param complaint what is wrong with what was asked for; empty where nothing is
 * @param articles null where the texts have none to compare; then {@code words} compares them as wholes
 */
public record ComparisonPage(
        String a,
        String b,
        String complaint,
        @Nullable ItemView before,
        @Nullable ItemView after,
        @Nullable ArticleComparison articles,
        @Nullable TextComparison words) {

    /** 《…》 and, where it is not the newest, its version. */
    public static String named(@Nullable ItemView item) {
        if (item == null) {
            return "";
        }
        boolean newest = item.versions().get(0).version() == item.version();
        return item.title() + (newest && item.version() == 1 ? "" : "（第 " + item.version() + " 版）");
    }
}
