package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.documents.WordFile.across;
import static org.mingtang.documents.WordFile.down;
import static org.mingtang.documents.WordFile.more;
import static org.mingtang.documents.WordFile.numbered;
import static org.mingtang.documents.WordFile.p;
import static org.mingtang.documents.WordFile.tbl;
import static org.mingtang.documents.WordFile.tc;
import static org.mingtang.documents.WordFile.tr;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxTableTests {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void lay() {
        desk = new Desk(folder);
    }

    private String sketch(String... bodyXml) {
        return desk.sketch("表.docx", WordFile.of(bodyXml).bytes());
    }

    @Test
    void mergesAcrossAndDown() {
        String sketch = sketch(tbl(
                tr(down("序号"), across(2, "责任分工"), down("时限")),
                tr(more(), tc("牵头"), tc("配合"), more()),
                tr(tc("1"), down("市教育局"), tc("市民政局"), tc("6月")),
                tr(tc("2"), more(), tc("市财政局"), tc("9月")),
                tr(across(4, "合计2项"))));

        assertThat(sketch).isEqualTo("""
                [5 x 4]
                序号↓2 | 责任分工→2 | 时限↓2
                牵头 | 配合
                1 | 市教育局↓2 | 市民政局 | 6月
                2 | 市财政局 | 9月
                合计2项→4
                """);
    }

    @Test
    void mergesAcrossAndDownAtOnce() {
        String big = tc("<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>", "大");
        String bigMore = tc("<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"continue\"/>", "");

        assertThat(sketch(tbl(tr(big, tc("甲")), tr(bigMore, tc("乙")), tr(tc("丙"), tc("丁"), tc("戊")))))
                .isEqualTo("""
                [3 x 3]
                大↓2→2 | 甲
                乙
                丙 | 丁 | 戊
                """);
    }

    @Test
    void startsAnewWhereOneMergeFollowsAnother() {
        assertThat(sketch(
                        tbl(tr(down("甲"), tc("1")), tr(more(), tc("2")), tr(down("乙"), tc("3")), tr(more(), tc("4")))))
                .isEqualTo("""
                [4 x 2]
                甲↓2 | 1
                2
                乙↓2 | 3
                4
                """);
    }

    @Test
    void takesAContinuationWithoutBeginningForACell() {
        assertThat(sketch(tbl(tr(tc("<w:vMerge/>", "孤"), tc("1")), tr(tc("甲"), tc("2")))))
                .isEqualTo("""
                [2 x 2]
                孤 | 1
                甲 | 2
                """);
    }

    @Test
    void fillsShortRowsWithEmptyCells() {
        assertThat(sketch(tbl(tr(tc("甲"), tc("乙"), tc("丙")), tr(tc("丁"))))).isEqualTo("""
                [2 x 3]
                甲 | 乙 | 丙
                丁 | _ | _
                """);
    }

    @Test
    void indentsRowsThatBeginLater() {
        String indented = "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + tc("丙") + "</w:tr>";

        assertThat(sketch(tbl(tr(tc("甲"), tc("乙")), indented))).isEqualTo("""
                [2 x 2]
                甲 | 乙
                _ | 丙
                """);
    }

    @Test
    void leavesOutGridColumnsInWhichNoCellBegins() {
        assertThat(sketch(tbl(tr(across(3, "甲"), across(2, "乙")), tr(across(3, "丙"), across(2, "丁")))))
                .isEqualTo("""
                [2 x 2]
                甲 | 乙
                丙 | 丁
                """);
    }

    @Test
    void readsTablesWithAbsurdSpans() {
        assertThat(sketch(tbl(tr(across(1_000_000, "甲"), across(-3, "乙")), tr(tc("丙"), tc("丁")))))
                .isEqualTo("""
                [2 x 3]
                甲→2 | 乙
                丙 | 丁 | _
                """);
    }

    @Test
    void readsRowsAndCellsInsideContentControls() {
        String row = "<w:sdt><w:sdtContent>" + tr(tc("甲"), tc("乙")) + "</w:sdtContent></w:sdt>";
        String cell = tr("<w:sdt><w:sdtContent>" + tc("丙") + "</w:sdtContent></w:sdt>", tc("丁"));

        assertThat(sketch(tbl(row, cell))).isEqualTo("""
                [2 x 2]
                甲 | 乙
                丙 | 丁
                """);
    }

    @Test
    void dropsDeletedRows() {
        String deleted = "<w:tr><w:trPr><w:del w:id=\"7\"/></w:trPr>" + tc("删") + tc("除") + "</w:tr>";

        assertThat(sketch(tbl(tr(tc("甲"), tc("乙")), deleted))).isEqualTo("[1 x 2]\n甲 | 乙\n");
    }

    @Test
    void joinsTheParagraphsOfACellByLineFeed() {
        String cell = "<w:tc>" + p("第一段") + p("") + p("第二段") + "</w:tc>";

        assertThat(sketch(tbl(tr(cell, tc("乙"))))).isEqualTo("[1 x 2]\n第一段/第二段 | 乙\n");
    }

    @Test
    void writesNestedTablesAsTextAfterTheParagraphs() {
        String nested = tbl(tr(tc("一"), tc("二")), tr(tc("三"), tc("四")));
        String cell = "<w:tc>" + p("前") + nested + p("后") + "</w:tc>";

        assertThat(sketch(tbl(tr(cell, tc("乙"))))).isEqualTo("[1 x 2]\n前/后/一<tab>二/三<tab>四 | 乙\n");
    }

    @Test
    void writesAutomaticNumbersOfCellsThatHoldNothingElse() {
        WordFile file = WordFile.of(tbl(
                        tr("<w:tc>" + numbered(1, 0, "") + "</w:tc>", tc("更新目录")),
                        tr("<w:tc>" + numbered(1, 0, "") + "</w:tc>", tc("办好热线"))))
                .list(0, WordFile.level(0, "decimal", "%1"))
                .num(1, 0, "");

        assertThat(desk.sketch("表.docx", file.bytes())).isEqualTo("""
                [2 x 2]
                1 | 更新目录
                2 | 办好热线
                """);
    }

    @Test
    void leavesOutTablesWithoutCells() {
        assertThat(sketch(p("正文"), tbl(), tbl(tr()))).isEqualTo("正文\n");
    }
}
