package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.procedure.UnlawfulAct;

/** What one unit keeps and what it gives up when it changes, and what is typed about it. */
class UnitTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LATER = LocalDate.of(2027, 1, 4);
    private static final UnitId TOP = UnitId.named("云麓市人民政府");

    private final Unit unit = unit("云麓市教育局", "市教育局", "市教委");

    @Test
    @DisplayName("A change of name keeps both old names with the day they ended")
    void keepsOldNamesWithTheirDay() {
        unit.rename("云麓市教育和体育局", "市教体局", MONDAY);
        assertThat(unit.node().view().name()).isEqualTo("云麓市教育和体育局");
        assertThat(unit.node().view().shortName()).isEqualTo("市教体局");
        assertThat(unit.node().otherNames())
                .containsExactlyInAnyOrder(
                        new OtherName("云麓市教育局", MONDAY), new OtherName("市教育局", MONDAY), new OtherName("市教委", null));
    }

    @Test
    void keepsOnlyWhatChanged() {
        unit.rename("云麓市教育局", "市教局", MONDAY);
        assertThat(unit.node().otherNames())
                .containsExactlyInAnyOrder(new OtherName("市教育局", MONDAY), new OtherName("市教委", null));
        var same = unit("云麓市审计局", "市审计局");
        same.rename("云麓市审计局", "市审计局", MONDAY);
        assertThat(same.node().otherNames()).isEmpty();
    }

    @Test
    @DisplayName("A name taken again is no former name, and later ends anew")
    void takesANameAgain() {
        unit.rename("云麓市教育和体育局", "市教体局", MONDAY);
        unit.rename("云麓市教育局", "市教育局", LATER);
        assertThat(unit.node().otherNames())
                .containsExactlyInAnyOrder(
                        new OtherName("云麓市教育和体育局", LATER), new OtherName("市教体局", LATER), new OtherName("市教委", null));
        unit.rename("云麓市教育和体育局", "市教体局", LATER);
        assertThat(unit.node().otherNames())
                .contains(new OtherName("云麓市教育局", LATER))
                .hasSize(3);
    }

    @Test
    @DisplayName("A further short name that becomes the name is no longer a further one")
    void takesAFurtherNameForItsOwn() {
        unit.rename("云麓市教育委员会", "市教委", MONDAY);
        assertThat(unit.node().otherNames()).extracting(OtherName::name).containsExactlyInAnyOrder("云麓市教育局", "市教育局");
    }

    @Test
    @DisplayName("Further short names are replaced as a whole, former names stay")
    void replacesFurtherNamesOnly() {
        unit.rename("云麓市教育局", "市教局", MONDAY);
        unit.callAlso(List.of("市教育口", "市教局", "云麓市教育局", "市教育局"));
        assertThat(unit.node().otherNames())
                .containsExactlyInAnyOrder(new OtherName("市教育局", MONDAY), new OtherName("市教育口", null));
        unit.callAlso(List.of());
        assertThat(unit.node().otherNames()).containsExactly(new OtherName("市教育局", MONDAY));
    }

    @Test
    void tellsHowItEnded() {
        assertThat(unit.node().state()).isEqualTo("在用");
        unit.end(MONDAY, null);
        assertThat(unit.node().state()).isEqualTo("撤销");
        assertThat(unit.node().endedOn()).isEqualTo(MONDAY);
        assertThat(unit.node().view().active()).isFalse();
        var merged = unit("云麓市体育局", "市体育局");
        merged.end(MONDAY, unit.node().view().id());
        assertThat(merged.node().state()).isEqualTo("并入");
        assertThat(merged.node().mergedInto()).isEqualTo(UnitId.named("云麓市教育局"));
        assertThat(merged.node().view().name()).isEqualTo("云麓市体育局");
    }

    @Test
    @DisplayName("An ended unit does not change any more: each act is refused with the day it ended")
    void doesNotChangeOnceItHasEnded() {
        unit.end(MONDAY, null);
        var before = unit.node();
        refused(() -> unit.rename("甲局", "甲局", LATER), "改名");
        refused(() -> unit.move(UnitId.named("甲局")), "划转");
        refused(() -> unit.end(LATER, UnitId.named("甲局")), "撤并");
        refused(() -> unit.reclassify(UnitKind.TOWN, null), "修改");
        assertThat(unit.node()).isEqualTo(before);
    }

    @Test
    void movesAndChangesItsKind() {
        unit.move(UnitId.named("云江省人民政府"));
        unit.reclassify(UnitKind.GOVERNMENT, "999101");
        assertThat(unit.node().view().parent()).isEqualTo(UnitId.named("云江省人民政府"));
        assertThat(unit.node().division()).isEqualTo("999101");
        unit.move(null);
        assertThat(unit.node().view().parent()).isNull();
    }

    @ParameterizedTest(name = "“{0}” are {1}")
    @DisplayName("Other names are typed with any mark between them")
    @CsvSource(
            delimiter = '|',
            value = {"甲、乙|甲,乙", "甲，乙；丙|甲,乙,丙", "甲 乙;丙,丁|甲,乙,丙,丁", "'、 甲、、甲 '|甲", "甲\u3000乙|甲,乙", "''|''"})
    void readsOtherNames(String typed, String names) {
        var form = new UnitForm(null, "甲局", "", typed, null, null);
        assertThat(String.join(",", form.others())).isEqualTo(names);
    }

    @Test
    @DisplayName("What is left out of the form is put right")
    void putsTheFormRight() {
        var form = new UnitForm(TOP.value(), " 云麓市审计局 ", " ", null, null, " ");
        assertThat(form.unit())
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new NewUnit(TOP, "云麓市审计局", "云麓市审计局", List.of(), UnitKind.DEPARTMENT, TOP, null));
        var empty = new UnitForm(null, null, null, null, null, null).unit();
        assertThat(empty.name()).isEmpty();
        assertThat(empty.parent()).isNull();
        assertThat(new UnitForm(null, "甲", " 乙 ", null, UnitKind.TOWN, " 999101 ").divisionCode())
                .isEqualTo("999101");
    }

    @Test
    @DisplayName("The form shows the names in use; former ones are not typed again")
    void fillsTheForm() {
        unit.rename("云麓市教育局", "市教局", MONDAY);
        var form = UnitForm.of(unit.node());
        assertThat(form).isEqualTo(new UnitForm(TOP.value(), "云麓市教育局", "市教局", "市教委", UnitKind.DEPARTMENT, null));
        assertThat(UnitForm.below(null).kindOrDepartment()).isEqualTo(UnitKind.DEPARTMENT);
    }

    @Test
    void namesDecideTheIdsOfTheDemoCity() {
        assertThat(UnitId.named("云麓市教育局")).isEqualTo(UnitId.named("云麓市教育局"));
        assertThat(UnitId.named("云麓市教育局")).isNotEqualTo(UnitId.named("云麓市教育厅"));
        var id = new UnitId(UUID.fromString("0b6ab1c8-7c0a-4f5e-9d3c-5a1f2e3d4c5b"));
        assertThat(UnitId.of(id.toString())).isEqualTo(id);
    }

    private static void refused(ThrowingCallable act, String word) {
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(act)
                .withMessage("云麓市教育局已于2026-03-02撤并，不能" + word + "。");
    }

    private static Unit unit(String name, String shortName, String... others) {
        return new Unit(
                new NewUnit(UnitId.named(name), name, shortName, List.of(others), UnitKind.DEPARTMENT, TOP, null), 1);
    }
}
