package org.mingtang.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@MingtangTest
@RecordApplicationEvents
class EvidenceTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Autowired
    Evidence evidence;

    @Autowired
    Units units;

    @Autowired
    ApplicationEvents events;

    private UnitId unit = new UnitId(UUID.randomUUID());
    private Person clerk = Place.of(unit, Role.CLERK);

    @BeforeEach
    void foundUnit() {
        unit = Place.department(units);
        clerk = Place.of(unit, Role.CLERK);
    }

    @Test
    void countsBothEndsOfThePeriodAndNothingBeyond() {
        record("2026-03-31");
        record("2026-04-01");
        record("2026-06-30");
        record("2026-07-01");

        assertThat(evidence.count("TRAINING", List.of(unit), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)))
                .isEqualByComparingTo("2");
        assertThat(evidence.facts("TRAINING", List.of(unit), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)))
                .extracting(fact -> fact.on().toString())
                .containsExactly("2026-04-01", "2026-06-30");
    }

    @Test
    void countsTheUnitsAskedForAndNoOthers() {
        UnitId other = Place.department(units);
        Person office = Place.of(other, Role.OPENNESS_OFFICE);
        record("2026-03-01");
        evidence.record(Draft.training(other, "2026-03-01"), office);

        assertThat(count(List.of(unit))).isEqualTo(1);
        assertThat(count(List.of(unit, other))).isEqualTo(2);
        assertThat(count(List.of())).isZero();
    }

    @Test
    void countsOneKindOnly() {
        record("2026-03-01");
        evidence.record(Draft.of("MEETING", unit, "2026-03-01", null), clerk);

        assertThat(count(List.of(unit))).isEqualTo(1);
        assertThat(evidence.facts("EVALUATION", List.of(unit), FIRST, LAST)).isEmpty();
        assertThat(evidence.count("EVALUATION", List.of(unit), FIRST, LAST)).isEqualByComparingTo("0");
    }

    @Test
    void addsUpQuantities() {
        evidence.record(Draft.of("PUBLICATION", unit, "2026-03-01", "12"), clerk);
        evidence.record(Draft.of("PUBLICATION", unit, "2026-03-02", "0.5"), clerk);
        evidence.record(Draft.of("PUBLICATION", unit, "2026-03-03", null), clerk);

        assertThat(evidence.count("PUBLICATION", List.of(unit), FIRST, LAST)).isEqualByComparingTo("13.5");
    }

    @Test
    void whatIsTakenBackStaysOnRecordAndNoLongerCounts() {
        FactId kept = record("2026-03-01");
        FactId wrong = record("2026-03-02");

        evidence.withdraw(wrong, " 日期填错 ", clerk);

        assertThat(count(List.of(unit))).isEqualTo(1);
        assertThat(evidence.facts("TRAINING", List.of(unit), FIRST, LAST))
                .extracting(FactView::id)
                .containsExactly(kept);
        assertThat(evidence.find(wrong)).hasValueSatisfying(fact -> {
            assertThat(fact.withdrawn()).isTrue();
            assertThat(fact.withdrawal()).extracting("by", "reason").containsExactly("方知远", "日期填错");
        });
    }

    @Test
    void tellsTheOthersWhatCameAndWhatWent() {
        FactId fact = record("2026-03-01");
        evidence.withdraw(fact, "重复", clerk);

        LocalDate on = LocalDate.of(2026, 3, 1);
        assertThat(events.stream(FactRecorded.class)).contains(new FactRecorded(fact, "TRAINING", unit.value(), on));
        assertThat(events.stream(FactWithdrawn.class)).contains(new FactWithdrawn(fact, "TRAINING", unit.value(), on));
    }

    @Test
    void cannotBeTakenBackTwiceNorWithoutReasonNorByAnotherUnit() {
        FactId fact = record("2026-03-01");
        Person stranger = Place.of(Place.department(units), Role.CLERK);

        assertThatThrownBy(() -> evidence.withdraw(fact, "  ", clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("原因");
        assertThatThrownBy(() -> evidence.withdraw(fact, "不是我的", stranger))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("本单位");
        evidence.withdraw(fact, "重复", clerk);
        assertThatThrownBy(() -> evidence.withdraw(fact, "重复", clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("方知远");
        assertThatThrownBy(() -> evidence.withdraw(new FactId(UUID.randomUUID()), "无", clerk))
                .isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void entersForOnesOwnUnitOnlyButTheOpennessOfficeForAll() {
        UnitId other = Place.department(units);
        FactDraft forOther = Draft.training(other, "2026-03-01");

        assertThat(evidence.refusals(forOther, clerk))
                .extracting(Refusal::field)
                .containsExactly("unit");
        assertThatThrownBy(() -> evidence.record(forOther, clerk)).isInstanceOf(UnlawfulAct.class);
        assertThat(evidence.refusals(forOther, Place.of(unit, Role.OPENNESS_OFFICE)))
                .isEmpty();
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        var empty = new FactDraft(null, null, null, null, "ftp://x", null, null, BigDecimal.ZERO);

        assertThat(evidence.refusals(empty, clerk))
                .extracting(Refusal::field)
                .containsExactly("kind", "unit", "on", "subject", "address", "quantity");
    }

    @Test
    void whatHasNotHappenedIsNoFact() {
        assertThat(evidence.refusals(Draft.training(unit, "2026-11-23"), clerk)).isEmpty();
        assertThat(evidence.refusals(Draft.training(unit, "2026-11-24"), clerk))
                .extracting(Refusal::field)
                .containsExactly("on");
        assertThat(evidence.refusals(Draft.training(unit, "1926-11-23"), clerk)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://open.yunlu.example/a?b=1#c", "http://yunlu.example", "HTTPS://open.yunlu.example/公开"})
    void takesLinksThatThePublicCanOpen(String address) {
        assertThat(evidence.refusals(Draft.at(unit, address), clerk)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "//yunlu.example",
                "www.yunlu.example",
                "https:",
                "https:///x",
                "http://a b"
            })
    void refusesLinksThatAreNone(String address) {
        assertThat(evidence.refusals(Draft.at(unit, address), clerk))
                .extracting(Refusal::field)
                .containsExactly("address");
    }

    @ParameterizedTest
    @CsvSource({
        "邀请公众代表列席政府常务会, MEETING_ATTENDANCE",
        "专题性政策评价, EVALUATION",
        "政府信息公开工作培训和研讨交流, TRAINING",
        "业务培训, TRAINING",
        "政策解读培训班, TRAINING",
        "研究政务公开工作的常务会议, MEETING",
        "政府开放日活动, OPEN_DAY",
        "新闻发布会, BRIEFING",
        "召开新闻发布会解读政策, BRIEFING",
        "公开征求意见, CONSULTATION",
        "政府公报, GAZETTE",
        "政策文件解读材料, INTERPRETATION",
        "主动公开政府信息, PUBLICATION",
        "主题宣传活动, EVENT"
    })
    void guessesTheKindFromTheWordsOfAMeasure(String measure, String kind) {
        assertThat(evidence.guessKind(measure)).contains(kind);
    }

    @Test
    void guessesNothingFromWordsItDoesNotKnow() {
        assertThat(evidence.guessKind("污水处理率")).isEmpty();
        assertThat(evidence.guessKind("")).isEmpty();
    }

    @Test
    void offersAllKindsInOrder() {
        assertThat(evidence.kinds())
                .extracting(FactKind::code)
                .startsWith("TRAINING", "MEETING", "EVENT", "OPEN_DAY")
                .endsWith("OTHER", "REQUEST_REPLY", "REQUEST_LATE", "CONVERSION", "CATALOGUE", "TRAINING_CASE")
                .hasSize(19);
    }

    private FactId record(String on) {
        return evidence.record(Draft.training(unit, on), clerk);
    }

    private int count(List<UnitId> whose) {
        return evidence.count("TRAINING", whose, FIRST, LAST).intValueExact();
    }
}
