package org.mingtang.request.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitView;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestDesk;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose figures somebody may see, and at which day. */
@MingtangTest
class StatisticsScopesTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    StatisticsScopes scopes;

    @Autowired
    MovableClock clock;

    RequestDesk desk;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        clock.moveTo(LocalDate.of(2026, 6, 30));
        desk = new RequestDesk(beans);
    }

    @Test
    void oneSeesOnesOwnOrgan() {
        var scope = scopes.of("", desk.clerk);
        assertThat(scope.organs()).containsExactly(desk.education);
        assertThat(scope.whose()).endsWith("教育局");
        assertThat(scopes.of(desk.education.toString(), desk.clerk).chosen())
                .isNotNull()
                .returns(desk.education, UnitView::id);
        assertThatThrownBy(() -> scopes.of(new RequestDesk(beans).education.toString(), desk.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("只能查看本机关的统计。");
    }

    @Test
    @DisplayName("政府的申请由办公室承办，办公室看得到本级政府的统计")
    void generalOfficeAnswersForItsGovernment() {
        var scope = scopes.of("", RequestDesk.person("方知远", desk.office, Role.CLERK));
        assertThat(scope.organs()).containsExactlyInAnyOrder(desk.office, desk.government);
        assertThat(scope.whose()).isEqualTo("全部机关（2 个）");
    }

    @Test
    void opennessOfficeSeesEveryOrgan() {
        RequestDesk other = new RequestDesk(beans);
        var scope = scopes.of("", desk.openness);
        assertThat(scope.organs()).contains(desk.education, other.education, other.government);
        assertThat(scope.whose()).startsWith("全部机关（");
        assertThat(scopes.of(other.education.toString(), desk.openness).organs())
                .containsExactly(other.education);
    }

    @Test
    void whoseUnitIsNoOrganSeesNothing() {
        var scope = scopes.of("", SignedAs.person(Role.CLERK));
        assertThat(scope.organs()).isEmpty();
        assertThat(scope.whose()).isEqualTo("全部机关（0 个）");
    }

    @ParameterizedTest
    @CsvSource({
        "'',2026-06-30",
        "' ',2026-06-30",
        "2026-06-30,2026-06-30",
        "2026-07-01,2026-06-30",
        "2025-12-31,2025-12-31"
    })
    void dayIsThatAskedForAndNeverLaterThanToday(String text, LocalDate day) {
        assertThat(scopes.day(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"昨天", "2026-02-30", "2026/06/30", "20260630", "'"})
    void whatIsNoDayIsRefused(String text) {
        assertThatThrownBy(() -> scopes.day(text))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("日期写法不对");
    }
}
