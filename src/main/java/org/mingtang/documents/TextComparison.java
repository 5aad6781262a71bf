package org.mingtang.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.mingtang.documents.comparison.Comparing;
import org.mingtang.documents.comparison.Pair;

/**
 * What changed between two Chinese texts, paragraph by paragraph and word by word, to be read by people.
 *
 * @param blocks all paragraphs (lines) of both texts in the order of the new one, those left out where they stood
 */
public record TextComparison(List<Block> blocks) {

    public TextComparison {
        blocks = List.copyOf(blocks);
    }

    /** What became of a paragraph; a moved one may be changed as well. */
    public enum Change {
        KEPT("未改动"),
        CHANGED("改动"),
        ADDED("新增"),
        REMOVED("删除"),
        MOVED("移动");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What became of a stretch inside a paragraph. */
    public enum Part {
        KEPT,
        INSERTED,
        DELETED
    }

    /** A stretch of one paragraph, never empty. */
    public record Run(Part part, String text) {}

    /**
     * One paragraph.
     *
     * @param before its number in the former text from 1, or 0 where it is new
     * @param after its number in the new text from 1, or 0 where it is left out
     */
    public record Block(Change change, int before, int after, List<Run> runs) {
        public Block {
            runs = List.copyOf(runs);
        }

        /** The paragraph as it was. */
        public String former() {
            return joined(Part.INSERTED);
        }

        /** The paragraph as it is. */
        public String present() {
            return joined(Part.DELETED);
        }

        private String joined(Part without) {
            return runs.stream()
                    .filter(run -> run.part() != without)
                    .map(Run::text)
                    .collect(Collectors.joining());
        }

        /** In how many places the words changed; a replacement is one, a changed space none. */
        public int places() {
            int places = 0;
            boolean counted = false;
            for (Run run : runs) {
                if (run.part() == Part.KEPT) {
                    counted = false;
                } else if (!counted && !run.text().isBlank()) {
                    counted = true;
                    places++;
                }
            }
            return places;
        }

        /** Whether a reader would see any difference. */
        boolean tells() {
            return switch (change) {
                case KEPT -> false;
                case MOVED -> true;
                case CHANGED, ADDED, REMOVED ->
                    runs.stream()
                            .anyMatch(run ->
                                    run.part() != Part.KEPT && !run.text().isBlank());
            };
        }
    }

    /**
     * Paragraphs that follow one another and are all as they were, or one that is not.
     *
     * @param kept whether they are as they were
     */
    public record Stretch(boolean kept, List<Block> blocks) {}

    /** The whole for a page: each difference by itself, what lies between taken together, blank paragraphs left out. */
    public List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        List<Block> between = new ArrayList<>();
        for (Block block : blocks) {
            if (block.tells()) {
                if (!between.isEmpty()) {
                    stretches.add(new Stretch(true, List.copyOf(between)));
                    between.clear();
                }
                stretches.add(new Stretch(false, List.of(block)));
            } else if (!block.present().isBlank()) {
                between.add(block);
            }
        }
        if (!between.isEmpty()) {
            stretches.add(new Stretch(true, List.copyOf(between)));
        }
        return stretches;
    }

    /** Compares two texts; paragraphs are lines ended by a line feed. 100,000 characters take well under a second. */
    public static TextComparison of(String before, String after) {
        List<String> former = lines(before);
        List<String> present = lines(after);
        return new TextComparison(Comparing.paragraphs(former, present).stream()
                .map(pair -> block(pair, former, present))
                .toList());
    }

    /** How alike two texts are, from 0 (nothing in common) to 1; spaces do not count. */
    public static double likeness(String left, String right) {
        return Comparing.likeness(left, right);
    }

    /** {@link #likeness} of each text on the left, by row, to each on the right, by column. */
    public static double[][] likenesses(List<String> left, List<String> right) {
        return Comparing.likenesses(left, right);
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\n", -1));
    }

    private static Block block(Pair pair, List<String> former, List<String> present) {
        int before = pair.before() + 1;
        int after = pair.after() + 1;
        String old = before == 0 ? "" : former.get(pair.before());
        String now = after == 0 ? "" : present.get(pair.after());
        List<Run> runs = Comparing.runs(old, now).stream()
                .map(run -> new Run(Part.valueOf(run.kind().name()), run.text()))
                .toList();
        return new Block(change(pair, old.equals(now)), before, after, runs);
    }

    private static Change change(Pair pair, boolean same) {
        if (pair.before() < 0) {
            return Change.ADDED;
        }
        if (pair.after() < 0) {
            return Change.REMOVED;
        }
        if (pair.moved()) {
            return Change.MOVED;
        }
        return same ? Change.KEPT : Change.CHANGED;
    }

    /** The former text, put together again. */
    public String before() {
        return blocks.stream()
                .filter(block -> block.before() > 0)
                .sorted(Comparator.comparingInt(Block::before))
                .map(Block::former)
                .collect(Collectors.joining("\n"));
    }

    /** The new text, put together again. */
    public String after() {
        return blocks.stream()
                .filter(block -> block.after() > 0)
                .map(Block::present)
                .collect(Collectors.joining("\n"));
    }

    /** The paragraphs that are not as they were; blank ones and mere spaces do not count. */
    public List<Block> changed() {
        return blocks.stream().filter(Block::tells).toList();
    }

    /** Whether nothing but blank paragraphs differs. */
    public boolean same() {
        return changed().isEmpty();
    }

    /** In words: 改动 3 处，新增 1 段，删除 2 段，移动 1 段. */
    public String summary() {
        int places = changed().stream()
                .filter(block -> block.change() == Change.CHANGED || block.change() == Change.MOVED)
                .mapToInt(Block::places)
                .sum();
        List<String> said = new ArrayList<>();
        say("改动", places, "处", said);
        say("新增", count(Change.ADDED), "段", said);
        say("删除", count(Change.REMOVED), "段", said);
        say("移动", count(Change.MOVED), "段", said);
        return said.isEmpty() ? "两个文本相同" : String.join("，", said);
    }

    private int count(Change change) {
        return (int)
                changed().stream().filter(block -> block.change() == change).count();
    }

    private static void say(String what, int number, String unit, List<String> said) {
        if (number > 0) {
            said.add(what + " " + number + " " + unit);
        }
    }
}
