package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.UnlawfulAct;

class GroundsCheckTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {
                "REPORT",
                "HAND_IN",
                "RETURN",
                "ASK_DEADLINE",
                "REFUSE_DEADLINE",
                "HAND_OVER",
                "URGE",
                "WARN",
                "CLOSE",
                "CANCEL"
            })
    void asksForWordsWhereOthersMustUnderstandTheAct(Act act) {
        assertThatThrownBy(() -> GroundsCheck.require(act, Grounds.of("  "), TODAY))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("请写明");
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"ACCEPT", "APPROVE", "GRANT_DEADLINE"})
    void lacksNothingWhenThereIsNothingToExplain(Act act) {
        assertThatCode(() -> GroundsCheck.require(act, Grounds.NONE, TODAY)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101, 1000})
    void refusesPercentagesThatAreNone(int percent) {
        Grounds grounds = new Grounds("进展顺利", null, List.of(), percent, null);

        assertThatThrownBy(() -> GroundsCheck.require(Act.REPORT, grounds, TODAY))
                .hasMessageContaining("0 到 100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "ftp://yunlu.example/a", "www.yunlu.example", "https://", "https://a b"})
    void takesOnlyWebAddressesAsLinks(String link) {
        Grounds grounds = new Grounds("进展顺利", link, List.of(), null, null);

        assertThatThrownBy(() -> GroundsCheck.require(Act.REPORT, grounds, TODAY))
                .hasMessageContaining("http");
    }

    @Test
    void takesAPublicAddress() {
        Grounds grounds = new Grounds("进展顺利", "https://www.yunlu.example/a?b=1", List.of(), 40, null);

        assertThatCode(() -> GroundsCheck.require(Act.REPORT, grounds, TODAY)).doesNotThrowAnyException();
    }

    @Test
    void doesNotMoveADeadlineIntoThePast() {
        Grounds grounds = new Grounds("等待上级文件", null, List.of(), null, TODAY.minusDays(1));

        assertThatThrownBy(() -> GroundsCheck.require(Act.ASK_DEADLINE, grounds, TODAY))
                .hasMessageContaining("不能早于今天");
    }

    @Test
    void movesADeadlineToTodayOrLater() {
        for (LocalDate day : List.of(TODAY, TODAY.plusYears(1))) {
            Grounds grounds = new Grounds("等待上级文件", null, List.of(), null, day);

            assertThatCode(() -> GroundsCheck.require(Act.ASK_DEADLINE, grounds, TODAY))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void asksForTheDayThatIsWished() {
        assertThatThrownBy(() -> GroundsCheck.require(Act.ASK_DEADLINE, Grounds.of("等待上级文件"), TODAY))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("请选择申请调整到的日期。");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100})
    void takesPercentagesUpToTheWhole(int percent) {
        Grounds grounds = new Grounds("进展顺利", null, List.of(), percent, null);

        assertThatCode(() -> GroundsCheck.require(Act.REPORT, grounds, TODAY)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "http://yunlu.example", "HTTPS://yunlu.example/a", " https://yunlu.example/政策 "})
    void bearsNoLinkAndEveryWayToWriteOne(String link) {
        Grounds grounds = new Grounds("进展顺利", link, List.of(), null, null);

        assertThatCode(() -> GroundsCheck.require(Act.HAND_IN, grounds, TODAY)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data:text/html,a", "https:yunlu.example", "//yunlu.example", "file:///etc/passwd", "随手写的"})
    void refusesWhateverElseStandsForALink(String link) {
        Grounds grounds = new Grounds("进展顺利", link, List.of(), null, null);

        assertThatThrownBy(() -> GroundsCheck.require(Act.HAND_IN, grounds, TODAY))
                .hasMessageContaining("链接应以");
    }

    @Test
    @DisplayName("All refusals at once, not one per click")
    void saysEverythingThatIsWrongAtOnce() {
        Grounds grounds = new Grounds(" ", "javascript:alert(1)", List.of(), 120, TODAY.minusDays(1));

        assertThatThrownBy(() -> GroundsCheck.require(Act.ASK_DEADLINE, grounds, TODAY))
                .hasMessageContainingAll("申请调整期限的理由", "0 到 100", "不能早于今天", "https://");
    }

    @Test
    void looksAtTheWishedDayOnlyWhereOneIsWished() {
        Grounds grounds = new Grounds("进展顺利", null, List.of(), null, TODAY.minusDays(1));

        assertThatCode(() -> GroundsCheck.require(Act.REPORT, grounds, TODAY)).doesNotThrowAnyException();
    }

    @Test
    void keepsItsOwnListOfFiles() {
        List<UUID> files = new ArrayList<>(List.of(UUID.randomUUID()));
        Grounds grounds = new Grounds("进展顺利", null, files, null, null);
        files.clear();

        assertThat(grounds.files()).hasSize(1);
        assertThat(grounds.saysNothing()).isFalse();
        assertThat(Grounds.NONE.saysNothing()).isTrue();
        assertThat(Grounds.of("\t \n").saysNothing()).isTrue();
    }
}
