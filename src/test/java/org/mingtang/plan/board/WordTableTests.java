package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.plan.board.Written.EDUCATION;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.Stage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

class WordTableTests {

    @Test
    void setsAHeadingRowWhereAHeadingBeginsAndMergesTheMatterBelowIt() throws IOException {
        XWPFTable table = table(
                task("一", 0, "一、甲", "（一）公开"),
                task("二", 1, "一、甲", "（一）公开"),
                task("三", 2, "一、甲", "（二）解读"),
                task("四", 3, "二、乙", "（二）解读"));
        assertThat(table.getRows().stream().map(WordTableTests::first).toList())
                .containsExactly("序号", "一、甲", "1", "2", "3", "二、乙", "4");
        assertThat(List.of(2, 3, 4, 6).stream()
                        .map(row -> String.valueOf(merge(table.getRow(row))))
                        .toList())
                .containsExactly("restart", "continue", "restart", "restart");
        assertThat(table.getRow(3).getCell(1).getText()).isEmpty();
        assertThat(table.getRow(4).getCell(1).getText()).isEqualTo("（二）解读");
    }

    @Test
    void spansAHeadingOverTheWholeWidthAndOnlyHeadings() throws IOException {
        XWPFTable table = table(task("一", 0, "一、甲", "（一）公开"));
        assertThat(table.getRow(0).getTableCells()).hasSize(6);
        assertThat(table.getRow(1).getTableCells()).hasSize(1);
        assertThat(table.getRow(2).getTableCells()).hasSize(6);
        assertThat(properties(table.getRow(1).getCell(0)).getGridSpan().getVal().intValue())
                .isEqualTo(6);
        assertThat(table.getRow(2).getTableCells())
                .allMatch(cell -> properties(cell).getGridSpan() == null);
    }

    @Test
    void repeatsOnlyTheHeaderOnEachPageAndSplitsNoRow() throws IOException {
        XWPFTable table = table(task("一", 0, "一、甲", "（一）公开"), task("二", 1, "二、乙", "（一）公开"));
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        for (XWPFTableRow row : table.getRows().subList(1, table.getNumberOfRows())) {
            assertThat(row.isRepeatHeader()).isFalse();
            assertThat(row.isCantSplitRow()).isTrue();
        }
    }

    @Test
    void makesTheColumnsAsWideTogetherAsTheText() throws IOException {
        XWPFTable table = table(task("一", 0, "一、甲", "（一）公开"));
        int columns = table.getCTTbl().getTblGrid().getGridColList().stream()
                .mapToInt(column -> Integer.parseInt(column.getW().toString()))
                .sum();
        // The sheet's 16838 less two margins of 1439.
        assertThat(columns).isEqualTo(16838 - 2 * 1439);
        assertThat(table.getWidth()).isEqualTo(columns);
    }

    @Test
    void hasNoHeadingRowsForATableWithOneHeadingOrNone() throws IOException {
        XWPFTable one = table(task("一", 0, "一、甲"), task("二", 1, "一、甲"), task("三", 2, "二、乙"));
        assertThat(one.getNumberOfRows()).isEqualTo(4);
        assertThat(merge(one.getRow(1))).isEqualTo(STMerge.RESTART);
        assertThat(merge(one.getRow(2))).isEqualTo(STMerge.CONTINUE);
        assertThat(merge(one.getRow(3))).isEqualTo(STMerge.RESTART);
        XWPFTable none = table(task("一", 0), task("二", 1));
        assertThat(none.getNumberOfRows()).isEqualTo(3);
        assertThat(merge(none.getRow(1))).isNull();
        assertThat(merge(none.getRow(2))).isNull();
    }

    @Test
    void setsTheHeadingAgainWhereItComesBack() throws IOException {
        XWPFTable table =
                table(task("一", 0, "一、甲", "（一）公开"), task("二", 1, "二、乙", "（一）公开"), task("三", 2, "一、甲", "（一）公开"));
        assertThat(table.getRows().stream().map(WordTableTests::first).toList())
                .containsExactly("序号", "一、甲", "1", "二、乙", "2", "一、甲", "3");
    }

    @Test
    void writesAllTextOfATaskIncludingItsLineBreaks() throws IOException {
        XWPFTable table = table(Written.task("第一行\n第二行 <b> & \"引\"")
                .worded("一-1", "各镇（街道）", "长期坚持")
                .by(EDUCATION, Stage.DONE)
                .target(SomeTarget.atLeast("2").counted("2", "2").progress())
                .done());
        XWPFTableRow row = table.getRow(2);
        assertThat(row.getCell(0).getText()).isEqualTo("一-1");
        assertThat(row.getCell(2).getText()).contains("第一行", "第二行 <b> & \"引\"");
        assertThat(row.getCell(3).getText()).isEqualTo("各镇（街道）");
        assertThat(row.getCell(4).getText()).isEqualTo("长期坚持");
        assertThat(row.getCell(5).getText()).isEqualTo("已完成。业务培训 2 / 2 次（已达标）");
    }

    @Test
    void opensAgainWhateverSignsATextHolds() throws IOException {
        XWPFTable table = table(task("栏\u000B目\u0001 ]]> \uFFFE", 0, "一、甲", "（一）\u0002公开"));
        assertThat(table.getRow(2).getCell(2).getText()).startsWith("栏").contains("目", "]]>");
    }

    @Test
    void writesManyTasks() throws IOException {
        BoardTask[] many = new BoardTask[400];
        for (int i = 0; i < many.length; i++) {
            many[i] = task("任务" + i, i, "类别" + i / 100, "事项" + i / 10);
        }
        XWPFTable table = table(many);
        assertThat(table.getNumberOfRows()).isEqualTo(1 + 4 + 400);
        assertThat(table.getRows().stream()
                        .filter(row -> row.getTableCells().size() == 6)
                        .filter(row -> STMerge.RESTART.equals(merge(row)))
                        .count())
                .isEqualTo(40);
        assertThat(first(table.getRow(404))).isEqualTo("400");
    }

    @Test
    void isOnlyAHeaderForAPlanWithoutTasks() throws IOException {
        assertThat(table().getNumberOfRows()).isEqualTo(1);
    }

    private static BoardTask task(String requirement, int position, String... path) {
        return Written.task(requirement)
                .at(position)
                .under(path)
                .by(EDUCATION, Stage.ISSUED)
                .done();
    }

    private static XWPFTable table(BoardTask... tasks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PlanDocument.write(Written.board(tasks), bytes);
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(read.getParagraphs().get(0).getText()).isEqualTo("2026年政务公开重点工作任务分解表");
            return read.getTables().get(0);
        }
    }

    private static String first(XWPFTableRow row) {
        return row.getCell(0).getText();
    }

    private static STMerge.@Nullable Enum merge(XWPFTableRow row) {
        CTTcPr properties = properties(row.getCell(1));
        return properties.getVMerge() == null ? null : properties.getVMerge().getVal();
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().getTcPr();
    }
}
