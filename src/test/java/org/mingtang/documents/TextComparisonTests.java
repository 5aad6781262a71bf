package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.documents.TextComparison.Block;
import org.mingtang.documents.TextComparison.Change;
import org.mingtang.documents.TextComparison.Part;

class TextComparisonTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "自2025年6月1日起施行。|自2026年9月1日起施行。|自[-2025年6月1日-]{+2026年9月1日+}起施行。",
                "应当自收到申请之日起15个工作日内答复。|应当自收到申请之日起20个工作日内答复。|应当自收到申请之日起[-15个工作日-]{+20个工作日+}内答复。",
                "按照云政发〔2020〕3号执行|按照云政发〔2024〕13号执行|按照云政发[-〔2020〕3号-]{+〔2024〕13号+}执行",
                "由市司法局按照云政发〔2020〕3号执行|由市司法局按照云政发〔2024〕13号执行|由市司法局按照云政发[-〔2020〕3号-]{+〔2024〕13号+}执行",
                "本办法由市人民政府办公室负责解释。|本办法由市人民政府办公厅负责解释。|本办法由市人民政府[-办公室-]{+办公厅+}负责解释。",
                "依照本办法第十二条处理。|依照本办法第十三条处理。|依照本办法[-第十二条-]{+第十三条+}处理。",
                "公开的内容应当真实、准确。|公开的内容应当真实、准确、完整。|公开的内容应当真实、准确{+、完整+}。",
                "补贴标准为每人500元，每年发放一次。|补贴标准为每人800元，每年发放两次。|补贴标准为每人[-500元-]{+800元+}，每年发放[-一次-]{+两次+}。",
                "由市卫生健康委员会会同市财政局制定。|由市医疗保障局会同市财政局制定。|由市[-卫生健康委员会-]{+医疗保障局+}会同市财政局制定。",
                "申请材料齐全的，当场受理；不齐全的，一次告知。|申请材料齐全的，当场受理。不齐全的，一次告知。|申请材料齐全的，当场受理[-；-]{+。+}不齐全的，一次告知。",
            })
    void showsWhatAReaderWouldMark(String before, String after, String marked) {
        assertThat(marked(TextComparison.of(before, after))).isEqualTo(marked);
    }

    @Test
    void tellsInWordsWhatBecameOfTheParagraphs() {
        String before = """
                第一条 为了规范政府信息公开工作，制定本办法。
                第二条 本市行政区域内的政府信息公开，适用本办法。
                第三条 各级行政机关应当加强组织领导，每年至少研究一次公开工作。
                第四条 本办法由市司法局负责解释。
                第五条 公开工作经费列入本级财政预算，专款专用，不得挪用。""";
        String after = """
                第一条 为了规范政府信息公开工作，制定本办法。
                第五条 公开工作经费列入本级财政预算，专款专用，不得挪用。
                第二条 本市行政区域内的政府信息公开及其监督，适用本办法。
                第三条 各级行政机关应当加强组织领导，每年至少研究两次公开工作。
                县级以上人民政府可以设立公开专区，方便群众查询和复制信息。""";
        TextComparison comparison = TextComparison.of(before, after);
        assertThat(comparison.blocks())
                .extracting(Block::change)
                .containsExactly(
                        Change.KEPT, Change.MOVED, Change.CHANGED, Change.CHANGED, Change.REMOVED, Change.ADDED);
        assertThat(comparison.summary()).isEqualTo("改动 2 处，新增 1 段，删除 1 段，移动 1 段");
        assertThat(comparison.changed()).hasSize(5).noneMatch(block -> block.change() == Change.KEPT);
        assertThat(comparison.before()).isEqualTo(before);
        assertThat(comparison.after()).isEqualTo(after);
    }

    @Test
    void findsAMovedParagraphEvenIfItsNumberChanged() {
        String before = "三、加强督促检查，建立月调度、季通报机制。\n四、各县（市、区）要细化任务，落实到人。\n五、市直各部门要加强业务指导和人员培训。";
        String after = "三、各县（市、区）要细化任务，落实到人。\n四、市直各部门要加强业务指导和人员培训。\n五、加强督促检查，建立月调度、季通报机制。";
        TextComparison comparison = TextComparison.of(before, after);
        assertThat(comparison.blocks())
                .extracting(Block::change)
                .containsExactlyInAnyOrder(Change.CHANGED, Change.CHANGED, Change.MOVED);
        assertThat(comparison.before()).isEqualTo(before);
    }

    @Test
    void equalTextsAreTheSame() {
        TextComparison comparison = TextComparison.of("一\n\n二", "一\n\n二");
        assertThat(comparison.same()).isTrue();
        assertThat(comparison.summary()).isEqualTo("两个文本相同");
    }

    @Test
    void blankParagraphsAreNoNews() {
        assertThat(TextComparison.of("第一段\n第二段", "第一段\n\n第二段").summary()).isEqualTo("两个文本相同");
    }

    @Test
    void anotherKindOfSpaceIsNoNews() {
        TextComparison comparison = TextComparison.of("第一条 目的\n第二条 范围", "第一条　目的\n第二条　适用范围");
        assertThat(comparison.summary()).isEqualTo("改动 1 处");
        assertThat(comparison.stretches())
                .extracting(TextComparison.Stretch::kept)
                .containsExactly(true, false);
    }

    @Test
    void whatLiesBetweenTwoDifferencesIsTakenTogether() {
        TextComparison comparison = TextComparison.of("甲部门负责\n乙\n\n丙\n丁单位落实", "甲部门牵头\n乙\n\n丙\n丁单位配合");
        assertThat(comparison.stretches())
                .extracting(stretch -> stretch.blocks().size())
                .containsExactly(1, 2, 1);
    }

    @Test
    void appliedForwardItGivesTheNewTextAndBackwardTheFormerOne() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            List<String> lines = Manuscript.lines(random, 1 + random.nextInt(12));
            String before = String.join("\n", lines);
            String after = String.join("\n", Manuscript.edited(lines, random));
            TextComparison comparison = TextComparison.of(before, after);
            assertThat(comparison.before()).isEqualTo(before);
            assertThat(comparison.after()).isEqualTo(after);
            assertThat(comparison.blocks())
                    .filteredOn(block -> block.change() == Change.KEPT)
                    .allSatisfy(block -> assertThat(block.former()).isEqualTo(block.present()));
        }
    }

    @Test
    void noChangeSplitsADateOrAYear() {
        Random random = new Random(9);
        for (int round = 0; round < 100; round++) {
            String before = "自" + date(random) + "至" + date(random) + "，共" + random.nextInt(3000) + "人。";
            String after = "自" + date(random) + "至" + date(random) + "，共" + random.nextInt(3000) + "人。";
            assertThat(TextComparison.of(before, after).blocks().stream()
                            .flatMap(block -> block.runs().stream())
                            .map(TextComparison.Run::text))
                    .noneMatch(text -> text.matches("^(?:日|月\\d|\\d日).*|.*(?:年\\d|月)$"));
        }
    }

    @Test
    void aLongTextOfManyChangesIsWholeAgain() {
        Random random = new Random(1);
        List<String> lines = Manuscript.lines(random, 900);
        String before = String.join("\n", lines);
        String after = String.join("\n", Manuscript.edited(lines, random));
        assertThat(before.length()).isGreaterThan(80_000);
        TextComparison comparison = TextComparison.of(before, after);
        assertThat(comparison.before()).isEqualTo(before);
        assertThat(comparison.after()).isEqualTo(after);
    }

    @Test
    void oneLongLineOfNothingButSignsIsWholeAgain() {
        String before = "公开".repeat(20_000);
        String after = "开公，".repeat(20_000);
        TextComparison comparison = TextComparison.of(before, after);
        assertThat(comparison.before()).isEqualTo(before);
        assertThat(comparison.after()).isEqualTo(after);
    }

    @Test
    void paragraphsShuffledAreMovedNotRewritten() {
        List<String> lines = new ArrayList<>(Manuscript.lines(new Random(4), 8));
        String before = String.join("\n", lines);
        Collections.rotate(lines, 3);
        TextComparison comparison = TextComparison.of(before, String.join("\n", lines));
        assertThat(comparison.blocks())
                .extracting(Block::change)
                .containsOnly(Change.KEPT, Change.MOVED)
                .contains(Change.KEPT);
    }

    private static String date(Random random) {
        return (2020 + random.nextInt(8)) + "年" + (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日";
    }

    private static String marked(TextComparison comparison) {
        return comparison.blocks().stream()
                .flatMap(block -> block.runs().stream())
                .map(run -> run.part() == Part.KEPT
                        ? run.text()
                        : run.part() == Part.INSERTED ? "{+" + run.text() + "+}" : "[-" + run.text() + "-]")
                .collect(Collectors.joining());
    }
}
