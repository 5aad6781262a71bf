package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingtang.organisation.PaperCity.CITY;
import static org.mingtang.organisation.PaperCity.OFFICE;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk pages of units are given to show. */
class UnitsPageTests {

    private static final String BUREAU = "云麓市教育局";

    private final PaperCity city = PaperCity.small()
            .unit(BUREAU, "市教育局", UnitKind.DEPARTMENT, CITY, "市教委")
            .office("人事科", BUREAU)
            .department("云麓市体育局", CITY)
            .merge("云麓市体育局", BUREAU)
            .department("云麓市物价局", CITY)
            .dissolve("云麓市物价局");

    @Test
    void showsTheTreeWithItsDepth() {
        assertThat(UnitsPage.lines(city.tree(), "", false))
                .extracting(line -> line.unit().name(), UnitsPage.Line::depth)
                .containsExactly(tuple(CITY, 0), tuple(OFFICE, 1), tuple(BUREAU, 1), tuple(BUREAU + "人事科", 2));
    }

    @Test
    @DisplayName("Ended units are shown where asked for, with what became of them")
    void tellsWhatBecameOfEndedUnits() {
        assertThat(UnitsPage.lines(city.tree(), "", true))
                .extracting(UnitsPage.Line::state)
                .containsExactly("在用", "在用", "在用", "在用", "并入云麓市教育局", "撤销");
    }

    @ParameterizedTest
    @ValueSource(strings = {"市教育局", "教 育", "市教委", "云麓市教育局", "市教育"})
    @DisplayName("A unit is found by any part of any of its names, blanks or not")
    void findsByAnyName(String query) {
        assertThat(found(query, false)).contains(BUREAU).doesNotContain(OFFICE);
    }

    @Test
    void findsByPlainNameAndAmongTheEnded() {
        assertThat(found("市政府办", false)).containsExactly(OFFICE);
        assertThat(found("市人民政府办公室", false)).containsExactly(OFFICE);
        assertThat(found("体育", false)).isEmpty();
        assertThat(found("体育", true)).containsExactly("云麓市体育局");
        assertThat(found("没有", true)).isEmpty();
    }

    @Test
    @DisplayName("A query of marks only narrows nothing")
    void overlooksMarks() {
        assertThat(found("（）", false)).isEqualTo(found("", false)).hasSize(4);
    }

    @Test
    void showsOneUnitWithWhatIsAboveAndBelow() {
        var page = page(BUREAU);
        assertThat(page.above()).extracting(line -> line.unit().name()).containsExactly(CITY);
        assertThat(page.below()).extracting(line -> line.unit().name()).containsExactly(BUREAU + "人事科");
        assertThat(page(BUREAU + "人事科").above())
                .extracting(line -> line.unit().name())
                .containsExactly(BUREAU, CITY);
        assertThat(page(CITY).below()).hasSize(2);
    }

    @Test
    @DisplayName("Only units in use can be chosen")
    void offersUnitsInUseOnly() {
        assertThat(page(BUREAU).choices())
                .hasSize(4)
                .extracting(line -> line.unit().name())
                .doesNotContain("云麓市体育局", "云麓市物价局");
    }

    @Test
    void tellsFormerNamesWithTheirLastDay() {
        city.rename(BUREAU, "云麓市教育和体育局", "市教体局");
        assertThat(page(BUREAU).former()).containsExactly("云麓市教育局（至2026-03-02）", "市教育局（至2026-03-02）");
        assertThat(page(BUREAU).form().otherNames()).isEqualTo("市教委");
        assertThat(page(OFFICE).former()).isEmpty();
    }

    @Test
    @DisplayName("An import shows only the rows that change something, in words of the office")
    void showsWhatAnImportChanges() {
        var table = UnitRows.of(Csv.read("上级,全称,简称,曾用名,类别\n"
                + CITY + "," + BUREAU + ",市教局,市教委,部门\n"
                + CITY + "," + OFFICE + ",,,部门\n"
                + CITY + ",云麓市审计局,,,部门\n"));
        var page = ImportPage.of(ImportPlan.of(city.tree(), table), table, "机构.csv");
        assertThat(page.lines())
                .containsExactly(
                        new ImportPage.Line(2, "修改", BUREAU, "部门", CITY, "简称：市教育局 → 市教局"),
                        new ImportPage.Line(4, "新增", "云麓市审计局", "部门", CITY, ""));
        assertThat(page.told()).isEqualTo("新增1个，修改1个，撤并0个，不变1个");
        assertThat(page.refusals()).isEmpty();
        assertThat(UnitRows.of(Csv.read(page.rows())).rows())
                .extracting(UnitRow::name)
                .containsExactly(BUREAU, OFFICE, "云麓市审计局");
    }

    private List<String> found(String query, boolean ended) {
        return UnitsPage.lines(city.tree(), query, ended).stream()
                .map(line -> line.unit().name())
                .toList();
    }

    private UnitPage page(String name) {
        var tree = city.tree();
        return UnitPage.of(tree, tree.find(UnitId.named(name)).orElseThrow(), true);
    }
}
