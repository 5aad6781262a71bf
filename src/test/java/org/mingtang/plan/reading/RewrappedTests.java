package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that a dump broke at a fixed width, or did not break at all. */
class RewrappedTests {

    private static final String SENTENCE = "持续推进主动公开基本目录动态管理，对新增公开事项逐项明确公开标准、内容和方式，及时向社会公布并接受监督";

    /** Broken at a number of characters, the last line shorter. */
    private static String broken(String paragraph, int width) {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < paragraph.length(); at += width) {
            lines.append(at == 0 ? "" : "\n").append(paragraph, at, Math.min(paragraph.length(), at + width));
        }
        return lines.toString();
    }

    private static String paragraph(String start) {
        return start + SENTENCE + "，" + SENTENCE + "，" + SENTENCE + "。";
    }

    private static List<String> joined(String text) {
        return Drawn.texts(Rewrapped.paragraphs(Drawn.lines(text)));
    }

    @ParameterizedTest(name = "每行 {0} 字")
    @DisplayName("规则4：定宽断开的段落接回来，编号起新段")
    @ValueSource(ints = {24, 30, 35})
    void areJoinedAtNumbers(int width) {
        String first = paragraph("1.");
        String second = paragraph("2.");
        String third = paragraph("3.");
        String text = broken(first, width) + "\n" + broken(second, width) + "\n" + broken(third, width);
        assertThat(joined(text)).containsExactly(first, second, third);
    }

    @Test
    @DisplayName("规则2：没写满的一行之后另起一行，单位行不接到正文后")
    void areNotJoinedBehindAShortLine() {
        String first = paragraph("1.");
        String second = paragraph("2.");
        String units = "责任单位：县司法局";
        String text = broken(first, 30) + "\n" + units + "\n\n" + broken(second, 30) + "\n" + units;
        assertThat(joined(text)).containsExactly(first, units, second, units);
    }

    @Test
    @DisplayName("规则4：段首空两格的，空格起新段")
    void areJoinedAtIndents() {
        String first = paragraph("　　");
        String second = paragraph("　　");
        assertThat(joined(broken(first, 36) + "\n" + broken(second, 36))).containsExactly(first, second);
    }

    @Test
    @DisplayName("本来一段一行的不接")
    void areLeftAloneWhenWhole() {
        String text = "公开政策文件目录。\n" + SENTENCE + "。\n更新机构职能信息。\n" + paragraph("") + "\n责任单位：县司法局";
        assertThat(joined(text)).containsExactly(text.split("\n"));
    }

    @Test
    @DisplayName("窄的表格列不是断行的段落")
    void areLeftAloneWhenNarrow() {
        String text = "公开政策文件目录\n".repeat(12).strip();
        assertThat(joined(text)).hasSize(12);
    }

    @Test
    @DisplayName("规则2：整篇成一行的文件在编号前断开")
    void areBrokenBeforeNumbers() {
        String filler = SENTENCE.repeat(3);
        String text = "2023年青山县任务分工 一、加强政策公开。（一）公开目录。" + filler + "（责任单位：县司法局）1.更新指南。" + filler + "（责任单位：县编办） 2.编制年报。"
                + filler + "（责任单位：县政府办）二、加强保障。" + filler + "青山县人民政府办公室 2023年7月14日";
        List<String> lines = Drawn.texts(FlatText.broken(Drawn.lines(text)));
        assertThat(lines).hasSizeGreaterThanOrEqualTo(6);
        assertThat(lines).anyMatch(line -> line.startsWith("一、加强政策公开"));
        assertThat(lines).anyMatch(line -> line.startsWith("（一）公开目录"));
        assertThat(lines).anyMatch(line -> line.startsWith("1.更新指南"));
        assertThat(lines).anyMatch(line -> line.startsWith("2.编制年报"));
        assertThat(lines).anyMatch(line -> line.startsWith("二、加强保障"));
        assertThat(Text.squeeze(String.join("", lines))).isEqualTo(Text.squeeze(text));
    }

    @Test
    @DisplayName("不太长的一行、没有几个编号的一行不断开")
    void areNotBrokenOtherwise() {
        String shorter = "一、甲。 二、乙。 三、丙。 四、丁。 五、戊。";
        assertThat(Drawn.texts(FlatText.broken(Drawn.lines(shorter)))).containsExactly(shorter);
        String tabbed = ("一、甲。 二、乙。 三、丙。 四、丁。\t" + SENTENCE).repeat(12);
        assertThat(Drawn.texts(FlatText.broken(Drawn.lines(tabbed)))).containsExactly(tabbed);
        String plain = SENTENCE.repeat(20);
        assertThat(Drawn.texts(FlatText.broken(Drawn.lines(plain)))).containsExactly(plain);
    }
}
