package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.plan.board.Written.EDUCATION;
import static org.mingtang.plan.board.Written.HEALTH;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.Stage;
import org.mingtang.plan.reading.ReadPlan.Role;

class WorkbookTests {

    @Test
    void fillsEveryColumnOfARow() throws IOException {
        XSSFSheet sheet = sheet(Written.task("开展培训")
                .worded("一-1", null, null)
                .part(SomePart.ofEducation().namedAs("市教育局").as(Role.LEAD).part())
                .part(SomePart.ofHealth().namedAs("市卫健委").as(Role.SUPPORT).part())
                .target(SomeTarget.atLeast("10").counted("8", "9").progress())
                .target(SomeTarget.atMost("3").of("会议").counted("4", "4").progress())
                .done());
        assertThat(texts(sheet, 1)).containsExactly("序号", "类别", "工作任务", "具体要求", "责任单位", "完成时限", "量化指标进度", "状态");
        assertThat(texts(sheet, 2))
                .containsExactly(
                        "一-1",
                        "一、主动公开",
                        "（一）政策公开",
                        "开展培训",
                        "市教育局（牵头）、市卫健委（配合）",
                        "2026-12-31",
                        "业务培训 8 / 10 次（进度偏慢）；会议 4 / 至多 3 次（已超限）",
                        "推进中");
    }

    @Test
    void keepsTheTablesOwnWordsForUnitsAndDeadline() throws IOException {
        XSSFSheet sheet = sheet(Written.task("公开")
                .worded("1", "各镇（街道）、市直各部门", "12月底前，长期坚持")
                .due(null)
                .by(EDUCATION, Stage.ISSUED)
                .done());
        assertThat(texts(sheet, 2)).contains("各镇（街道）、市直各部门", "12月底前，长期坚持");
    }

    @Test
    void writesADayAsARealDate() throws IOException {
        XSSFSheet sheet = sheet(
                Written.task("一")
                        .at(0)
                        .worded("1", null, "9月底前")
                        .due(LocalDate.of(2026, 9, 30))
                        .done(),
                Written.task("二").at(1).due(null).done());
        Cell day = sheet.getRow(2).getCell(5);

        assertThat(day.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
        assertThat(day.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(new DataFormatter().formatCellValue(day)).isEqualTo("2026-09-30");
        assertThat(day.getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.CENTER);
        assertThat(sheet.getRow(3).getCell(5).getStringCellValue()).isEqualTo("长期");
    }

    @Test
    void joinsAllOuterHeadingsAndTakesTheInnermostForTheMatter() throws IOException {
        XSSFSheet sheet = sheet(
                Written.task("一").at(0).under("一、甲", "（一）乙", "1.丙").done(),
                Written.task("二").at(1).under("二、丁").done(),
                Written.task("三").at(2).under().done());
        assertThat(texts(sheet, 2).subList(1, 3)).containsExactly("一、甲　（一）乙", "1.丙");
        assertThat(texts(sheet, 3).subList(1, 3)).containsExactly("", "二、丁");
        assertThat(texts(sheet, 4).subList(1, 3)).containsExactly("", "");
    }

    @Test
    void mergesTheSameMatterOnlyUnderTheSameHeading() throws IOException {
        XSSFSheet sheet = sheet(
                Written.task("一").at(0).under("一、甲", "（一）公开").done(),
                Written.task("二").at(1).under("二、乙", "（一）公开").done(),
                Written.task("三").at(2).under("二、乙", "（一）公开").done(),
                Written.task("四").at(3).under("二、乙", "（二）解读").done(),
                Written.task("五").at(4).under("一、甲", "（一）公开").done());
        assertThat(merged(sheet)).containsExactlyInAnyOrder("A1:H1", "B4:B6", "C4:C5");
    }

    @Test
    void mergesNoEmptyCells() throws IOException {
        XSSFSheet sheet = sheet(
                Written.task("一").at(0).under().done(),
                Written.task("二").at(1).under().done(),
                Written.task("三").at(2).under().done());
        assertThat(merged(sheet)).containsExactly("A1:H1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@A1", "\t=1", "＝1", "＋1", "－1", "＠1", "=HYPERLINK(\"http://x\",\"y\")"})
    void writesNoFormulaInAnyColumn(String text) throws IOException {
        XSSFSheet sheet = sheet(Written.task(text)
                .under(text, text)
                .worded(text, text, text)
                .due(null)
                .by(EDUCATION, Stage.ISSUED)
                .target(SomeTarget.atLeast("1").of(text).progress())
                .done());
        List<Cell> cells = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cells::add));
        assertThat(cells).allMatch(cell -> cell.getCellType() == CellType.STRING);
        assertThat(texts(sheet, 2).subList(0, 7)).allMatch(each -> each.startsWith("'" + text));
    }

    @Test
    void leavesTextAloneThatOnlyHoldsSuchASignFurtherOn() throws IOException {
        XSSFSheet sheet = sheet(Written.task("公开=常态，a@b.cn，1-2").done());
        assertThat(texts(sheet, 2).get(3)).isEqualTo("公开=常态，a@b.cn，1-2");
    }

    @Test
    void writesManyRowsWithinTheFilterAndTheRepeatedHeader() throws IOException {
        BoardTask[] many = new BoardTask[1200];
        for (int i = 0; i < many.length; i++) {
            many[i] = Written.task("任务" + i)
                    .at(i)
                    .under("类别" + i / 100, "事项" + i / 10)
                    .by(i % 2 == 0 ? EDUCATION : HEALTH, Stage.ISSUED)
                    .done();
        }
        XSSFSheet sheet = sheet(many);
        assertThat(sheet.getLastRowNum()).isEqualTo(1201);
        assertThat(texts(sheet, 1201)).startsWith("1200", "类别11", "事项119", "任务1199");
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:H1202");
        assertThat(merged(sheet)).hasSize(1 + 12 + 120).contains("B3:B102", "C3:C12", "C1193:C1202");
        assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(1);
        assertThat(sheet.getRepeatingRows().getLastRow()).isEqualTo(1);
    }

    @Test
    void keepsLineBreaksAndWrapsThem() throws IOException {
        XSSFSheet sheet = sheet(Written.task("第一行\n第二行").done());
        assertThat(texts(sheet, 2).get(3)).isEqualTo("第一行\n第二行");
        assertThat(sheet.getRow(2).getCell(3).getCellStyle().getWrapText()).isTrue();
        assertThat(sheet.getRow(2).getCell(0).getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.CENTER);
    }

    @Test
    void writesWhatIsLongerThanACellMayHoldAsFarAsItGoes() throws IOException {
        XSSFSheet sheet = sheet(Written.task("长".repeat(40_000)).done());
        assertThat(texts(sheet, 2).get(3)).hasSize(32_767).startsWith("长长").endsWith("…");
        XSSFSheet whole = sheet(Written.task("长".repeat(32_767)).done());
        assertThat(texts(whole, 2).get(3)).hasSize(32_767).endsWith("长");
    }

    @Test
    void cutsNoCharacterInTwo() throws IOException {
        String cut =
                texts(sheet(Written.task("a" + "😀".repeat(20_000)).done()), 2).get(3);
        assertThat(cut).endsWith("😀…").hasSizeLessThanOrEqualTo(32_767);
    }

    @Test
    void opensAgainWhateverSignsATextHolds() throws IOException {
        String text = texts(
                        sheet(Written.task("栏\u000B目\u0001 & <b> ]]> \uFFFE").done()), 2)
                .get(3);
        assertThat(text).startsWith("栏").contains("目", "& <b> ]]>");
    }

    @Test
    void hasTitleHeaderAndFilterEvenWithoutTasks() throws IOException {
        XSSFSheet sheet = sheet();
        assertThat(sheet.getLastRowNum()).isEqualTo(1);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:H2");
        assertThat(merged(sheet)).containsExactly("A1:H1");
    }

    @Test
    void saysHowFarSeveralUnitsAre() {
        List<ExportRow> rows = ExportRow.of(Written.board(
                Written.task("一")
                        .part(SomePart.ofEducation().in(Stage.CLOSED).part())
                        .part(SomePart.ofHealth().late(1).part())
                        .done(),
                Written.task("二")
                        .part(SomePart.ofEducation().in(Stage.DONE).part())
                        .part(SomePart.ofHealth().as(Role.SUPPORT).part())
                        .done(),
                Written.task("三").by(EDUCATION, Stage.CANCELLED).done()));
        assertThat(rows).extracting(ExportRow::progress).containsExactly("已逾期，1 / 2 个单位完成", "已完成", "已取消");
    }

    private static XSSFSheet sheet(BoardTask... tasks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PlanWorkbook.write(Written.board(tasks), bytes);
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            return read.getSheetAt(0);
        }
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        List<String> texts = new ArrayList<>();
        sheet.getRow(row).forEach(cell -> texts.add(new DataFormatter().formatCellValue(cell)));
        return texts;
    }

    private static List<String> merged(XSSFSheet sheet) {
        return sheet.getMergedRegions().stream()
                .map(region -> region.formatAsString())
                .toList();
    }
}
