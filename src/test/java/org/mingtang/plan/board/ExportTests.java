package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.plan.board.Written.EDUCATION;
import static org.mingtang.plan.board.Written.HEALTH;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.plan.Stage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

class ExportTests {

    private final PlanBoard board = Written.board(
            Written.task("开展业务培训不少于10次")
                    .at(0)
                    .by(EDUCATION, Stage.DONE)
                    .by(HEALTH, Stage.IN_PROGRESS)
                    .counting("培训", 8, 10, 9)
                    .done(),
            Written.task("=HYPERLINK(\"http://evil.example\")")
                    .at(1)
                    .by(EDUCATION, Stage.ISSUED)
                    .done(),
            Written.task("更新栏目")
                    .at(2)
                    .under("二、依申请公开", "（二）办理")
                    .due(null)
                    .by(HEALTH, Stage.ISSUED)
                    .done());

    @TempDir
    private Path folder;

    @Test
    void writesAWorkbookThatFiltersFreezesAndPrints() throws IOException {
        try (InputStream in = Files.newInputStream(workbook());
                XSSFWorkbook read = new XSSFWorkbook(in)) {
            XSSFSheet sheet = read.getSheetAt(0);
            assertThat(text(sheet, 0, 0)).isEqualTo("2026年政务公开重点工作任务分解表");
            assertThat(text(sheet, 1, 3)).isEqualTo("具体要求");
            assertThat(text(sheet, 2, 1)).isEqualTo("一、主动公开");
            assertThat(text(sheet, 2, 2)).isEqualTo("（一）政策公开");
            assertThat(text(sheet, 2, 4)).isEqualTo("市教育局、市卫生健康委");
            assertThat(text(sheet, 2, 6)).isEqualTo("培训 8 / 10 次（进度偏慢）");
            assertThat(text(sheet, 4, 5)).isEqualTo("长期");
            assertThat(sheet.getMergedRegions().stream()
                            .map(region -> region.formatAsString())
                            .toList())
                    .containsExactlyInAnyOrder("A1:H1", "B3:B4", "C3:C4");
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 2);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:H5");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getFitToPage()).isTrue();
        }
    }

    @Test
    void neverWritesAFormulaIntoTheWorkbook() throws IOException {
        try (InputStream in = Files.newInputStream(workbook());
                XSSFWorkbook read = new XSSFWorkbook(in)) {
            assertThat(text(read.getSheetAt(0), 3, 3)).startsWith("'=HYPERLINK");
        }
    }

    @Test
    void writesAWordTableInTheOfficialLayout() throws IOException {
        try (InputStream in = Files.newInputStream(document());
                XWPFDocument read = new XWPFDocument(in)) {
            var title = read.getParagraphs().get(0).getRuns().get(0);
            assertThat(title.getFontFamily(org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia))
                    .isEqualTo("方正小标宋简体");
            assertThat(title.getFontSizeAsDouble()).isEqualTo(22);
            XWPFTable table = read.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getCTTbl().getTblGrid().sizeOfGridColArray()).isEqualTo(6);
            assertThat(table.getRow(1).getTableCells()).hasSize(1);
            assertThat(table.getRow(1)
                            .getCell(0)
                            .getCTTc()
                            .getTcPr()
                            .getGridSpan()
                            .getVal()
                            .intValue())
                    .isEqualTo(6);
            assertThat(table.getRow(2)
                            .getCell(1)
                            .getCTTc()
                            .getTcPr()
                            .getVMerge()
                            .getVal())
                    .isEqualTo(STMerge.RESTART);
            assertThat(table.getRow(3)
                            .getCell(1)
                            .getCTTc()
                            .getTcPr()
                            .getVMerge()
                            .getVal())
                    .isEqualTo(STMerge.CONTINUE);
            assertThat(read.getDocument().getBody().getSectPr().getPgSz().getOrient())
                    .isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(read.getFooterList()
                            .get(0)
                            .getParagraphs()
                            .get(0)
                            .getCTP()
                            .xmlText())
                    .contains("PAGE");
        }
    }

    @Test
    void writesAWordTableThatItsOwnReaderUnderstands() throws IOException {
        SourceDocument read = new DocumentReader().read("表.docx", document());
        Grid grid = read.blocks().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(grid.columns()).isEqualTo(6);
        assertThat(grid.rows()).isEqualTo(6);
        assertThat(row(grid, 0)).isEqualTo("序号|工作任务|具体要求|责任单位|完成时限|进展情况");
        assertThat(row(grid, 1)).isEqualTo("一、主动公开");
        assertThat(row(grid, 2))
                .isEqualTo("1|（一）政策公开|开展业务培训不少于10次|市教育局、市卫生健康委|2026-12-31|" + "推进中，1 / 2 个单位完成。培训 8 / 10 次（进度偏慢）");
        assertThat(grid.cells().stream().filter(cell -> cell.row() == 2 && cell.column() == 1))
                .allMatch(cell -> cell.rowSpan() == 2);
        assertThat(row(grid, 4)).isEqualTo("二、依申请公开");
    }

    @Test
    void writesAPlanWithoutTasksToo() throws IOException {
        Path file = folder.resolve("empty.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            PlanWorkbook.write(Written.board(), out);
        }
        assertThat(file).isNotEmptyFile();
        Path word = folder.resolve("empty.docx");
        try (OutputStream out = Files.newOutputStream(word)) {
            PlanDocument.write(Written.board(), out);
        }
        assertThat(word).isNotEmptyFile();
    }

    @Test
    void marksWhatASpreadsheetWouldRun() {
        assertThat(SafeCell.of("=1+1")).isEqualTo("'=1+1");
        assertThat(SafeCell.of("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(SafeCell.of("-2+3")).startsWith("'");
        assertThat(SafeCell.of("\tcmd")).startsWith("'");
        assertThat(SafeCell.of("公开 = 常态")).isEqualTo("公开 = 常态");
        assertThat(SafeCell.of("")).isEmpty();
    }

    @Test
    void namesDownloadsSafely() {
        assertThat(DownloadName.of("关于/印发\\<表>:*?\"|的通知\r\n", "xlsx")).isEqualTo("关于印发表的通知.xlsx");
        assertThat(DownloadName.of("..", "docx")).isEqualTo("任务分解表.docx");
        assertThat(DownloadName.of("长".repeat(300), "csv")).hasSize(84);
        assertThat(DownloadName.header("分解表", "csv")).contains("filename*=UTF-8''%E5%88%86%E8%A7%A3%E8%A1%A8.csv");
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("plan.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            PlanWorkbook.write(board, out);
        }
        return file;
    }

    private Path document() throws IOException {
        Path file = folder.resolve("plan.docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            PlanDocument.write(board, out);
        }
        return file;
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }

    private static String row(Grid grid, int row) {
        return grid.cells().stream()
                .filter(cell -> cell.row() == row)
                .map(Cell::text)
                .collect(Collectors.joining("|"));
    }
}
