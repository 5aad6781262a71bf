package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlTableTests {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void lay() {
        desk = new Desk(folder);
    }

    private String sketch(String body) {
        return desk.sketch("表.html", "<html><body>" + body + "</body></html>");
    }

    @Test
    void readsSpans() {
        assertThat(sketch("<p>前</p><table><thead><tr><th rowspan=2>序号<th colspan=2>分工<tr><th>牵头<th>配合</thead>"
                        + "<tbody><tr><td>1<td rowspan=2>市教育局<td>市民政局<tr><td>2<td>市财政局</tbody></table>后"))
                .isEqualTo("""
                前
                [4 x 3]
                序号↓2 | 分工→2
                牵头 | 配合
                1 | 市教育局↓2 | 市民政局
                2 | 市财政局
                后
                """);
    }

    @Test
    void stretchesARowspanOfZeroToTheEndOfItsGroup() {
        assertThat(sketch("<table><tbody><tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3</tbody>"
                        + "<tbody><tr><td>乙<td>4</tbody></table>"))
                .isEqualTo("[4 x 2]\n甲↓3 | 1\n2\n3\n乙 | 4\n");
    }

    @Test
    void endsARowspanWithItsGroup() {
        assertThat(sketch("<table><tbody><tr><td rowspan=9>甲<td>1</tbody><tbody><tr><td>乙<td>2</tbody></table>"))
                .isEqualTo("[2 x 2]\n甲 | 1\n乙 | 2\n");
    }

    @Test
    void putsTheFootLast() {
        assertThat(sketch("<table><tfoot><tr><td>合计<td>9</tfoot><tbody><tr><td>甲<td>9</tbody></table>"))
                .isEqualTo("[2 x 2]\n甲 | 9\n合计 | 9\n");
    }

    @Test
    void readsAbsurdSpans() {
        assertThat(sketch("<table><tr><td colspan=1000000 rowspan=1000000>甲<tr><td>乙<td>丙</table>"))
                .isEqualTo("[2 x 3]\n甲↓2 | _ | _\n乙 | 丙\n");
        assertThat(sketch("<table><tr><td colspan=-2 rowspan=x>甲<td colspan=99999999999>乙<tr><td>丙<td>丁</table>"))
                .isEqualTo("[2 x 2]\n甲 | 乙\n丙 | 丁\n");
    }

    @Test
    void fillsShortRows() {
        assertThat(sketch("<table><tr><td>甲<td>乙<td>丙<tr><td>丁</table>")).isEqualTo("[2 x 3]\n甲 | 乙 | 丙\n丁 | _ | _\n");
    }

    @Test
    void joinsBlocksAndBreaksOfACellByLineFeed() {
        assertThat(sketch("<table><tr><td><p>市教育局</p><p>市民政局<br>市财政局</p><td>乙</table>"))
                .isEqualTo("[1 x 2]\n市教育局/市民政局/市财政局 | 乙\n");
    }

    @Test
    void writesTheCaptionAsAParagraph() {
        assertThat(sketch("<table><caption>附件1</caption><tr><td>甲<td>乙</table>"))
                .isEqualTo("附件1\n[1 x 2]\n甲 | 乙\n");
    }

    @Test
    void skipsHiddenRowsAndCells() {
        assertThat(sketch("<table><tr style='display:none'><td>密<td>密<tr><td>甲<td hidden>密<td>乙</table>"))
                .isEqualTo("[1 x 2]\n甲 | 乙\n");
    }

    @Test
    void unwrapsATableOfOneCell() {
        assertThat(sketch("<table><tr><td><h2>标题</h2><p>正文</p></td></tr></table>"))
                .isEqualTo("#2 标题\n正文\n");
    }

    @Test
    void unwrapsATableThatArrangesThePage() {
        String data = "<table><tr><td>序号<td>重点任务<tr><td>1<td>编制主动公开基本目录并按季度更新</table>";

        assertThat(sketch("<table><tr><td>栏目<td><p>正文</p>" + data + "</td></tr></table>"))
                .isEqualTo("栏目\n正文\n[2 x 2]\n序号 | 重点任务\n1 | 编制主动公开基本目录并按季度更新\n");
    }

    @Test
    void unwrapsATableThatSaysItIsForPresentation() {
        assertThat(sketch("<table role=presentation><tr><td>甲<td>乙</table>")).isEqualTo("甲\n乙\n");
    }

    @Test
    void unwrapsLayoutInsideLayout() {
        String data = "<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>";

        assertThat(sketch("<table><tr><td><table><tr><td>" + data + "</table></table>"))
                .isEqualTo("[2 x 2]\n甲 | 乙\n丙 | 丁\n");
    }

    @Test
    void writesASmallNestedTableAsTextOfItsCell() {
        String nested = "<table><tr><td>一<td>二<tr><td>三<td>四</table>";

        assertThat(sketch("<table><tr><td>很长很长的任务描述文字" + nested + "<td>市教育局</table>"))
                .isEqualTo("[1 x 2]\n很长很长的任务描述文字/一<tab>二/三<tab>四 | 市教育局\n");
    }

    @Test
    void leavesAnEmptyTableOut() {
        assertThat(sketch("<p>正文</p><table></table><table><tr></tr></table>")).isEqualTo("正文\n");
    }

    @Test
    void refusesATableBeyondAllMeasure() {
        String bomb = "<html><table><tr>" + "<td>甲".repeat(900) + "<tr><td>乙".repeat(19_000) + "</table></html>";

        assertThat(desk.refusal("大.html", bomb)).contains("超出可读范围");
    }
}
