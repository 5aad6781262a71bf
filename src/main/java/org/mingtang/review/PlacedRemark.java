package org.mingtang.review;

import java.util.List;
import java.util.Optional;
import org.mingtang.review.ReviewedText.Form;
import org.mingtang.review.ReviewedText.Part;

/**
 * A remark with the words it was made on, and where they stand in a text written since.
 *
 * @param words of the whole paragraph as the reviewer had it; empty where the part has no paragraphs to tell apart
 * @param place in words, e.g. 正文第 2 段; by the paragraphs of the text now where they are still there
 */
public record PlacedRemark(Remark remark, String words, String place) {

    /**
     * @param then the text the remark was made on
     * @param now the text as it is
     */
    public static PlacedRemark of(Remark remark, ReviewedText then, ReviewedText now) {
        Optional<Part> made = then.part(remark.part());
        Optional<Part> still = now.part(remark.part());
        Optional<Part> either = still.or(() -> made);
        String label = either.map(Part::label).orElse("已删去的部分");
        String gone = still.isEmpty() && made.isPresent() ? "（已删去）" : "";
        boolean paragraphs = either.filter(
                        part -> part.form() != Form.FILE && !part.key().equals("title"))
                .isPresent();
        if (!paragraphs) {
            return new PlacedRemark(remark, "", label + gone);
        }
        List<String> before = made.map(Part::blocks).orElse(List.of());
        List<String> after = still.map(Part::blocks).orElse(List.of());
        String words = remark.block() < before.size() ? before.get(remark.block()) : "";
        int place = words.isEmpty() ? remark.block() : follow(remark.block(), before, after);
        String where = place < 0
                ? "退回时的" + label + "第 " + (remark.block() + 1) + " 段" + (gone.isEmpty() ? "（后来改过）" : gone)
                : label + "第 " + (place + 1) + " 段";
        return new PlacedRemark(remark, words, where);
    }

    /** Where the paragraph stands now, or -1 where its words were changed or are gone. */
    private static int follow(int block, List<String> before, List<String> after) {
        return LineMarks.of(before, after).stream()
                .filter(mark -> mark.before() == block)
                .mapToInt(LineMarks.Mark::after)
                .findFirst()
                .orElse(-1);
    }
}
