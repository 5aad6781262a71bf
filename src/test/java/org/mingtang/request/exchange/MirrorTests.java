package org.mingtang.request.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestStage;
import org.mingtang.request.exchange.ExchangeDesk.Other;
import org.mingtang.request.exchange.Partner.Relation;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.reckoning.ClockStage;
import org.mingtang.request.statistics.RequestRow;
import org.mingtang.request.statistics.RequestTable;
import org.mingtang.request.statistics.TableCheck;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists and figures over the cases of lower platforms, and what subjects look like when they leave. */
@MingtangTest
class MirrorTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MirrorRows rows;

    ExchangeDesk desk;
    Other lower;
    long number;

    @BeforeEach
    void platform() {
        desk = new ExchangeDesk(beans);
        desk.clock.moveTo(DAY);
        lower = desk.with(Relation.LOWER);
    }

    @AfterEach
    void end() {
        desk.end();
        desk.clock.reset();
    }

    @Test
    @DisplayName("国办公开办函〔2021〕30号：下级的表三按同样的规则数：新收、结转、结果、转下年，收到之日未定的不计")
    void tableCountsByTheSameRules() {
        bring(
                state(ApplicantKind.PERSON, "2026-02-02", null, null),
                state(ApplicantKind.PERSON, "2025-12-30", null, null),
                state(ApplicantKind.BUSINESS, "2025-12-01", "A2", "2026-01-05"),
                state(ApplicantKind.LEGAL, "2025-11-01", "A2", "2025-12-01"),
                state(ApplicantKind.PERSON, "2026-03-01", "D2", "2026-03-20"),
                state(ApplicantKind.PERSON, null, null, null));

        RequestTable table = rows.table(lower.side, DAY);

        assertThat(table.total(RequestRow.NEW)).isEqualTo(2);
        assertThat(table.total(RequestRow.CARRIED_IN)).isEqualTo(2);
        assertThat(table.count(RequestRow.of(Outcome.DISCLOSED.row()), ApplicantKind.BUSINESS))
                .isEqualTo(1);
        assertThat(table.count(RequestRow.of(Outcome.REPEAT.row()), ApplicantKind.PERSON))
                .isEqualTo(1);
        assertThat(table.total(RequestRow.PROCESSED)).isEqualTo(2);
        assertThat(table.total(RequestRow.CARRIED_OUT)).isEqualTo(2);
        assertThat(TableCheck.of(TableCheck.cells(table))).isEmpty();
        assertThat(rows.table(lower.side, LocalDate.of(2026, 3, 10)).total(RequestRow.PROCESSED))
                .as("as it stood on that day")
                .isEqualTo(1);
        assertThat(rows.table("nobody", DAY).total(RequestRow.NEW)).isZero();
    }

    @Test
    @DisplayName("未办结的按期限在前，办结的在后；一页 30 件")
    void openOnesComeFirstByTheirLastDay() {
        CaseState closed = state(ApplicantKind.PERSON, "2026-01-05", "A1", "2026-01-20");
        CaseState late = state(ApplicantKind.PERSON, "2026-02-01", null, null);
        CaseState later = state(ApplicantKind.PERSON, "2026-06-20", null, null);
        bring(closed, later, late);
        assertThat(rows.list(lower.side, "", 0))
                .extracting(MirrorPage.Line::number)
                .containsExactly(late.number(), later.number(), closed.number());
        assertThat(rows.list(lower.side, "", 0).get(0).isLateOn(DAY)).isTrue();
        assertThat(rows.list(lower.side, "", 0).get(1).isLateOn(DAY)).isFalse();
        assertThat(rows.list(lower.side, "", 0).get(2).isLateOn(DAY)).isFalse();

        List<CaseState> many = new ArrayList<>();
        for (int i = 0; i < 29; i++) {
            many.add(state(ApplicantKind.PERSON, "2026-05-01", null, null));
        }
        bring(many.toArray(CaseState[]::new));
        assertThat(rows.list(lower.side, "", 0)).hasSize(MirrorRows.LINES + 1);
        assertThat(rows.list(lower.side, "", 1))
                .extracting(MirrorPage.Line::number)
                .containsExactly(later.number(), closed.number());
        assertThat(rows.list(lower.side, "", 2)).isEmpty();
    }

    @Test
    @DisplayName("按编号、机关、内容找；百分号和引号只是字")
    void wordsAreLookedForAsTheyAre() {
        CaseState one = state(ApplicantKind.PERSON, "2026-05-01", null, null);
        bring(one);
        assertThat(rows.list(lower.side, one.number(), 0)).hasSize(1);
        assertThat(rows.list(lower.side, "教育局", 0)).hasSize(1);
        assertThat(rows.list(lower.side, "学区", 0)).hasSize(1);
        for (String none : List.of("%", "_", "'", "\"", "学区%", "YSQ-2026")) {
            assertThat(rows.list(lower.side, none, 0)).as(none).isEmpty();
        }
        assertThat(rows.origins()).contains(lower.side);
    }

    @ParameterizedTest
    @CsvSource({
        "想知道学区划分, 想知道学区划分",
        "我的手机13912345678请回电, 13912345678",
        "身份证11010519491231002X的户籍信息, 11010519491231002X",
        "两个号码13912345678和13987654321, 13987654321"
    })
    @DisplayName("报送前遮盖申请内容里的证件号、手机号；其余一字不改")
    void personalDataAreCovered(String subject, String within) {
        String covered = CaseStates.covered(subject);
        if (subject.equals(within)) {
            assertThat(covered).isEqualTo(subject);
        } else {
            assertThat(covered).doesNotContain(within).startsWith(subject.substring(0, 2));
        }
    }

    private void bring(CaseState... states) {
        var records = new ArrayList<ExchangeRecord>();
        for (CaseState state : states) {
            records.add(lower.state(UUID.randomUUID(), 1, state));
        }
        Receipt receipt = desk.taken(lower, lower.bundle(++number, records.toArray(ExchangeRecord[]::new)));
        assertThat(receipt.count(Receipt.Verdict.TAKEN)).isEqualTo(states.length);
    }

    private CaseState state(ApplicantKind kind, String received, String outcome, String closed) {
        LocalDate day = received == null ? null : LocalDate.parse(received);
        return new CaseState(
                "YSQ-%s".formatted(UUID.randomUUID().toString().substring(0, 12)),
                "东川区教育局",
                "东川区教育局",
                Channel.ONLINE,
                day == null ? LocalDate.of(2026, 6, 29) : day,
                day,
                kind,
                "学区划分的会议纪要",
                outcome != null ? RequestStage.CLOSED : day == null ? RequestStage.ARRIVED : RequestStage.IN_HAND,
                outcome != null ? ClockStage.CLOSED : day == null ? ClockStage.NOT_RECEIVED : ClockStage.RECEIVED,
                day == null ? null : day.plusDays(28),
                false,
                outcome,
                outcome == null ? null : Outcome.of(outcome).orElseThrow().row().key(),
                closed == null ? null : LocalDate.parse(closed),
                null,
                null,
                List.of());
    }
}
