package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingtang.publication.catalogue.CatalogueChange.Kind;
import org.mingtang.publication.catalogue.DirectoryFile.Field;

class ImportPreviewTests {

    private static final List<Field> FIELDS = List.of(new Field("f03", "财政预决算"), new Field("f04", "安全生产"));

    @Test
    void tellsWhatComesWhatChangesAndWhatGoes() {
        DirectoryTable table = new DirectoryTable()
                .title("财政预决算")
                .head()
                .row("预算", "政府预算", "县财政局")
                .row("预算", "部门预算", "各部门")
                .row("决算", "政府决算", "县财政局");

        ImportPreview preview = preview(
                table, line("f03", 1, "预算", "政府预算"), line("f03", 2, "预算", "部门预算"), line("f03", 3, "预算", "转移支付"));

        assertThat(preview.same()).isEqualTo(1);
        assertThat(preview.changes())
                .extracting(CatalogueChange::kind, CatalogueChange::title)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, "预算 / 部门预算"),
                        org.assertj.core.groups.Tuple.tuple(Kind.ADDED, "决算 / 政府决算"),
                        org.assertj.core.groups.Tuple.tuple(Kind.DROPPED, "预算 / 转移支付"));
        assertThat(preview.changes().get(0).differences())
                .containsExactly(new CatalogueChange.Difference("公开主体", "县财政局", "各部门"));
    }

    @Test
    void leavesOtherFieldsAlone() {
        ImportPreview preview = preview(
                new DirectoryTable().title("财政预决算").head().row("预算", "政府预算", "县财政局"), line("f04", 1, "执法", "检查结果"));

        assertThat(preview.changes()).extracting(CatalogueChange::kind).containsExactly(Kind.ADDED);
    }

    @Test
    void aRefusedRowLeavesItsLineAsItIs() {
        String[] bad = DirectoryTable.good("预算", "政府预算", "");

        ImportPreview preview =
                preview(new DirectoryTable().title("财政预决算").head().raw(bad), line("f03", 1, "预算", "政府预算"));

        assertThat(preview.changes()).isEmpty();
        assertThat(preview.refused())
                .singleElement()
                .extracting(DirectoryRow::refusals)
                .isEqualTo(List.of("请填写“公开主体”。"));
    }

    @Test
    void refusesASecondRowOfTheSameItem() {
        ImportPreview preview = preview(new DirectoryTable()
                .title("财政预决算")
                .head()
                .row("预算", "政府预算", "县财政局")
                .row("预算", "政府 预算", "县财政局"));

        assertThat(preview.changes()).hasSize(1);
        assertThat(preview.refused().get(0).refusals()).containsExactly("与前面一行的一级事项、二级事项相同。");
    }

    @Test
    void aLineThatFellAwayLivesAgainUnderItsOldCode() {
        Line ended = new Line("f03-007", "f03", "FIELD", 7, text("预算", "政府预算"), LocalDate.of(2026, 1, 1), null);

        ImportPreview preview =
                preview(new DirectoryTable().title("财政预决算").head().row("预算", "政府预算", "县财政局"), ended);

        assertThat(preview.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.REVIVED);
            assertThat(change.code()).isEqualTo("f03-007");
        });
    }

    @Test
    void howOftenALineIsRenewedOutlivesAnImport() {
        Line yearly = new Line("f03-001", "f03", "FIELD", 1, text("预算", "政府预算").renewedEvery(12), null, null);

        ImportPreview preview =
                preview(new DirectoryTable().title("财政预决算").head().row("预算", "政府预算", "县应急局"), yearly);

        assertThat(preview.changes().get(0).shown().renewal()).isEqualTo("每年");
        assertThat(preview.changes().get(0).differences()).hasSize(1);
    }

    private static ImportPreview preview(DirectoryTable table, Line... lines) {
        return ImportPreview.of(DirectoryFile.read(table.document(), FIELDS, null), List.of(lines));
    }

    private static Line line(String field, int serial, String matter, String name) {
        return new Line(field + "-00" + serial, field, "FIELD", serial, text(matter, name), null, null);
    }

    static LineText text(String matter, String name) {
        return DirectoryFile.read(
                        new DirectoryTable()
                                .title("财政预决算")
                                .head()
                                .row(matter, name, "县财政局")
                                .document(),
                        FIELDS,
                        null)
                .rows()
                .get(0)
                .text();
    }
}
