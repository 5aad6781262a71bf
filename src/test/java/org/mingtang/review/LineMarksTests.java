package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingtang.review.LineMarks.Mark;

/** What stayed, what went and what came between two texts. */
class LineMarksTests {

    @Test
    void marksNothingWhereNothingChanged() {
        assertThat(LineMarks.of(List.of("甲", "乙"), List.of("甲", "乙"))).containsExactly(new Mark(0, 0), new Mark(1, 1));
        assertThat(LineMarks.of(List.of(), List.of())).isEmpty();
    }

    @Test
    void marksAChangedParagraphAsGoneAndCome() {
        assertThat(LineMarks.of(List.of("甲", "乙", "丙"), List.of("甲", "新乙", "丙")))
                .containsExactly(new Mark(0, 0), new Mark(1, -1), new Mark(-1, 1), new Mark(2, 2));
    }

    @Test
    void marksWhatCameAndWhatWentAtTheEnds() {
        assertThat(LineMarks.of(List.of("乙"), List.of("甲", "乙", "丙")))
                .containsExactly(new Mark(-1, 0), new Mark(0, 1), new Mark(-1, 2));
        assertThat(LineMarks.of(List.of("甲", "乙"), List.of())).containsExactly(new Mark(0, -1), new Mark(1, -1));
    }

    @Test
    void leavesNoParagraphOutAndPairsEqualOnesOnly() {
        Random chance = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<String> before = letters(chance);
            List<String> after = letters(chance);
            List<Mark> marks = LineMarks.of(before, after);

            assertThat(marks.stream().map(Mark::before).filter(place -> place >= 0))
                    .containsExactlyElementsOf(
                            IntStream.range(0, before.size()).boxed().toList());
            assertThat(marks.stream().map(Mark::after).filter(place -> place >= 0))
                    .containsExactlyElementsOf(
                            IntStream.range(0, after.size()).boxed().toList());
            assertThat(marks)
                    .filteredOn(mark -> mark.before() >= 0 && mark.after() >= 0)
                    .allMatch(mark -> before.get(mark.before()).equals(after.get(mark.after())));
        }
    }

    @Test
    void takesTextsTooLongToCompareAsReplaced() {
        List<String> before =
                Stream.iterate(0, i -> i + 1).limit(2100).map(i -> "旧" + i).toList();
        List<String> after =
                Stream.iterate(0, i -> i + 1).limit(2100).map(i -> "新" + i).toList();

        assertThat(LineMarks.of(before, after)).hasSize(4200);
    }

    private static List<String> letters(Random chance) {
        return chance.ints(chance.nextInt(9), 0, 4)
                .mapToObj(i -> "甲乙丙丁".substring(i, i + 1))
                .toList();
    }
}
