package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mingtang.organisation.Resolution.How.ALIAS;
import static org.mingtang.organisation.Resolution.How.EXACT;
import static org.mingtang.organisation.Resolution.How.GROUP;
import static org.mingtang.organisation.Resolution.How.REMEMBERED;
import static org.mingtang.organisation.Resolution.How.UNKNOWN;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.identity.UnitDirectory;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MingtangTest
class UnitsTests {

    @Autowired
    private Units units;

    @Autowired
    private UnitDirectory directory;

    @Autowired
    private UnitImport table;

    @Autowired
    private TransactionTemplate transaction;

    private final Person by = SignedAs.person(Role.OPENNESS_OFFICE);
    private UnitId district = new UnitId(UUID.randomUUID());
    private UnitId education = district;
    private UnitId culture = district;

    @BeforeEach
    void setUpADistrict() {
        district = SomeUnits.district(units);
        education = SomeUnits.department(units, district, "教育局");
        culture = SomeUnits.department(units, district, "文化和旅游局");
    }

    @Test
    @DisplayName("A government acts through its general office; every other unit handles its own matters")
    void aGovernmentActsThroughItsGeneralOffice() {
        assertThat(units.handling(district)).isEqualTo(district);
        assertThat(units.generalOffices(district)).isEmpty();
        String government = units.find(district).orElseThrow().name();
        UnitId office = SomeUnits.add(units, government + "办公室", "区政府办", UnitKind.DEPARTMENT, district);

        assertThat(units.handling(district)).isEqualTo(office);
        assertThat(units.generalOffices(district)).containsExactly(office);
        assertThat(units.governmentOf(office)).contains(district);
        for (UnitId other : List.of(education, office, new UnitId(UUID.randomUUID()))) {
            assertThat(units.handling(other)).isEqualTo(other);
            assertThat(units.generalOffices(other)).isEmpty();
        }
        assertThat(List.of(district, education, new UnitId(UUID.randomUUID())))
                .allMatch(unit -> units.governmentOf(unit).isEmpty());
        units.dissolve(office, by);
        assertThat(units.handling(district)).isEqualTo(district);
    }

    @Test
    @DisplayName("Under a government stand its units and the governments below, not those above or beside it")
    void whatStandsUnderAGovernment() {
        UnitId beside = SomeUnits.department(units, SomeUnits.district(units), "教育局");
        UnitId office = SomeUnits.add(units, "一科", "一科", UnitKind.OFFICE, education);
        UnitId top = units.root().orElseThrow().id();
        UnitId town = SomeUnits.add(units, "测试镇人民政府" + UUID.randomUUID(), "测试镇", UnitKind.GOVERNMENT, district);

        assertThat(List.of(district, education, culture, office, town))
                .allMatch(unit -> units.standsUnder(unit, culture))
                .allMatch(unit -> units.standsUnder(unit, top));
        assertThat(List.of(beside, top)).noneMatch(unit -> units.standsUnder(unit, culture));
        assertThat(units.standsUnder(education, town)).isFalse();
        assertThat(units.standsUnder(new UnitId(UUID.randomUUID()), culture)).isFalse();
        assertThat(units.standsUnder(education, new UnitId(UUID.randomUUID()))).isFalse();
        units.merge(culture, education, by);
        assertThat(units.standsUnder(culture, education)).isTrue();
    }

    @Test
    void showsTheTree() {
        assertThat(units.below(district)).extracting(UnitView::id).containsExactly(education, culture);
        assertThat(units.subtree(district)).extracting(UnitView::id).containsExactly(district, education, culture);
        assertThat(units.region(culture)).map(UnitView::id).hasValue(district);
        assertThat(units.all()).extracting(UnitView::id).containsSubsequence(district, education, culture);
        assertThat(directory.nameOf(education.value())).endsWith("教育局");
        assertThat(directory.nameOf(UUID.randomUUID())).isEqualTo("（未知单位）");
        assertThat(directory.entries())
                .filteredOn(entry -> entry.unit().equals(education.value()))
                .extracting(UnitDirectory.Entry::depth)
                .containsExactly(2);
    }

    @Test
    void resolvesNamesAndGroupsOfItsOwnDistrict() {
        assertThat(units.resolve("区教育局", district).how()).isEqualTo(EXACT);
        assertThat(units.resolve("区文化与旅游局", district).units())
                .extracting(UnitView::id)
                .containsExactly(culture);
        var all = units.resolve("各部门单位", education);
        assertThat(all.how()).isEqualTo(GROUP);
        assertThat(all.units()).extracting(UnitView::id).containsExactly(education, culture);
    }

    @Test
    @DisplayName("A person's decision counts in the issuer's later tables, and there only")
    void remembersADecision() {
        assertThat(units.resolve("教体口", district).how()).isEqualTo(UNKNOWN);
        units.remember("教体口", district, List.of(education, culture), by);
        assertThat(units.resolve("教体口 ", district).how()).isEqualTo(REMEMBERED);
        assertThat(units.resolve("教体口", district).units())
                .extracting(UnitView::id)
                .containsExactly(education, culture);
        assertThat(units.resolve("教体口", culture).how()).isEqualTo(UNKNOWN);
        units.remember("教体口", district, List.of(culture), by);
        assertThat(units.resolve("教体口", district).units())
                .extracting(UnitView::id)
                .containsExactly(culture);
        assertThatExceptionOfType(UnlawfulAct.class).isThrownBy(() -> units.remember("无", district, List.of(), by));
    }

    @Test
    @DisplayName("A former name is still known after a change of name")
    void keepsFormerNames() {
        var place = place();
        units.rename(education, place + "教育和体育局", "区教体局", by);
        var found = units.resolve(place + "教育局", district);
        assertThat(found.how()).isEqualTo(ALIAS);
        assertThat(found.units()).extracting(UnitView::name).containsExactly(place + "教育和体育局");
        units.rename(education, place + "教育局", "区教育局", by);
        assertThat(units.find(education).orElseThrow().otherNames())
                .containsExactlyInAnyOrder(place + "教育和体育局", "区教体局");
    }

    @Test
    @DisplayName("A merged unit's name leads to the unit that took it over, with what lay below it")
    void mergesAUnit() {
        var name = units.find(culture).orElseThrow().name();
        var office = SomeUnits.add(units, name + "办公室", "办公室", UnitKind.OFFICE, culture);
        units.merge(culture, education, by);
        assertThat(units.resolve(name, district).units())
                .extracting(UnitView::id)
                .containsExactly(education);
        assertThat(units.resolve(name, district).note()).contains("已并入");
        assertThat(units.find(office)).map(UnitView::parent).hasValue(education);
        assertThat(units.find(culture)).map(UnitView::active).hasValue(false);
        assertThatExceptionOfType(UnlawfulAct.class).isThrownBy(() -> units.rename(culture, "甲", "甲", by));
    }

    @Test
    void refusesToBendTheTree() {
        var office = SomeUnits.add(units, place() + "教育局办公室", "办公室", UnitKind.OFFICE, education);
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> units.move(district, education, by))
                .withMessageContaining("不能划到自己的下级");
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> units.dissolve(education, by))
                .withMessageContaining("还有1个下级单位");
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> SomeUnits.add(units, place() + "教育局", "区教育局", UnitKind.DEPARTMENT, district))
                .withMessageContaining("已有单位");
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> SomeUnits.add(units, place() + "乙局", "乙", UnitKind.DEPARTMENT, office))
                .withMessageContaining("科室之下");
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> SomeUnits.add(units, place() + "另一政府", "另", UnitKind.GOVERNMENT, null))
                .withMessageContaining("请选择上级");
        units.dissolve(office, by);
        units.dissolve(education, by);
        assertThat(units.below(district)).extracting(UnitView::id).containsExactly(culture);
    }

    @Test
    @DisplayName("A change that is rolled back leaves no trace in what others see")
    void forgetsAChangeRolledBack() {
        transaction.executeWithoutResult(status -> {
            units.rename(education, place() + "临时局", "区临时局", by);
            assertThat(units.find(education)).map(UnitView::shortName).hasValue("区临时局");
            status.setRollbackOnly();
        });
        assertThat(units.find(education)).map(UnitView::shortName).hasValue("区教育局");
    }

    @Test
    void importsATableOnceAndWhole() {
        var government = units.find(district).orElseThrow().name();
        var csv = "上级,全称,简称,曾用名,类别,行政区划代码,状态\n"
                + place() + "审计局," + place() + "审计局办公室,办公室,,科室,,\n"
                + government + "," + place() + "审计局,区审计局,区审计处,部门,,\n"
                + government + "," + place() + "教育局,区教体局,,部门,,\n"
                + government + "," + place() + "文化和旅游局,区文旅局,,部门,,撤销\n";
        var plan = table.apply(UnitRows.of(Csv.read(csv)), by);
        assertThat(plan.refusals()).isEmpty();
        assertThat(units.subtree(district))
                .extracting(UnitView::shortName)
                .contains("区教体局", "区审计局", "办公室")
                .doesNotContain("区文旅局");
        assertThat(units.resolve("区审计处", district).how()).isEqualTo(ALIAS);
        var again = table.plan(UnitRows.of(Csv.read(csv)));
        assertThat(again.count(ImportPlan.Act.ADD)).isZero();
    }

    private String place() {
        return Places.of(units.find(district).orElseThrow());
    }
}
