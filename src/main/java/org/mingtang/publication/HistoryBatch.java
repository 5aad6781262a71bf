package org.mingtang.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.ReviewedText;
import org.mingtang.review.ReviewedText.Part;

/**
 * The list of what a batch lets in, which is reviewed as a whole.
 *
 * @param lines one {@link #line} for each item, in order
 * @param releases those of them that were held back and let go: what was found, where, and why they may be public
 */
public record HistoryBatch(UUID id, List<String> lines, List<String> releases) {

    /** The kind under which batches are reviewed. */
    public static final String KIND = "history";

    private static final int TOGETHER = 1000;

    public HistoryBatch {
        lines = List.copyOf(lines);
        releases = List.copyOf(releases);
    }

    /** A list of which nothing was held back. */
    public HistoryBatch(UUID id, List<String> lines) {
        this(id, lines, List.of());
    }

    /** What a reviewer sees of an item in the list; the hash at its end covers everything else. */
    public static String line(PastItem item) {
        String number = item.docNumber() == null ? "" : "　" + item.docNumber();
        String files =
                item.attachments().isEmpty() ? "" : "　附件 " + item.attachments().size() + " 个";
        return item.claimedOn() + "　" + item.title() + number + files + "　" + item.sha256();
    }

    /** What the reviewers pass; it changes when any word of any item does. */
    public ReviewedText text() {
        List<Part> parts = new ArrayList<>(parts("released:", "有个人信息或者隐藏内容、已放行的", releases));
        parts.addAll(parts("rows:", "", lines));
        return new ReviewedText(parts);
    }

    private static List<Part> parts(String key, String label, List<String> all) {
        List<Part> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            int to = Math.min(all.size(), from + TOGETHER);
            parts.add(Part.text(
                    key + from / TOGETHER,
                    label + "第 " + (from + 1) + " 至 " + to + " 条",
                    String.join("\n", all.subList(from, to))));
        }
        return parts;
    }

    void requireAll(List<PastItem> items) {
        Set<String> known = new HashSet<>(lines);
        for (PastItem item : items) {
            if (!known.contains(line(item))) {
                throw new UnlawfulAct("“" + item.title() + "”不在审核通过的清单里，或者内容与清单不一致，不能导入。");
            }
        }
    }
}
