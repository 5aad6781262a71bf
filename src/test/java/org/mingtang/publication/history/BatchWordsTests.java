package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.PastItem;

/** What is counted of a batch, told of it in its report, and known to be there twice. */
class BatchWordsTests {

    private final Duplicates.Seen seen = new Duplicates.Seen();

    @Test
    void countsWhatComesInAndWhatDoesNot() {
        Map<RowState, Integer> counts = new EnumMap<>(RowState.class);
        counts.put(RowState.READY, 5);
        counts.put(RowState.REFUSED, 4);
        counts.put(RowState.SKIPPED, 3);
        counts.put(RowState.ENTERED, 2);
        counts.put(RowState.FOLLOWED, 1);
        BatchView batch = batch(BatchStage.ENTERING, counts);

        assertThat(batch.all()).isEqualTo(15);
        assertThat(batch.entered()).isEqualTo(3);
        assertThat(batch.wanted()).isEqualTo(11);
        assertThat(batch(BatchStage.CHECKED, Map.of()).all()).isZero();
    }

    @ParameterizedTest
    @EnumSource(BatchStage.class)
    void showsThatItRunsWhileTheProgramWorksOnIt(BatchStage stage) {
        boolean runs = stage == BatchStage.READING || stage == BatchStage.ENTERING || stage == BatchStage.FOLLOWING;

        assertThat(batch(stage, Map.of()).runs()).isEqualTo(runs);
        assertThat(stage.label()).isNotBlank();
        assertThat(stage.chip()).startsWith("chip-");
    }

    @Test
    @DisplayName("a report for each row, with the reason and the address")
    void reportsEachRow() throws IOException {
        List<RowView> rows = List.of(
                new RowView(
                        0, "a.csv 第 2 行", RowState.FOLLOWED, "=甲", "云发〔2015〕1号", LocalDate.of(2015, 3, 1), null, 7L),
                new RowView(1, "a.csv 第 3 行", RowState.REFUSED, "乙", null, null, "没有标题。", null));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ImportReport.write(batch(BatchStage.ENTERED, Map.of()), rows, out);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(cells(workbook.getSheetAt(0).getRow(0))).containsExactly("旧站.zip：已导入");
            assertThat(cells(workbook.getSheetAt(0).getRow(1)))
                    .containsExactly("序号", "出处", "标题", "文号", "原公开日期", "结果", "原因", "网址");
            assertThat(cells(workbook.getSheetAt(0).getRow(2)))
                    .containsExactly("1", "a.csv 第 2 行", "=甲", "云发〔2015〕1号", "2015-03-01", "已导入", "", "/info/7");
            assertThat(cells(workbook.getSheetAt(0).getRow(3)))
                    .containsExactly("2", "a.csv 第 3 行", "乙", "", "", "不导入", "没有标题。", "");
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(2).getCellType())
                    .isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
        }
    }

    @ParameterizedTest
    @DisplayName("the same: the same number in any writing, or the same title and day of either kind")
    @CsvSource(nullValues = "none", delimiter = '|', textBlock = """
            别的 | 云发[2015]第1号 | none       | 2019-09-09 | true
            甲   | none            | none       | 2015-03-01 | true
            甲   | none            | 2015-02-11 | 2019-09-09 | true
            甲   | none            | 2015-03-01 | 2019-09-09 | true
            甲   | none            | none       | 2015-02-11 | true
            甲   | none            | none       | 2019-09-09 | false
            甲。 | none            | none       | 2015-03-01 | false
            别的 | 云发〔2015〕2号 | none       | 2015-03-01 | false
            别的 | —               | none       | 2015-03-01 | false
            """)
    void knowsTheSameAgain(
            String title, @Nullable String number, @Nullable LocalDate formed, LocalDate claimed, boolean same) {
        assertThat(seen.before(item("甲", "云发〔2015〕1号", LocalDate.of(2015, 2, 11), LocalDate.of(2015, 3, 1)), "第 2 行"))
                .isEmpty();

        assertThat(seen.before(item(title, number, formed, claimed), "第 3 行").isPresent())
                .isEqualTo(same);
    }

    @Test
    void namesThePlaceWhereItStoodFirst() {
        PastItem item = item("甲", null, null, LocalDate.of(2015, 3, 1));
        seen.before(item, "第 2 行");
        seen.before(item, "第 3 行");

        assertThat(seen.before(item, "第 4 行")).contains("第 2 行");
    }

    @Test
    void leadsToOtherPagesOfTheSameRows() {
        BatchView batch = batch(BatchStage.CHECKED, Map.of());
        ImportPages.BatchPage all = page(batch, null);

        assertThat(all.at(2)).isEqualTo("/desk/imports/" + batch.id() + "?page=2");
        assertThat(page(batch, RowState.REFUSED).at(0))
                .isEqualTo("/desk/imports/" + batch.id() + "?page=0&state=REFUSED");
    }

    private static ImportPages.BatchPage page(BatchView batch, @Nullable RowState state) {
        return new ImportPages.BatchPage(
                batch, "单位", "目录", List.of(), state, 0, false, true, true, true, List.of(), "");
    }

    private static List<String> cells(Row row) {
        List<String> cells = new java.util.ArrayList<>();
        row.forEach(cell -> cells.add(cell.getStringCellValue()));
        return cells;
    }

    private static PastItem item(String title, @Nullable String number, @Nullable LocalDate formed, LocalDate claimed) {
        return new PastItem(
                UUID.randomUUID(),
                "20-15",
                ItemKind.INFORMATION,
                title,
                number,
                formed,
                claimed,
                null,
                null,
                "<p>文</p>",
                List.of());
    }

    private static BatchView batch(BatchStage stage, Map<RowState, Integer> counts) {
        return new BatchView(
                UUID.randomUUID(),
                stage,
                "旧站.zip",
                UUID.randomUUID(),
                "20-15",
                ItemKind.INFORMATION,
                UUID.randomUUID(),
                "苏明远",
                Instant.EPOCH,
                null,
                null,
                false,
                true,
                null,
                null,
                counts);
    }
}
