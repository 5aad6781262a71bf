package org.mingtang.documents.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pieces stand opposite each other, and which went elsewhere. */
class AlignmentTests {

    private static final int NONE = Matching.NONE;
    private static final String LONG = "县级以上地方人民政府应当设立公开查阅的场所";

    @Test
    void pairsEqualPiecesAndLeavesTheRest() {
        assertThat(Alignment.of(List.of("甲机关公开", "乙机关公开", "丙"), List.of("甲机关公开", "丙")))
                .containsExactly(0, NONE, 1);
        assertThat(Alignment.of(List.of(), List.of("甲"))).isEmpty();
        assertThat(Alignment.of(List.of("甲"), List.of())).containsExactly(NONE);
    }

    @Test
    @DisplayName("A piece is paired with the one most like it, not with the first that is somewhat like it")
    void prefersTheMostAlike() {
        String changed = LONG + "和设施";
        String other = "县级以上地方人民政府应当公布工作年度报告";

        assertThat(Alignment.of(List.of(LONG), List.of(other, changed))).containsExactly(1);
        assertThat(Alignment.of(List.of(LONG, other), List.of(changed))).containsExactly(0, NONE);
    }

    @Test
    void leavesWhatIsHardlyAlikeUnpaired() {
        assertThat(Alignment.of(List.of("关于防汛抗旱工作的通知"), List.of("二〇二六年度招生办法"))).containsExactly(NONE);
    }

    @Test
    void neverCrosses() {
        Random random = new Random(31);
        for (int round = 0; round < 100; round++) {
            List<String> a = pieces(random, 12);
            List<String> b = pieces(random, 12);
            rises(Alignment.of(a, b), b.size());
            rises(Alignment.equal(a, b), b.size());
        }
    }

    @Test
    @DisplayName("Texts too long to weigh each piece against each are still paired where pieces are equal")
    void fixesEqualPiecesOfLongTexts() {
        List<String> a = IntStream.range(0, 700)
                .mapToObj(i -> "第" + i + "条 本条规定第" + i * 7 + "项工作")
                .toList();
        List<String> b = new ArrayList<>(a);
        b.set(350, "第350条 本条规定第2450项工作，并每年公布");
        b.remove(100);
        b.add(600, "新增的一条，与其他各条都不相同");

        int[] partner = Alignment.of(a, b);

        assertThat(partner[0]).isZero();
        assertThat(partner[99]).isEqualTo(99);
        assertThat(partner[100]).isEqualTo(NONE);
        assertThat(partner[350]).as("changed but found").isEqualTo(349);
        assertThat(partner[699]).isEqualTo(699);
        assertThat(Arrays.stream(partner).filter(j -> j != NONE).count()).isEqualTo(699);
        rises(partner, b.size());
    }

    @Test
    void equalTakesNothingThatIsOnlyAlike() {
        assertThat(Alignment.equal(List.of(LONG, "乙"), List.of(LONG + "。", "乙")))
                .containsExactly(NONE, 1);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @DisplayName("A move is told of what is long enough to be sure of")
    @CsvSource({
        "一二三四五六七八, 一二三四五六七八, true",
        "一二三四五六七, 一二三四五六七, false",
        "' 一二三四五六七 ', ' 一二三四五六七 ', false",
        "县级以上地方人民政府应当设立公开场所, 县级以上地方人民政府应当设置公开场所, true",
        "一二三四五六七八九十一二三四五, 一二三四五六七八九十一二三四六, false",
        "县级以上地方人民政府应当设立公开场所, 有关部门应当按照职责分工做好落实工作, false",
    })
    void tellsMovesOfWhatIsLongEnough(String left, String right, boolean moved) {
        int[] none = {NONE};

        assertThat(Moves.of(List.of(left), List.of(right), none)).containsExactly(moved ? 0 : NONE);
    }

    @Test
    void movesNothingToAPlaceThatIsTaken() {
        int[] partner = {0, NONE};

        assertThat(Moves.of(List.of(LONG, LONG), List.of(LONG), partner)).containsExactly(NONE, NONE);
    }

    @Test
    void movesEachOfTwoEqualPiecesToAPlaceOfItsOwn() {
        int[] partner = {NONE, NONE, NONE};

        assertThat(Moves.of(List.of(LONG, LONG, LONG), List.of(LONG, LONG), partner))
                .containsExactly(0, 1, NONE);
    }

    @Test
    void givesTheMostAlikeItsPlaceFirst() {
        String almost = LONG + "，方便群众";
        int[] partner = {NONE, NONE};

        assertThat(Moves.of(List.of(almost + "查询", LONG), List.of(almost, "x"), partner)[0])
                .isZero();
        assertThat(Moves.of(List.of(LONG, almost + "查询"), List.of(almost), partner))
                .containsExactly(NONE, 0);
    }

    @Test
    void numbersEqualStringsAlike() {
        Symbols symbols = new Symbols();

        assertThat(symbols.of(List.of("甲", "乙", "甲"))).containsExactly(0, 1, 0);
        assertThat(symbols.of(List.of("乙", "丙"))).containsExactly(1, 2);
        assertThat(symbols.weighed(String::length)).containsExactly(1, 1, 1);
        assertThat(new Symbols().weighed(String::length)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"人民政府, 16", "的, 2", "和, 2", "。, 1", "' ', 1", "〔2026〕12号, 36", "A, 4"})
    void weighsLongWordsMost(String word, int weight) {
        assertThat(Words.weight(word)).isEqualTo(weight);
    }

    private static void rises(int[] partner, int size) {
        int last = NONE;
        for (int j : partner) {
            if (j != NONE) {
                assertThat(j).isGreaterThan(last).isLessThan(size);
                last = j;
            }
        }
    }

    private static List<String> pieces(Random random, int most) {
        return IntStream.range(0, random.nextInt(most))
                .mapToObj(i -> LONG.substring(0, 4 + random.nextInt(10)) + (random.nextInt(3) == 0 ? "其他" : ""))
                .toList();
    }
}
