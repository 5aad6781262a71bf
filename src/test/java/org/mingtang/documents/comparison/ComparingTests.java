package org.mingtang.documents.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which paragraphs belong together and what changed in them, at the edges and against everything at random. */
class ComparingTests {

    private static final String A = "各级行政机关应当加强对政府信息公开工作的组织领导。";
    private static final String B = "公开工作经费列入本级财政预算，专款专用。";
    private static final String C = "县级以上人民政府可以设立公开专区，方便群众查询。";

    @Test
    void pairsNothingWithNothing() {
        assertThat(Comparing.paragraphs(List.of(), List.of())).isEmpty();
        assertThat(Comparing.paragraphs(List.of(), List.of(A))).containsExactly(new Pair(-1, 0, false));
        assertThat(Comparing.paragraphs(List.of(A), List.of())).containsExactly(new Pair(0, -1, false));
        assertThat(Comparing.runs("", "")).isEmpty();
    }

    @Test
    @DisplayName("What is left out stands where it stood: at the beginning, between, at the end")
    void keepsTheLeftOutInTheirPlaces() {
        assertThat(Comparing.paragraphs(List.of(A, B, C), List.of(B)))
                .containsExactly(new Pair(0, -1, false), new Pair(1, 0, false), new Pair(2, -1, false));
        assertThat(Comparing.paragraphs(List.of(A, B, C), List.of(A, C)))
                .containsExactly(new Pair(0, 0, false), new Pair(1, -1, false), new Pair(2, 1, false));
    }

    @Test
    void tellsTwoThatChangedPlacesByOneMove() {
        List<Pair> pairs = Comparing.paragraphs(List.of(A, B, C), List.of(B, C, A));

        assertThat(pairs).hasSize(3).filteredOn(Pair::moved).containsExactly(new Pair(0, 2, true));
    }

    @Test
    void takesARepeatedParagraphForRepeatedOnce() {
        List<Pair> pairs = Comparing.paragraphs(List.of(A), List.of(A, A));

        assertThat(pairs).hasSize(2).filteredOn(pair -> pair.before() == 0).hasSize(1);
        assertThat(pairs).filteredOn(pair -> pair.before() == -1).hasSize(1);
    }

    @Test
    @DisplayName("Whatever is compared, each paragraph of both texts stands in exactly one pair, the new ones in order")
    void losesNoParagraph() {
        Random random = new Random(21);
        for (int round = 0; round < 200; round++) {
            List<String> before = some(random);
            List<String> after = new ArrayList<>(some(random));
            if (random.nextBoolean()) {
                after.addAll(before);
                Collections.shuffle(after, random);
            }
            List<Pair> pairs = Comparing.paragraphs(before, after);
            assertThat(pairs.stream().map(Pair::after).filter(j -> j >= 0).toList())
                    .isEqualTo(IntStream.range(0, after.size()).boxed().toList());
            assertThat(pairs.stream()
                            .map(Pair::before)
                            .filter(i -> i >= 0)
                            .sorted()
                            .toList())
                    .isEqualTo(IntStream.range(0, before.size()).boxed().toList());
            assertThat(pairs).noneMatch(pair -> pair.before() < 0 && pair.after() < 0);
            assertThat(pairs).filteredOn(Pair::moved).noneMatch(pair -> pair.before() < 0 || pair.after() < 0);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一。二。|一。/二。",
                "一！？二|一！？/二",
                "“一。”二。|“一。”/二。",
                "（一；）二|（一；）/二",
                "一；二;三!四?|一；/二;/三!/四?",
                "没有句号|没有句号",
                "一……二。。三|一……二。。/三",
                "3.5万元。|3.5万元。",
                "。|。",
            })
    void cutsSentencesAfterTheirEnd(String text, String sentences) {
        assertThat(String.join("/", Comparing.sentences(text))).isEqualTo(sentences);
        assertThat(String.join("", Comparing.sentences(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "同一句话。|同一句话。|同一句话。",
                "|新的。|{新的。}",
                "旧的。||[旧的。]",
                "由市司法局负责。|由市司法局负责解释。|由市司法局负责{解释}。",
                "第一句。第二句。|第一句。插入一句。第二句。|第一句。{插入一句。}第二句。",
                "第一句。要删的这一句。第二句。|第一句。第二句。|第一句。[要删的这一句。]第二句。",
                "每年3月31日前公布。|每年1月31日前公布。|每年[3月31日]{1月31日}前公布。",
                "罚款500元。|罚款1,500元。|罚款[500元]{1,500元}。",
                "依照第九条办理|依照第十九条办理|依照[第九条]{第十九条}办理",
            })
    void marksWhatAReaderWouldMark(String before, String after, String marked) {
        String old = before == null ? "" : before;
        String now = after == null ? "" : after;

        assertThat(marked(Comparing.runs(old, now))).isEqualTo(marked);
    }

    @Test
    @DisplayName(
            "Kept and deleted are the former text, kept and inserted the new one, no run empty, none beside its like")
    void isWholeInBothDirections() {
        Random random = new Random(22);
        String signs = "公开办法第十二条，。；2026年3月1日 \n“”（）A1";
        for (int round = 0; round < 400; round++) {
            String before = text(random, signs);
            String after = random.nextInt(3) == 0 ? text(random, signs) : edited(before, random, signs);
            List<Run> runs = Comparing.runs(before, after);
            assertThat(joined(runs, Run.Kind.INSERTED)).isEqualTo(before);
            assertThat(joined(runs, Run.Kind.DELETED)).isEqualTo(after);
            assertThat(runs).noneMatch(run -> run.text().isEmpty());
            for (int i = 1; i < runs.size(); i++) {
                assertThat(runs.get(i).kind()).isNotEqualTo(runs.get(i - 1).kind());
            }
        }
    }

    @Test
    void joinsTwoReplacementsOverACrumbButNotOverAComma() {
        RunRow crumb = new RunRow();
        replaced(crumb, "甲", "乙");
        crumb.kept("的");
        replaced(crumb, "丙", "丁");
        assertThat(marked(crumb.runs())).isEqualTo("[甲的丙]{乙的丁}");

        RunRow comma = new RunRow();
        replaced(comma, "甲", "乙");
        comma.kept("，");
        replaced(comma, "丙", "丁");
        assertThat(marked(comma.runs())).isEqualTo("[甲]{乙}，[丙]{丁}");

        RunRow onlyInserted = new RunRow();
        onlyInserted.inserted("乙");
        onlyInserted.kept("的");
        replaced(onlyInserted, "丙", "丁");
        assertThat(marked(onlyInserted.runs())).isEqualTo("{乙}的[丙]{丁}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "公开|公开|1.0",
                "公开|公示|0.0",
                "公开办法|公开方法|0.333",
                "甲|甲|1.0",
                "甲|乙|0.0",
                "甲|甲乙|0.0",
                "公 开|公开|1.0",
                "公\u3000开\u00a0办法|公开办法|1.0"
            })
    void measuresLikeness(String left, String right, double likeness) {
        assertThat(Comparing.likeness(left, right)).isCloseTo(likeness, org.assertj.core.data.Offset.offset(0.001));
        assertThat(Comparing.likeness(right, left)).isEqualTo(Comparing.likeness(left, right));
    }

    @Test
    void takesTwoEmptyTextsForAlikeAndOneForNot() {
        assertThat(Comparing.likeness("", " ")).isEqualTo(1);
        assertThat(Comparing.likeness("", A)).isZero();
        assertThat(Comparing.likeness(A, "")).isZero();
    }

    @Test
    @DisplayName("What the lengths alone allow is never less than the likeness itself")
    void boundsLikenessByLength() {
        Random random = new Random(23);
        for (int round = 0; round < 500; round++) {
            Likeness left = new Likeness(text(random, "公开办法"));
            Likeness right = new Likeness(text(random, "公开办法"));
            assertThat(left.to(right)).isBetween(0d, left.atMost(right));
        }
    }

    @Test
    void weighsEachAgainstEach() {
        double[][] all = Comparing.likenesses(List.of(A, B), List.of(B, C, A));

        assertThat(all).hasDimensions(2, 3);
        assertThat(all[0][2]).isEqualTo(1);
        assertThat(all[1][0]).isEqualTo(1);
        assertThat(all[0][0]).isEqualTo(Comparing.likeness(A, B));
        assertThat(Comparing.likenesses(List.of(), List.of(A))).isEmpty();
    }

    private static void replaced(RunRow row, String before, String after) {
        row.deleted(before);
        row.inserted(after);
    }

    private static List<String> some(Random random) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(i -> List.of(A, B, C, "", "短", A.replace("加强", "切实加强"), B + C)
                        .get(random.nextInt(7)))
                .toList();
    }

    private static String text(Random random, String signs) {
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(i -> String.valueOf(signs.charAt(random.nextInt(signs.length()))))
                .collect(Collectors.joining());
    }

    private static String edited(String text, Random random, String signs) {
        StringBuilder edited = new StringBuilder(text);
        for (int i = random.nextInt(4); i > 0 && !edited.isEmpty(); i--) {
            int at = random.nextInt(edited.length());
            if (random.nextBoolean()) {
                edited.deleteCharAt(at);
            } else {
                edited.insert(at, signs.charAt(random.nextInt(signs.length())));
            }
        }
        return edited.toString();
    }

    private static String joined(List<Run> runs, Run.Kind without) {
        return runs.stream().filter(run -> run.kind() != without).map(Run::text).collect(Collectors.joining());
    }

    private static String marked(List<Run> runs) {
        return runs.stream()
                .map(run -> switch (run.kind()) {
                    case KEPT -> run.text();
                    case INSERTED -> "{" + run.text() + "}";
                    case DELETED -> "[" + run.text() + "]";
                })
                .collect(Collectors.joining());
    }
}
