package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.audit.AuditEntry;
import org.mingtang.audit.AuditFilter;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MingtangTest
class UnitRegisterTests {

    @Autowired
    private Units units;

    @Autowired
    private UnitRegister register;

    @Autowired
    private Organisation organisation;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionTemplate transaction;

    private final Person by = SignedAs.person(Role.OPENNESS_OFFICE);
    private UnitId district = new UnitId(UUID.randomUUID());
    private UnitId education = district;
    private UnitId sports = district;
    private String place = "";

    @BeforeEach
    void setUpADistrict() {
        district = SomeUnits.district(units);
        education = SomeUnits.department(units, district, "教育局");
        sports = SomeUnits.department(units, district, "体育局");
        place = Places.of(units.find(district).orElseThrow());
    }

    @Test
    @DisplayName("Every change of the tree is noted: who, what, to which unit")
    void notesEveryChange() {
        var audit = units.add(unit(place + "审计局", UnitKind.DEPARTMENT, district), by);
        register.rename(education, place + "教体局", "区教体局", by);
        register.describe(education, UnitKind.DEPARTMENT, null, List.of(place + "教体口"), by);
        register.move(audit, education, by);
        register.merge(sports, education, by);
        register.dissolve(audit, by);
        assertThat(entries())
                .extracting(AuditEntry::act, AuditEntry::subject, AuditEntry::detail)
                .containsExactly(
                        tuple("撤销单位", place + "审计局", ""),
                        tuple("合并单位", place + "体育局", "并入" + place + "教体局"),
                        tuple("划转单位", place + "审计局", "划到" + place + "教体局"),
                        tuple("修改单位信息", place + "教体局", "部门 " + place + "教体口"),
                        tuple("单位改名", place + "教育局", place + "教体局（区教体局）"),
                        tuple("新增单位", place + "审计局", "部门"));
        assertThat(entries()).allSatisfy(entry -> {
            assertThat(entry.account()).isEqualTo(by.account());
            assertThat(entry.name()).isEqualTo(by.name());
        });
    }

    @Test
    @DisplayName("A refused change leaves neither a trace in the tree nor an entry")
    void notesNothingThatWasRefused() {
        var before = node(education);
        refused(() -> register.rename(education, place + "体育局", "区教体局", by), "已有单位叫");
        refused(() -> register.describe(education, UnitKind.DEPARTMENT, "999101", List.of(), by), "只有政府填写");
        refused(() -> register.move(education, education, by), "自己的下级");
        refused(() -> register.add(unit(place + "教育局", UnitKind.DEPARTMENT, district), by), "已有单位叫");
        assertThat(node(education)).isEqualTo(before);
        assertThat(entries()).isEmpty();
    }

    @Test
    @DisplayName("All that stands against a description is said in one sentence after the other")
    void saysEverythingAgainstADescription() {
        SomeUnits.add(units, place + "考试院", "考试院", UnitKind.DEPARTMENT, education);
        refused(
                () -> register.describe(education, UnitKind.OFFICE, "12", List.of("=1+1", " "), by),
                place + "教育局之下还有不是科室的单位，不能改为科室。只有政府填写行政区划代码。其他名称不能以 = 开头。请填写其他名称。");
    }

    @Test
    @DisplayName("A unit that has ended takes no further change")
    void refusesToChangeWhatHasEnded() {
        register.dissolve(sports, by);
        refused(() -> register.rename(sports, place + "新局", "新局", by), "撤并");
        refused(() -> register.describe(sports, UnitKind.TOWN, null, List.of(), by), "撤并");
        refused(() -> register.move(sports, education, by), "撤并");
        refused(() -> register.move(education, sports, by), "上级单位不存在或已撤并");
        assertThat(units.find(sports)).map(UnitView::kind).hasValue(UnitKind.DEPARTMENT);
    }

    @Test
    void refusesUnitsThatAreNotThere() {
        var nobody = new UnitId(UUID.randomUUID());
        refused(() -> register.rename(nobody, place + "新局", "新局", by), "没有这个单位");
        refused(() -> register.describe(nobody, UnitKind.TOWN, null, List.of(), by), "没有这个单位");
        refused(() -> register.move(nobody, district, by), "没有这个单位");
        refused(() -> register.move(education, nobody, by), "上级单位不存在");
        refused(() -> register.dissolve(nobody, by), "没有这个单位");
        assertThat(units.find(nobody)).isEmpty();
        assertThat(units.subtree(nobody)).isEmpty();
        assertThat(units.region(nobody)).isEmpty();
    }

    @Test
    @DisplayName("A move takes along all that is below and changes the region of all of it")
    void movesAWholeBranch() {
        var office = SomeUnits.add(units, place + "教育局人事科", "人事科", UnitKind.OFFICE, education);
        var other = SomeUnits.district(units);
        register.move(education, other, by);
        assertThat(units.subtree(other)).extracting(UnitView::id).containsExactly(other, education, office);
        assertThat(units.subtree(district)).extracting(UnitView::id).containsExactly(district, sports);
        assertThat(units.region(office)).map(UnitView::id).hasValue(other);
        assertThat(units.resolve("各部门", district).units())
                .extracting(UnitView::id)
                .containsExactly(sports);
    }

    @Test
    @DisplayName("A merger moves what is in use; what had ended before stays where it was")
    void mergesOnlyWhatIsInUse() {
        var open = SomeUnits.add(units, place + "体育局竞训科", "竞训科", UnitKind.OFFICE, sports);
        var closed = SomeUnits.add(units, place + "体育局老干科", "老干科", UnitKind.OFFICE, sports);
        register.dissolve(closed, by);
        register.merge(sports, education, by);
        assertThat(units.below(education)).extracting(UnitView::id).containsExactly(open);
        assertThat(units.find(closed)).map(UnitView::parent).hasValue(sports);
        assertThat(node(sports).mergedInto()).isEqualTo(education);
        assertThat(units.find(sports)).map(UnitView::name).hasValue(place + "体育局");
    }

    @Test
    @DisplayName("The name of an ended unit is free for a new one")
    void freesTheNameOfAnEndedUnit() {
        register.dissolve(sports, by);
        var again = register.add(unit(place + "体育局", UnitKind.DEPARTMENT, district), by);
        assertThat(units.resolve(place + "体育局", district).units())
                .extracting(UnitView::id)
                .containsExactly(again);
        refused(() -> register.rename(education, place + "体育局", "区体育局", by), "已有单位叫");
    }

    @Test
    @DisplayName("Entry and change stand or fall together")
    void rollsBackTheEntryWithTheChange() {
        transaction.executeWithoutResult(status -> {
            register.dissolve(sports, by);
            assertThat(entries()).hasSize(1);
            status.setRollbackOnly();
        });
        assertThat(entries()).isEmpty();
        assertThat(units.find(sports)).map(UnitView::active).hasValue(true);
    }

    @Test
    @DisplayName("A copy of the tree is kept until something changes, then made anew")
    void copiesTheTreeOnlyWhenItChanged() {
        var before = organisation.now();
        assertThat(organisation.now()).isSameAs(before);
        register.rename(education, place + "教体局", "区教体局", by);
        assertThat(organisation.now().stamp()).isNotEqualTo(before.stamp());
        assertThat(before.tree().find(education).orElseThrow().view().shortName())
                .isEqualTo("区教育局");
    }

    private UnitNode node(UnitId id) {
        return organisation.now().tree().find(id).orElseThrow();
    }

    private List<AuditEntry> entries() {
        return trail.entries(new AuditFilter(null, null, place, null, null, null, 100)).stream()
                .filter(entry -> entry.account().equals(by.account()))
                .toList();
    }

    private static void refused(ThrowingCallable act, String words) {
        assertThatExceptionOfType(UnlawfulAct.class).isThrownBy(act).withMessageContaining(words);
    }

    private static NewUnit unit(String name, UnitKind kind, UnitId parent) {
        return new NewUnit(new UnitId(UUID.randomUUID()), name, name, List.of(), kind, parent, null);
    }
}
