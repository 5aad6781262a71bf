package org.mingtang.request.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.audit.AuditEntry;
import org.mingtang.audit.AuditFilter;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.AtOnce;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.letter.LetterKind;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Editions as a government's office keeps them, on a real database. */
@MingtangTest
class LetterEditionsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LetterKind KIND = LetterKind.NOT_FOUND;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    LetterEditions editions;

    @Autowired
    Units units;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    OfficeWordings wordings;

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        wordings = new OfficeWordings(beans);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    private int inForce(UnitId organ) {
        return editions.inForce(organ, KIND).number();
    }

    @ParameterizedTest
    @EnumSource
    void whereNothingWasKeptTheOneDeliveredCounts(LetterKind kind) {
        for (UnitId organ : List.of(desk.government, desk.office, desk.education, new UnitId(UUID.randomUUID()))) {
            assertThat(editions.inForce(organ, kind)).isEqualTo(LetterEdition.builtIn(kind));
        }
        assertThat(editions.remembered(kind, null)).isEqualTo(LetterEdition.builtIn(kind));
    }

    @Test
    @DisplayName("本级政府及所属各机关同用一套，别的地方不受影响")
    void countsForTheOrgansOfTheRegionOnly() {
        var elsewhere = new RequestDesk(beans);
        UnitId town = SomeUnits.add(units, "青石镇" + UUID.randomUUID(), "青石镇", UnitKind.TOWN, desk.government);
        LetterEdition kept = wordings.keep(KIND, "特此告知。", DAY, desk.openness);
        assertThat(kept)
                .returns(1, LetterEdition::number)
                .returns(DAY, LetterEdition::effectiveFrom)
                .returns(DAY, LetterEdition::on)
                .returns("苏明远", LetterEdition::name)
                .returns("统一用语", LetterEdition::reason);
        assertThat(kept.template().body()).startsWith("特此告知。");
        for (UnitId organ : List.of(desk.government, desk.office, desk.education, town)) {
            assertThat(editions.inForce(organ, KIND)).isEqualTo(kept);
        }
        assertThat(inForce(elsewhere.education)).isZero();
        assertThat(inForce(SomeUnits.root(units))).isZero();
        assertThat(editions.inForce(desk.education, LetterKind.WITHHELD).number())
                .isZero();
    }

    @Test
    void comesInForceOnItsDay() {
        wordings.keep(KIND, "第一。", DAY, desk.openness);
        wordings.keep(KIND, "第二。", DAY.plusDays(10), desk.openness);
        assertThat(inForce(desk.education)).isEqualTo(1);
        clock.moveTo(DAY.plusDays(9));
        assertThat(inForce(desk.education)).isEqualTo(1);
        clock.moveTo(DAY.plusDays(10));
        assertThat(inForce(desk.education)).isEqualTo(2);
    }

    @Test
    @DisplayName("恢复旧文字是另存一版，旧版都在")
    void goesBackByANewEdition() {
        LetterEdition first = wordings.keep(KIND, "第一。", DAY, desk.openness);
        LetterEdition second = wordings.keep(KIND, "第二。", DAY, desk.openness);
        LetterEdition third = wordings.keep(KIND, "第一。", DAY, desk.openness);
        assertThat(third.number()).isEqualTo(3);
        assertThat(third.template()).isEqualTo(first.template());
        assertThat(editions.of(desk.government, KIND))
                .containsExactly(third, second, first, LetterEdition.builtIn(KIND));
        for (LetterEdition each : List.of(first, second, third)) {
            assertThat(editions.remembered(KIND, each.id())).isEqualTo(each);
        }
        assertThat(inForce(desk.education)).isEqualTo(3);
    }

    @Test
    void aWaitingEditionIsReplacedByALaterOneOfItsDay() {
        wordings.keep(KIND, "写错了。", DAY.plusDays(10), desk.openness);
        wordings.keep(KIND, "写对了。", DAY.plusDays(10), desk.openness);
        clock.moveTo(DAY.plusDays(10));
        assertThat(editions.inForce(desk.education, KIND).template().body()).startsWith("写对了。");
    }

    @Test
    void keepsNothingThatChangesNothing() {
        LetterEdition delivered = LetterEdition.builtIn(KIND);
        var same = new EditionDraft(
                KIND, delivered.template().title(), delivered.template().text(), DAY, "统一用语", 0);
        refused(same, "和 2026-03-02 起适用的内置版一字不差，不用另存一版。");
        wordings.keep(KIND, "第一。", DAY.plusDays(10), desk.openness);
        refused(OfficeWordings.draft(KIND, "第一。", DAY.plusDays(11), 1), "和 2026-03-13 起适用的第 1 版一字不差，不用另存一版。");
        assertThat(wordings.keep(KIND, "第一。", DAY, desk.openness).number())
                .as("the same words from an earlier day change something")
                .isEqualTo(2);
    }

    private void refused(EditionDraft draft, String sentence) {
        assertThatThrownBy(() -> editions.keep(draft, desk.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage(sentence);
    }

    @Test
    void refusesWhatNoLetterCanBeMadeBy() {
        LetterEdition delivered = LetterEdition.builtIn(KIND);
        String text = delivered.template().text().replace("{{救济途径}}", "");
        refused(
                new EditionDraft(KIND, delivered.template().title(), text, DAY, "", 0),
                "没有写“救济途径”，这是信息不存在告知书必须写明的：请在正文相应的地方加上{{救济途径}}。请写明为什么修改（不超过 500 字）。");
        assertThat(inForce(desk.education)).isZero();
    }

    @Test
    @DisplayName("两个人同时另存：一个成，另一个被告知，谁的也没有被覆盖")
    void ofTwoAtOnceOneIsTold() throws Exception {
        EditionDraft draft = OfficeWordings.draft(KIND, "同时。", DAY, 0);
        var done = AtOnce.times(6, () -> editions.keep(draft, desk.openness).number());
        assertThat(done.returned()).containsExactly(1);
        assertThat(done.thrown())
                .hasSize(5)
                .allSatisfy(thrown -> assertThat(thrown)
                        .isInstanceOf(UnlawfulAct.class)
                        .satisfiesAnyOf(
                                late -> assertThat(late).hasMessageStartingWith("别人刚刚保存了新的一版"),
                                same -> assertThat(same).hasMessageContaining("一字不差")));
        assertThat(editions.of(desk.government, KIND)).hasSize(2);
    }

    @Test
    void whoeverSawAFormerNewestIsToldHoweverMuchLater() {
        wordings.keep(KIND, "先来的。", DAY, desk.openness);
        clock.moveTo(DAY.plusDays(3));
        for (int before : new int[] {0, 2, -1, Integer.MAX_VALUE}) {
            refused(
                    OfficeWordings.draft(KIND, "后来的。", DAY.plusDays(3), before),
                    "别人刚刚保存了新的一版，您的没有保存。请看过那一版，再在它的基础上修改。");
        }
        assertThat(editions.of(desk.government, KIND)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("谁维护：本级政府办公室的工作机构负责人；部门的、别处的、领导和旁人都不行")
    void onlyTheGovernmentsOfficeKeeps(Role role) {
        boolean head = role == Role.OPENNESS_OFFICE || role == Role.HEAD;
        Person office = RequestDesk.person("苏明远", desk.office, role);
        Person department = RequestDesk.person("叶知秋", desk.education, role);
        Person nobodys = RequestDesk.person("过路人", new UnitId(UUID.randomUUID()), role);
        assertThat(editions.mayKeep(office)).isEqualTo(head);
        assertThat(editions.mayKeep(department)).isFalse();
        assertThat(editions.mayKeep(nobodys)).isFalse();
        if (!head) {
            assertThatThrownBy(() -> wordings.keep(KIND, "特此告知。", DAY, office))
                    .hasMessage("文书模板由本级政府办公室的政府信息公开工作机构负责人维护。");
        }
        assertThatThrownBy(() -> wordings.keep(KIND, "特此告知。", DAY, department))
                .hasMessage("文书模板由本级政府办公室的政府信息公开工作机构负责人维护。");
        assertThat(inForce(desk.education)).isZero();
    }

    @Test
    void aGovernmentWithoutAnOfficeKeepsItsOwn() {
        UnitId town =
                SomeUnits.add(units, "青石镇" + UUID.randomUUID() + "人民政府", "青石镇政府", UnitKind.GOVERNMENT, desk.government);
        Person head = RequestDesk.person("石敢当", town, Role.HEAD);
        assertThat(wordings.keep(KIND, "镇里的。", DAY, head).number()).isEqualTo(1);
        assertThat(inForce(town)).isEqualTo(1);
        assertThat(inForce(desk.education)).isZero();
    }

    @Test
    void somebodyOfNoGovernmentIsToldWhatToDo() {
        Person nobodys = RequestDesk.person("过路人", new UnitId(UUID.randomUUID()), Role.HEAD);
        assertThatThrownBy(() -> editions.government(nobodys))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("您所在的单位不属于任何一级政府，没有文书模板。请先在机构里确定它的上级。");
    }

    @ParameterizedTest
    @DisplayName("旧版不改不删，数据库也不许")
    @CsvSource({
        "update request_letter_edition set body = '改' where id = ?",
        "update request_letter_edition set effective_from = effective_from + 1 where id = ?",
        "delete from request_letter_edition where id = ?"
    })
    void nothingIsEverOverwritten(String sql) {
        LetterEdition kept = wordings.keep(KIND, "特此告知。", DAY, desk.openness);
        assertThatThrownBy(() -> database.sql(sql).param(kept.id()).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
        assertThat(editions.remembered(KIND, kept.id())).isEqualTo(kept);
    }

    @Test
    void eachEditionIsOnTheTrail() {
        wordings.keep(KIND, "特此告知。", DAY.plusDays(5), desk.openness);
        assertThatThrownBy(() -> wordings.keep(KIND, "特此告知。", DAY.minusDays(1), desk.openness))
                .isInstanceOf(UnlawfulAct.class);
        String government = units.find(desk.government).orElseThrow().name();
        List<AuditEntry> noted = audit.entries(new AuditFilter(null, "修改文书模板", government, null, null, null, 10));
        assertThat(noted).singleElement().satisfies(entry -> {
            assertThat(entry.account()).isEqualTo(desk.openness.account());
            assertThat(entry.subject()).isEqualTo(government + " 信息不存在告知书 第 1 版");
            assertThat(entry.detail()).isEqualTo("自 2026-03-07 起：统一用语");
        });
    }
}
