package org.mingtang.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.review.ReviewedText.Form;
import org.mingtang.review.ReviewedText.Part;
import org.mingtang.review.ShownPart.Line;
import org.mingtang.review.ShownPart.Mark;

/**
 * Lays out a text for a page: what changed since an earlier round, and remarks at their places.
 *
 * @param before what it is compared with; null for nothing
 * @param remarks at places of the text before if they were made on it, else of the text now
 */
record ShownText(ReviewedText now, @Nullable ReviewedText before, List<Remark> remarks, boolean remarksOnTextBefore) {

    List<ShownPart> parts() {
        List<ShownPart> parts = new ArrayList<>();
        now.parts().forEach(part -> parts.add(shown(part, before(part.key()))));
        if (before != null) {
            before.parts().stream()
                    .filter(part -> now.part(part.key()).isEmpty())
                    .forEach(part -> parts.add(gone(part)));
        }
        return parts;
    }

    private Optional<Part> before(String key) {
        return before == null ? Optional.empty() : before.part(key);
    }

    private ShownPart shown(Part part, Optional<Part> earlier) {
        String change = change(part, earlier);
        List<TextBlocks.Block> old = earlier.map(TextBlocks::of).orElse(List.of());
        List<TextBlocks.Block> fresh = TextBlocks.of(part);
        List<LineMarks.Mark> marks =
                earlier.isPresent() ? LineMarks.of(texts(old), texts(fresh)) : LineMarks.of(texts(fresh), texts(fresh));
        List<Line> lines = marks.stream()
                .map(mark -> {
                    TextBlocks.Block block = mark.after() < 0 ? old.get(mark.before()) : fresh.get(mark.after());
                    return new Line(kind(mark), mark.after(), block.text(), block.html(), at(part.key(), mark));
                })
                .toList();
        return new ShownPart(part.key(), part.label(), change, part.form() == Form.FILE, lines);
    }

    private ShownPart gone(Part part) {
        List<TextBlocks.Block> blocks = TextBlocks.of(part);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            TextBlocks.Block block = blocks.get(i);
            LineMarks.Mark mark = new LineMarks.Mark(i, -1);
            lines.add(new Line(Mark.REMOVED, -1, block.text(), block.html(), at(part.key(), mark)));
        }
        return new ShownPart(part.key(), part.label(), "本次删去", false, lines);
    }

    private String change(Part part, Optional<Part> earlier) {
        if (before == null || earlier.filter(part::equals).isPresent()) {
            return "";
        }
        if (earlier.isEmpty()) {
            return "本次新增";
        }
        return part.form() == Form.FILE ? "本次换了文件" : "本次有修改";
    }

    private List<Remark> at(String part, LineMarks.Mark mark) {
        int place = remarksOnTextBefore ? mark.before() : mark.after();
        return remarks.stream()
                .filter(remark -> remark.part().equals(part) && remark.block() == place)
                .toList();
    }

    private static Mark kind(LineMarks.Mark mark) {
        if (mark.before() < 0) {
            return Mark.ADDED;
        }
        return mark.after() < 0 ? Mark.REMOVED : Mark.SAME;
    }

    private static List<String> texts(List<TextBlocks.Block> blocks) {
        return blocks.stream().map(TextBlocks.Block::text).toList();
    }
}
