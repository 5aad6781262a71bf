package org.mingtang.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.HeadingLevel;
import org.mingtang.documents.OfficialDocument.Table;
import org.mingtang.documents.SourceDocument.Cell;

@DisplayName("Rules of the layout that need no page")
class LayoutRulesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "关于停水的通告 > 关于停水的通告",
                "云麓市人民政府关于进一步优化营商环境促进民营经济高质量发展的实施意见 > 云麓市人民政府关于进一步优化营商环境|促进民营经济高质量发展的实施意见",
                "云麓市财政局关于开展2026年预算绩效评价的通知 > 云麓市财政局|关于开展2026年预算绩效评价的通知",
            })
    @DisplayName("回行时词意完整，排列对称")
    void breaksTitlesBetweenWords(String title, String lines) {
        assertThat(TitleLines.of(title)).isEqualTo(lines.replace('|', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云麓市人民政府办公室转发市发展改革委市财政局市人力资源社会保障局关于支持高校毕业生、退役军人、农民工等重点群体创业就业若干政策措施（2026—2028年）实施细则的通知",
                "关于印发《云麓市“十五五”时期残疾人事业发展规划（2026—2030年）》的通知",
                "Notice on the Implementation of the Open Government Information Regulations in Yunlu City",
                "甲𬱖乙𬱖丙𬱖丁𬱖戊𬱖己𬱖庚𬱖辛𬱖壬𬱖癸𬱖子𬱖丑𬱖"
            })
    void losesNothingOfATitleAndTearsNoMark(String title) {
        String lines = TitleLines.of(title);
        assertThat(lines.replaceAll("\\s", "")).isEqualTo(title.replaceAll("\\s", ""));
        for (String line : lines.split("\n")) {
            assertThat(Signature.width(line)).isLessThanOrEqualTo(20);
            assertThat("，。、；：）》”’…—").doesNotContain(line.substring(0, 1));
            assertThat("（《“‘").doesNotContain(line.substring(line.length() - 1));
            assertThat(Character.isLowSurrogate(line.charAt(0))).isFalse();
        }
    }

    @Test
    @DisplayName("署名右空二字；成文日期首字比署名首字右移二字；日期长于署名的，日期右空二字")
    void placesSignatureAndDate() {
        Signature usual = Signature.of(List.of("云麓市人民政府办公室"), "2026年3月9日");
        assertThat(usual.left("云麓市人民政府办公室")).isEqualTo(16);
        assertThat(usual.dateLeft()).isEqualTo(18);

        Signature shorter = Signature.of(List.of("财政局"), "2026年12月31日");
        assertThat(shorter.dateLeft() + Signature.width("2026年12月31日")).isCloseTo(26, within(0.01));
        assertThat(shorter.left("财政局")).isCloseTo(shorter.dateLeft() - 2, within(0.01));

        assertThat(Signature.of(List.of(), "2026年3月9日").dateLeft()).isPositive();
        assertThat(usual.left("很".repeat(30))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "公开，透明, 2, false",
        "公开，透明, 3, true",
        "公开透明, 2, true",
        "《条例》, 1, false",
        "增长12.5%, 3, false",
        "增长12.5%, 4, false",
        "增长12.5%, 6, false",
        "增长12.5%, 2, true",
        "误差±0.5, 3, false",
        "a/b, 1, false",
        "a/b, 2, true",
        "1/2, 2, false",
        "word and, 4, false",
        "word and, 5, true",
        "甲……乙, 2, false",
    })
    void endsLinesOnlyWhereThatIsAllowed(String text, int at, boolean allowed) {
        assertThat(LineBreaks.mayBreak(text, at)).isEqualTo(allowed);
    }

    @Test
    void neverPartsThePairOfACharacterBeyondTheFirstPlane() {
        LineBreaks breaks = new LineBreaks();
        breaks.setText("甲𬱖乙");
        assertThat(List.of(breaks.next(), breaks.next(), breaks.next())).containsExactly(1, 3, -1);
    }

    @Test
    void skipsNoDepthOfHeadings() {
        Outline outline = new Outline();
        assertThat(outline.under(HeadingLevel.FIRST)).isEqualTo(2);
        assertThat(outline.under(HeadingLevel.THIRD)).isEqualTo(3);
        assertThat(outline.under(HeadingLevel.SECOND)).isEqualTo(3);
        assertThat(outline.under(HeadingLevel.THIRD)).isEqualTo(4);
        assertThat(outline.under(HeadingLevel.FIRST)).isEqualTo(2);
        assertThat(outline.annex()).isEqualTo(2);
        assertThat(outline.under(HeadingLevel.FIRST)).isEqualTo(3);
    }

    @Test
    void givesNarrowColumnsWhatTheyNeed() {
        Table table = new Table(
                2,
                3,
                1,
                List.of(
                        new Cell(0, 0, 1, 1, "序号"),
                        new Cell(0, 1, 1, 1, "内容"),
                        new Cell(0, 2, 1, 1, "备注"),
                        new Cell(1, 0, 1, 1, "1"),
                        new Cell(1, 1, 1, 1, "很长的内容".repeat(20)),
                        new Cell(1, 2, 1, 1, "很长的备注".repeat(20))));
        double[] widths = ColumnWidths.of(table);
        assertThat(Arrays.stream(widths).sum()).isCloseTo(1, within(1e-9));
        assertThat(widths[0] * 36.8).isGreaterThan(3.4);
        assertThat(widths[1]).isCloseTo(widths[2], within(1e-9));
    }

    @Test
    void framesRulesAsConfigured() {
        RuleFrame frame = new RuleFrame("%s规章", "由%s发布");
        assertThat(frame.head("云麓市人民政府")).isEqualTo("云麓市人民政府规章");
        assertThat(frame.foot("云麓市人民政府")).isEqualTo("由云麓市人民政府发布");
    }
}
