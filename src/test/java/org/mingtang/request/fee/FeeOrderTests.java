package org.mingtang.request.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.procedure.Refusal;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestId;
import org.mingtang.request.reckoning.Chargeable;
import org.mingtang.request.reckoning.FeeMethod;
import org.mingtang.request.reckoning.ProcessingFee;

/** How a request is charged, as it is filled in, and what the register says of it; without a database. */
class FeeOrderTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "NONE, 1, 0, method",
                "PER_REQUEST, 1, 0, none",
                "PER_REQUEST, 1000000, 0, none",
                "PER_REQUEST, 1000001, 0, matters",
                "PER_REQUEST, 0, 0, matters",
                "PER_REQUEST, -2147483648, 0, matters",
                "PER_PAGE, 1, 1, none",
                "PER_PAGE, 1, 1000000, none",
                "PER_PAGE, 1, 1000001, pages",
                "PER_PAGE, 1, 0, pages",
                "PER_PAGE, 1, -1, pages",
                "PER_REQUEST, 1, -1, pages",
                "NONE, 0, -1, method matters pages"
            })
    void saysAllThatMakesNoSense(FeeMethod method, int matters, int pages, @Nullable String fields) {
        assertThat(new FeeOrder(method, matters, pages, false).refusals())
                .extracting(Refusal::field)
                .containsExactly(fields == null ? new String[0] : fields.split(" "));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("109号第三条: one method at most")
    void choosesOneMethod(FeeMethod method) {
        var chosen = new FeeOrder(method, 1, 31, false).methods();
        assertThat(chosen).isEqualTo(method == FeeMethod.NONE ? Set.of() : Set.of(method));
        assertThat(method.label()).isNotBlank();
        assertThat(method.article().isEmpty()).isEqualTo(method == FeeMethod.NONE);
    }

    @Test
    void theDearestThatCanBeFilledInFitsItsColumn() {
        var most = new Chargeable(DAY, Set.of(FeeMethod.PER_REQUEST), FeeOrder.MOST, 0, false);
        var reckoning = ProcessingFee.reckon(most, FeeOrder.MOST);
        assertThat(reckoning.yuan()).isPositive().isLessThan(Long.MAX_VALUE / 1_000);
        assertThat(reckoning.rungs().stream().mapToLong(rung -> rung.sum()).sum())
                .isEqualTo(reckoning.yuan());
    }

    @ParameterizedTest
    @EnumSource
    void everyWayToPayHasItsName(PaymentWay way) {
        assertThat(way.label()).isNotBlank();
        assertThat(Arrays.stream(PaymentWay.values()).map(PaymentWay::label)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "false, none, 待缴, false",
                "true, none, 已缴, false",
                "true, DISCLOSED, 已缴, false",
                "false, FEE_UNPAID, 逾期未缴，视为放弃, true",
                "false, OTHER, 未缴，已终结, false"
            })
    void registerSaysHowItStands(boolean paid, @Nullable Outcome outcome, String state, boolean abandoned) {
        var entry = new FeeRegister.Entry("YSQ-2026-000001", new UUID(1, 1), fee(150, paid), outcome);
        assertThat(entry.state()).isEqualTo(state);
        assertThat(entry.isAbandoned()).isEqualTo(abandoned);
    }

    @Test
    @DisplayName("年度报告第六部分: what came in, also when it was nothing")
    void registerAddsUpAndTells() {
        var told = List.of(
                new FeeRegister.Entry("一", new UUID(1, 1), fee(150, true), null),
                new FeeRegister.Entry("二", new UUID(1, 1), fee(31, false), Outcome.FEE_UNPAID));
        var year = new FeeRegister.Year(2026, told, 1_700, 1);
        assertThat(year.toldYuan()).isEqualTo(1_710);
        assertThat(year.abandoned()).isEqualTo(1);
        assertThat(year.sentence()).isEqualTo("2026年，依申请公开政府信息共收取信息处理费1件，1700元。");
        assertThat(new FeeRegister.Year(2025, List.of(), 0, 0).sentence()).isEqualTo("2025年，依申请公开政府信息未收取信息处理费。");
    }

    private static Fee fee(int pages, boolean paid) {
        var reckoning = ProcessingFee.reckon(new Chargeable(DAY, Set.of(FeeMethod.PER_PAGE), 1, pages, false), 0);
        var payment = paid ? new Fee.Payment(DAY, PaymentWay.COUNTER, "云财 1") : null;
        return new Fee(new RequestId(new UUID(2, 2)), 1, DAY, reckoning, reckoning.yuan(), "到窗口缴纳", payment);
    }
}
