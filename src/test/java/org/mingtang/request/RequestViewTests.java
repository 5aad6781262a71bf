package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.request.reckoning.ClockStage;

/** What lists and pages say of a request, and the words of its small tables. */
class RequestViewTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "IN_HAND, RECEIVED, 2026-03-30, 2026-03-30, false",
                "IN_HAND, RECEIVED, 2026-03-30, 2026-03-31, true",
                "APPROVED, RECEIVED, 2026-03-30, 2026-03-31, true",
                "CLOSED, CLOSED, 2026-03-30, 2026-03-31, false",
                "CLOSED, RECEIVED, 2026-03-30, 2026-03-31, false",
                "IN_HAND, SUSPENDED, 2026-03-30, 2026-03-31, false",
                "ARRIVED, NOT_RECEIVED, none, 2026-03-31, false"
            })
    void isLateOnlyWhileItsPeriodRuns(
            RequestStage stage, ClockStage clock, @Nullable LocalDate due, LocalDate day, boolean late) {
        assertThat(SomeView.of(stage, clock, due, "学区划分").isLateOn(day)).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({"60, 60, false", "61, 61, true", "3000, 61, true"})
    void asksOnOneLine(int length, int shown, boolean cut) {
        String line = SomeView.of(RequestStage.IN_HAND, ClockStage.RECEIVED, null, "校".repeat(length))
                .line();
        assertThat(line).hasSize(shown);
        assertThat(line.endsWith("…")).isEqualTo(cut);
    }

    @Test
    void lineEndsBecomeSpaces() {
        assertThat(SomeView.of(RequestStage.IN_HAND, ClockStage.RECEIVED, null, "一、纪要\r\n二、\t合同")
                        .line())
                .isEqualTo("一、纪要 二、 合同");
    }

    @Test
    void everyStateOfThePeriodHasItsWords() {
        assertThat(Arrays.stream(ClockStage.values())
                        .map(clock -> SomeView.of(RequestStage.IN_HAND, clock, null, "学区划分")
                                .periodLabel()))
                .doesNotHaveDuplicates()
                .hasSize(6)
                .noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @CsvSource({
        "AWAIT_FEE, AWAIT_FEE, false, 待缴费，缴费后重新计算",
        "AWAIT_FEE, CLOSED, true, 缴费期限已过，待核实后终结",
        "AWAIT_CORRECTION, CLOSED, false, 已终结",
        "CLOSED, CLOSED, false, 已终结"
    })
    void aFeeIsOverdueFromTheDayTheRequestIsDeemedAbandoned(
            RequestStage stage, ClockStage clock, boolean overdue, String words) {
        RequestView view = SomeView.of(stage, clock, null, "学区划分");
        assertThat(view.isFeeOverdue()).isEqualTo(overdue);
        assertThat(view.periodLabel()).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource
    void applicantsStandInOneOfTwoColumns(ApplicantKind kind) {
        assertThat(kind.group()).isEqualTo(kind.isPerson() ? "公民" : "法人或其他组织");
        assertThat(kind.label()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"ONLINE, true", "E_MAIL, true", "POST, false", "IN_PERSON, false", "ENTRUSTED, false"})
    void onlineRemediesAreOfferedWhereTheLetterCameOnline(Delivery way, boolean electronic) {
        assertThat(way.isElectronic()).isEqualTo(electronic);
    }

    @ParameterizedTest
    @EnumSource
    void theApplicantFetchesOnlyLettersAndWhatIsReleased(RequestFile.Kind kind) {
        assertThat(kind.isForApplicant())
                .isEqualTo(kind == RequestFile.Kind.LETTER || kind == RequestFile.Kind.RELEASED);
        assertThat(kind.label()).isNotBlank();
    }

    @Test
    void whatNobodyMayReadByAccidentIsNotWrittenOut() {
        Applicant applicant = RequestDesk.citizen("乔安");
        NewRequest asked =
                new NewRequest(new java.util.UUID(1, 2), SomeView.ORGAN, applicant, RequestDesk.wanted("2025年学区划分"));
        assertThat(applicant + " " + asked + " " + new IllegalStateException("" + asked))
                .doesNotContain("乔安", "11010519491231002X", "13900001234", "qiaoan", "学院路")
                .contains("PERSON");
    }

    @ParameterizedTest
    @CsvSource({"RIGHT_ORGAN, false", "CHANNEL, false", "WHERE_PUBLISHED, false", "REASONS, true", "SEARCH, true"})
    void someContentsMayBeLeftOut(Content content, boolean obligatory) {
        assertThat(content.isObligatory()).isEqualTo(obligatory);
    }
}
