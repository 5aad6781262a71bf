package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.publication.catalogue.Upkeep.Holding;
import org.mingtang.publication.catalogue.Upkeep.State;

/** The catalogue as tables: for spreadsheet programs, for the desk's list, as JSON, and as it comes from the form. */
class CatalogueTablesTests {

    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Line FIELD = line("f01", "content", "FIELD", text("", "试点"), null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            甲            | 甲
            甲,乙         | "甲,乙"
            甲"乙         | "甲""乙"
            =1+1          | '=1+1
            +86           | '+86
            -1            | '-1
            @SUM(A1)      | '@SUM(A1)
            """)
    void writesCellsThatSpreadsheetProgramsOnlyShow(String text, String cell) {
        assertThat(CatalogueCsv.row(text)).isEqualTo(cell + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "=甲,\"乙\"", "=\n1"})
    void letsNoFormulaThroughBehindABlankOrAQuote(String text) {
        assertThat(CatalogueCsv.row(text)).matches("(?s)\"?'.*\r\n");
    }

    @Test
    void writesNothingForNothing() {
        assertThat(CatalogueCsv.row("a", null, 3, "")).isEqualTo("a,,3,\r\n");
    }

    @Test
    void writesTheUpkeepOfEachLineAndUnit() {
        Holding held = holding(line("f01-001", "f01", "FIELD", text("招生", "计划"), null), UNIT, State.LATE);
        UpkeepPage page = page(List.of(held), filter("", "", "", null, 0));

        assertThat(CatalogueCsv.upkeep(List.of(held), page))
                .startsWith("\uFEFF目录编号,领域,")
                .endsWith("f01-001,试点,招生,计划,县级,区教育局,2,2025-01-01,变更时更新,2026-01-01,逾期未更新\r\n");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',    '',     '',         4
            own,   '',     '',         2
            other, '',     '',         1
            '',    county, '',         3
            '',    town,   '',         1
            '',    '',     f01,        3
            '',    '',     ARTICLE_20, 1
            own,   county, f01,        1
            '',    sea,    '',         4
            """)
    void narrowsByUnitLevelAndField(String unit, String level, String field, int left) {
        String whose = unit.equals("own") ? UNIT.toString() : unit.equals("other") ? OTHER.toString() : "";

        assertThat(page(some(), filter(whose, level, field, null, 0)).count()).isEqualTo(left);
    }

    @Test
    void countsStatesOverAllThatTheOtherFiltersLeave() {
        UpkeepPage page = page(some(), filter("", "", "", State.GAP, 0));

        assertThat(page.rows()).extracting(Holding::state).containsOnly(State.GAP);
        assertThat(page.counts()).containsEntry(State.GAP, 2L).containsEntry(State.KEPT, 1L);
        assertThat(page.count()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0, 60, true", "1, 60, true", "2, 5, false", "3, 0, false", "9999, 0, false"})
    void goesThroughItsPages(int number, int rows, boolean more) {
        List<Holding> many = new ArrayList<>();
        IntStream.range(0, 125)
                .forEach(n ->
                        many.add(holding(line("x-" + n, "f01", "FIELD", text("", "n" + n), null), UNIT, State.KEPT)));

        UpkeepPage page = page(many, filter("", "", "", null, number));

        assertThat(page.rows()).hasSize(rows);
        assertThat(page.hasNext()).isEqualTo(more);
    }

    @Test
    void writesItsOwnAddressWithWhateverWasAsked() {
        UpkeepPage page = page(some(), filter("a&b=c", "", "领域", State.GAP, 0));

        assertThat(page.at(2))
                .startsWith("/desk/catalogue?unit=a%26b%3Dc&level=&field=%E9%A2%86%E5%9F%9F&state=GAP")
                .endsWith("&page=2");
        assertThat(page.in(State.LATE)).contains("state=LATE").doesNotContain("page=");
        assertThat(page.csv()).startsWith("/desk/catalogue/upkeep.csv?");
    }

    @Test
    void callsALineOfNoFieldByWhatItRestsOn() {
        UpkeepPage page = page(some(), filter("", "", "", null, 0));

        assertThat(page.fieldName(line("20-07", "content", "ARTICLE_20", text("", "预算"), null)))
                .isEqualTo("条例第二十条");
        assertThat(page.fieldName(line("21-01", "content", "ARTICLE_21", text("", "规划"), null)))
                .isEqualTo("条例第二十一条");
        assertThat(page.unitName(holding(FIELD, null, State.NOBODY))).isEmpty();
    }

    @Test
    void showsALineAsJsonUnderNamesThatDoNotChange() {
        Map<String, Object> json = OpenLine.json(line("f01-001", "f01", "FIELD", LineTextTests.GOOD, null));

        assertThat(json.keySet())
                .containsExactly(
                        "code",
                        "parent",
                        "matter",
                        "name",
                        "content",
                        "basis",
                        "timeLimit",
                        "owners",
                        "carriers",
                        "audience",
                        "manner",
                        "level",
                        "renewal");
        assertThat(json).containsEntry("carriers", List.of("政府网站")).containsEntry("audience", "全社会");
        assertThat(OpenLine.json(line("x", null, "STATUTORY", LineTextTests.GOOD, null)))
                .containsEntry("parent", "");
    }

    @ParameterizedTest
    @CsvSource({
        "content, , STATUTORY, false, false",
        "f01, content, FIELD, true, false",
        "f01-001, f01, FIELD, false, true",
        "20-07, content, ARTICLE_20, false, true",
        "guide, , STATUTORY, false, true"
    })
    void knowsWhatHoldsItems(String code, @Nullable String parent, String source, boolean field, boolean holds) {
        Line line = line(code, parent, source, text("", "名"), null);

        assertThat(line.isField()).isEqualTo(field);
        assertThat(line.holdsItems()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none, none", "0, none", "-3, none", "1, 1", "120, 120", "121, none"})
    void takesOnlyMonthsThatMakeSense(@Nullable Integer typed, @Nullable Integer kept) {
        assertThat(form("名", typed).text().renewMonths()).isEqualTo(kept);
    }

    @Test
    void cutsAndStripsWhatWasTyped() {
        LineText text = form("  名\r\n字  " + "长".repeat(300), null).text();

        assertThat(text.name()).startsWith("名\n字").hasSize(200);
        assertThat(text.matter()).isEmpty();
        assertThat(text.carriers()).isEmpty();
        assertThat(text.everybody()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            区教育局                | 区教育局
            区教育局、区民政局      | 区教育局;区民政局
            甲，乙,丙；丁;戊        | 甲;乙;丙;丁;戊
            甲、、 甲 、乙          | 甲;乙
            """)
    void readsTheNamesOfACell(String words, String names) {
        assertThat(String.join(";", LineOwners.names(words))).isEqualTo(names);
        assertThat(LineOwners.names(" 、\n")).isEmpty();
    }

    private static LineForm form(String name, @Nullable Integer months) {
        return new LineForm(null, name, null, null, null, null, null, null, null, null, null, null, null, null, months);
    }

    private static List<Holding> some() {
        return List.of(
                holding(line("f01-001", "f01", "FIELD", text("", "甲"), null), UNIT, State.GAP),
                holding(line("f01-002", "f01", "FIELD", town("乙"), null), UNIT, State.KEPT),
                holding(line("f01-003", "f01", "FIELD", text("", "丙"), null), OTHER, State.GAP),
                holding(line("20-07", "content", "ARTICLE_20", text("", "丁"), null), null, State.NOBODY));
    }

    private static UpkeepPage page(List<Holding> all, UpkeepPage.Filter filter) {
        return UpkeepPage.of(all, filter, Map.of(UNIT, "区教育局", OTHER, "区民政局"), List.of(), List.of(FIELD), true);
    }

    private static UpkeepPage.Filter filter(String unit, String level, String field, @Nullable State state, int page) {
        return new UpkeepPage.Filter(unit, level, field, state, page);
    }

    private static Holding holding(Line line, @Nullable UUID unit, State state) {
        return new Holding(line, unit, 2, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1), state);
    }

    private static Line line(
            String code, @Nullable String parent, String source, LineText text, @Nullable LocalDate ended) {
        return new Line(code, parent, source, 1, text, ended, null);
    }

    private static LineText text(String matter, String name) {
        return new LineText(matter, name, "", "", "", "", Set.of(), true, "", true, false, true, false, "", null);
    }

    private static LineText town(String name) {
        return new LineText("", name, "", "", "", "", Set.of(), true, "", true, false, false, true, "", null);
    }
}
