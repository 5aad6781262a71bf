package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.request.RequestStage.APPROVED;
import static org.mingtang.request.RequestStage.ARRIVED;
import static org.mingtang.request.RequestStage.AWAIT_CORRECTION;
import static org.mingtang.request.RequestStage.AWAIT_FEE;
import static org.mingtang.request.RequestStage.CLOSED;
import static org.mingtang.request.RequestStage.IN_HAND;
import static org.mingtang.request.RequestStage.IN_REVIEW;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestAct.Doer;

/** The table of acts from both sides: what is possible, and everything else refused with a sentence. */
class RequestActTests {

    /** Written down here a second time, from the regulation, so that neither side can slip unnoticed. */
    private static final Map<RequestStage, String> POSSIBLE = Map.of(
            ARRIVED, "CONFIRM ASSIGN WITHDRAW",
            IN_HAND,
                    "ASSIGN SPLIT ASK_CORRECTION SEARCH CONSULT NOTE_SERVICE OPINION DISCUSS ASK_REASONS GIVE_REASONS"
                            + " REDACT DELAY EXTEND CHARGE SUBMIT_REPLY WITHDRAW",
            AWAIT_CORRECTION, "CORRECT OPINION WITHDRAW LAPSE",
            AWAIT_FEE, "NOTE_SERVICE OPINION PAY WITHDRAW LEAVE_UNPAID",
            IN_REVIEW, "NOTE_SERVICE OPINION EXTEND RETURN APPROVE TAKE_BACK WITHDRAW",
            APPROVED, "OPINION EXTEND TAKE_BACK TELL_THIRD_PARTY SEND_REPLY WITHDRAW",
            CLOSED, "RATE");

    private static Set<RequestAct> possible(RequestStage stage) {
        return Arrays.stream(POSSIBLE.getOrDefault(stage, "").split(" "))
                .map(RequestAct::valueOf)
                .collect(Collectors.toSet());
    }

    static Stream<Arguments> all() {
        return Arrays.stream(RequestAct.values())
                .flatMap(act -> Arrays.stream(RequestStage.values())
                        .map(stage -> Arguments.of(act, stage, possible(stage).contains(act))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isPossibleOrRefusedWithASentence(RequestAct act, RequestStage stage, boolean possible) {
        assertThat(act.isPossibleFrom(stage)).isEqualTo(possible);
        if (!possible) {
            assertThatThrownBy(() -> act.from(stage))
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessage("这件申请现在是“" + stage.label() + "”，不能" + act.label() + "。请刷新页面查看最新状态。");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRM, ARRIVED, IN_HAND",
        "ASSIGN, ARRIVED, ARRIVED",
        "ASSIGN, IN_HAND, IN_HAND",
        "ASK_CORRECTION, IN_HAND, AWAIT_CORRECTION",
        "CORRECT, AWAIT_CORRECTION, IN_HAND",
        "NOTE_SERVICE, AWAIT_FEE, AWAIT_FEE",
        "OPINION, APPROVED, APPROVED",
        "EXTEND, IN_REVIEW, IN_REVIEW",
        "CHARGE, IN_HAND, AWAIT_FEE",
        "PAY, AWAIT_FEE, IN_HAND",
        "SUBMIT_REPLY, IN_HAND, IN_REVIEW",
        "RETURN, IN_REVIEW, IN_HAND",
        "APPROVE, IN_REVIEW, APPROVED",
        "TAKE_BACK, APPROVED, IN_HAND",
        "SEND_REPLY, APPROVED, CLOSED",
        "WITHDRAW, ARRIVED, CLOSED",
        "LAPSE, AWAIT_CORRECTION, CLOSED",
        "LEAVE_UNPAID, AWAIT_FEE, CLOSED",
        "DELAY, IN_HAND, IN_HAND",
        "TELL_THIRD_PARTY, APPROVED, APPROVED",
        "RATE, CLOSED, CLOSED"
    })
    void leadsOn(RequestAct act, RequestStage from, RequestStage to) {
        assertThat(act.from(from)).isEqualTo(to);
    }

    @Test
    @DisplayName("第三十三条: nothing is answered but from a stage in which it was approved")
    void onlyAnApprovedAnswerCloses() {
        assertThat(RequestAct.values())
                .filteredOn(act -> Arrays.stream(RequestStage.values())
                        .anyMatch(stage -> stage.isOpen() && act.isPossibleFrom(stage) && act.from(stage) == CLOSED))
                .containsExactlyInAnyOrder(
                        RequestAct.SEND_REPLY, RequestAct.WITHDRAW, RequestAct.LAPSE, RequestAct.LEAVE_UNPAID);
        assertThat(RequestStage.values())
                .filteredOn(RequestAct.SEND_REPLY::isPossibleFrom)
                .containsExactly(APPROVED);
    }

    @Test
    void everyStageIsReachedAndEveryOpenOneCanEnd() {
        Set<RequestStage> reached = new HashSet<>(Set.of(ARRIVED));
        for (int round = 0; round < RequestStage.values().length; round++) {
            for (RequestStage stage : List.copyOf(reached)) {
                possible(stage).forEach(act -> reached.add(act.from(stage)));
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(RequestStage.values());
        assertThat(RequestStage.values())
                .filteredOn(RequestStage::isOpen)
                .allMatch(RequestAct.WITHDRAW::isPossibleFrom);
    }

    @Test
    void whatTheApplicantMayDoHimself() {
        assertThat(RequestAct.values())
                .filteredOn(act -> act.isFor(Doer.APPLICANT))
                .containsExactly(
                        RequestAct.ARRIVE,
                        RequestAct.CORRECT,
                        RequestAct.GIVE_REASONS,
                        RequestAct.WITHDRAW,
                        RequestAct.RATE);
    }

    @Test
    @DisplayName("第三十三条第二款、第三十五条: only what makes the period longer needs the head")
    void whatOnlyTheHeadMayDo() {
        assertThat(RequestAct.values())
                .filteredOn(act -> act.isFor(Doer.HEAD))
                .containsExactly(RequestAct.DELAY, RequestAct.EXTEND);
        assertThat(RequestAct.EXTEND.isFor(Doer.HANDLER)).isFalse();
    }

    @Test
    void whatFollowsFromReviewsAndDaysIsDoneByTheProgramAlone() {
        assertThat(RequestAct.values())
                .filteredOn(act -> act.isFor(Doer.PROGRAM) && !act.isFor(Doer.HANDLER))
                .containsExactly(RequestAct.RETURN, RequestAct.APPROVE, RequestAct.LAPSE);
    }

    @ParameterizedTest
    @EnumSource
    void namesItselfAndItsArticle(RequestAct act) {
        assertThat(act.label()).isNotBlank();
        assertThat(act.article()).matches("(第[一二三四五六七八九十]+条(第[一二三四]+[款项])?、?)+");
    }

    @ParameterizedTest
    @EnumSource
    void stagesHaveALabelAndAMark(RequestStage stage) {
        assertThat(stage.label()).isNotBlank();
        assertThat(stage.chip()).startsWith("chip-");
        assertThat(stage.isOpen()).isEqualTo(stage != CLOSED);
    }
}
