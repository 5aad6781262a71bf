package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingtang.organisation.PaperCity.CITY;
import static org.mingtang.organisation.PaperCity.OFFICE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.Refusal;

class UnitCheckTests {

    private static final String BUREAU = "云麓市教育局";

    private final PaperCity city = PaperCity.small().department(BUREAU, CITY).office("人事科", BUREAU);

    @Test
    void takesAPlainUnit() {
        assertThat(check().refusals(unit("云麓市财政局", "市财政局", UnitKind.DEPARTMENT, CITY)))
                .isEmpty();
    }

    @Test
    @DisplayName("Everything that stands against a unit is said at once, each beside its field")
    void saysEverythingAtOnce() {
        var bad = new NewUnit(
                UnitId.named("坏"), BUREAU, " ", List.of("=1+1"), UnitKind.DEPARTMENT, UnitId.named("没有"), "12");
        assertThat(check().refusals(bad))
                .extracting(Refusal::field, Refusal::message)
                .containsExactlyInAnyOrder(
                        tuple("name", "已有单位叫云麓市教育局，请核对是否重复。"),
                        tuple("shortName", "请填写简称。"),
                        tuple("otherNames", "其他名称不能以 = 开头。"),
                        tuple("parent", "上级单位不存在或已撤并，请重新选择。"),
                        tuple("division", "只有政府填写行政区划代码。"));
    }

    @ParameterizedTest
    @DisplayName("No name begins so that a spreadsheet would run the exported cell as a formula")
    @ValueSource(strings = {"=cmd|'/C calc'!A0", "+86", "-1", "@SUM(A1)", "'甲局"})
    void refusesNamesThatASpreadsheetWouldRun(String name) {
        assertThat(check().names(name, "甲局", null)).extracting(Refusal::field).containsExactly("name");
        assertThat(check().names("甲局", name, null)).extracting(Refusal::field).containsExactly("shortName");
        assertThat(check().others(List.of("甲局", name)))
                .extracting(Refusal::field)
                .containsExactly("otherNames");
    }

    @Test
    void limitsTheLengthOfNames() {
        assertThat(check().names("局".repeat(100), "局".repeat(100), null)).isEmpty();
        assertThat(check().names("局".repeat(101), "甲局", null))
                .extracting(Refusal::message)
                .containsExactly("全称不超过100个字，前后不留空格。");
    }

    @ParameterizedTest
    @ValueSource(strings = {" 甲局", "甲局 ", "\t甲局", "甲局\n", "　甲局"})
    void refusesBlanksAtTheEnds(String name) {
        assertThat(check().names(name, "甲局", null)).extracting(Refusal::field).containsExactly("name");
    }

    @Test
    @DisplayName("A unit may keep its own name, and bear that of one that has ended")
    void comparesNamesWithOtherActiveUnitsOnly() {
        assertThat(check().names(BUREAU, "教育局", UnitId.named(BUREAU))).isEmpty();
        assertThat(check().names(BUREAU, "教育局", UnitId.named(OFFICE))).hasSize(1);
        city.dissolve(BUREAU + "人事科").dissolve(BUREAU);
        assertThat(check().names(BUREAU, "教育局", UnitId.named(OFFICE))).isEmpty();
    }

    @Test
    void hasOneTopOnly() {
        assertThat(check().refusals(unit("云江省人民政府", "省政府", UnitKind.GOVERNMENT, null)))
                .extracting(Refusal::message)
                .containsExactly("请选择上级：云麓市人民政府已是最上级。");
        var first = new UnitCheck(new UnitTree(List.of()));
        assertThat(first.refusals(unit(CITY, "市政府", UnitKind.GOVERNMENT, null))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(UnitKind.class)
    @DisplayName("Below an office there are only offices")
    void setsOnlyOfficesBelowAnOffice(UnitKind kind) {
        var below = check().refusals(unit("人事一股", "人事一股", kind, BUREAU + "人事科"));
        if (kind == UnitKind.OFFICE) {
            assertThat(below).isEmpty();
        } else {
            assertThat(below).extracting(Refusal::message).containsExactly("科室之下只能设科室。");
        }
    }

    @Test
    void setsNothingBelowAUnitThatHasEnded() {
        city.dissolve(BUREAU + "人事科").dissolve(BUREAU);
        assertThat(check().refusals(unit("宣传科", "宣传科", UnitKind.OFFICE, BUREAU)))
                .extracting(Refusal::field)
                .containsExactly("parent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "1234567", "99910a", "９９９１００", "999 10"})
    @DisplayName("行政区划代码 (GB/T 2260) has six digits")
    void wantsSixDigits(String code) {
        assertThat(check().division(UnitKind.GOVERNMENT, code))
                .extracting(Refusal::message)
                .containsExactly("行政区划代码是六位数字。");
    }

    @ParameterizedTest
    @EnumSource(UnitKind.class)
    void givesACodeToGovernmentsOnly(UnitKind kind) {
        assertThat(check().division(kind, "999100").isEmpty()).isEqualTo(kind == UnitKind.GOVERNMENT);
        assertThat(check().division(kind, null)).isEmpty();
    }

    @Test
    void movesAUnitAnywhereButBelowItself() {
        assertThat(check().move(city.view(BUREAU), UnitId.named(OFFICE))).isEmpty();
        assertThat(check().move(city.view(BUREAU), UnitId.named(BUREAU)))
                .extracting(Refusal::message)
                .containsExactly("云麓市教育局不能划到自己的下级。");
        assertThat(check().move(city.view(CITY), UnitId.named(OFFICE)))
                .extracting(Refusal::message)
                .containsExactly("云麓市人民政府不能划到自己的下级。");
    }

    @Test
    @DisplayName("Moved below its own office, a bureau is refused for both reasons at once")
    void saysBothReasonsAgainstAMove() {
        assertThat(check().move(city.view(BUREAU), UnitId.named(BUREAU + "人事科")))
                .extracting(Refusal::message)
                .containsExactly("科室之下只能设科室。", "云麓市教育局不能划到自己的下级。");
        assertThat(check().move(city.view(BUREAU + "人事科"), UnitId.named("没有")))
                .extracting(Refusal::field)
                .containsExactly("parent");
    }

    @Test
    @DisplayName("A change of kind keeps the rule that below an office are only offices")
    void changesTheKindWhereItFits() {
        city.office("秘书科", OFFICE).office("一股", OFFICE + "秘书科").department("云麓市考试院", BUREAU);
        assertThat(check().kind(city.view(OFFICE), UnitKind.OFFICE)).isEmpty();
        assertThat(check().kind(city.view(CITY), UnitKind.DEPARTMENT)).isEmpty();
        assertThat(check().kind(city.view(OFFICE + "秘书科一股"), UnitKind.DEPARTMENT))
                .extracting(Refusal::message)
                .containsExactly("科室之下只能设科室。");
        assertThat(check().kind(city.view(BUREAU), UnitKind.OFFICE))
                .extracting(Refusal::field, Refusal::message)
                .containsExactly(tuple("kind", "云麓市教育局之下还有不是科室的单位，不能改为科室。"));
    }

    @Test
    @DisplayName("A bureau with others below is not merged into an office, where they could not stand")
    void mergesNothingIntoAnOfficeButOffices() {
        city.office("秘书科", OFFICE).office("档案科", OFFICE).office("一股", OFFICE + "档案科");
        city.department("云麓市考试院", BUREAU);
        assertThat(check().merge(city.view(BUREAU), UnitId.named(OFFICE + "秘书科")))
                .extracting(Refusal::field, Refusal::message)
                .containsExactly(tuple("into", "云麓市教育局之下还有不是科室的单位，不能并入科室。"));
        assertThat(check().merge(city.view(BUREAU), UnitId.named(OFFICE))).isEmpty();
        assertThat(check().merge(city.view(OFFICE + "档案科"), UnitId.named(OFFICE + "秘书科")))
                .isEmpty();
    }

    private UnitCheck check() {
        return new UnitCheck(city.tree());
    }

    private static NewUnit unit(String name, String shortName, UnitKind kind, @Nullable String parent) {
        var above = parent == null ? null : UnitId.named(parent);
        return new NewUnit(UnitId.named(name), name, shortName, List.of(), kind, above, null);
    }
}
