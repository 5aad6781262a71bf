package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitView;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.reckoning.Channel;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who enters what came by other channels: whoever would then handle it. */
@MingtangTest
class RequestRegisteringTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Requests requests;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    StagedCases cases;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        clock.moveTo(StagedCases.DAY);
        desk = new RequestDesk(beans);
        cases = new StagedCases(desk, beans);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("第二十九条：角色×登记×渠道：本机关办理申请的人登记得上，其他人、外单位的人登记不上")
    void whoeverWorksInTheOrganRegistersWhatCame(Channel channel) {
        for (Role role : Role.values()) {
            var arrival = new Arrival(channel, StagedCases.DAY, StagedCases.DAY, "电话联系本人确认");
            Person own = RequestDesk.person("叶知秋", desk.education, role);
            Person other = RequestDesk.person("叶知秋", desk.office, role);
            boolean works = role == Role.CLERK || role == Role.HEAD || role == Role.OPENNESS_OFFICE;
            if (works) {
                assertThatCode(() -> inVain(() -> requests.register(cases.asked(), arrival, List.of(), own)))
                        .as(role.name())
                        .doesNotThrowAnyException();
            } else {
                sentence(role.name(), catchThrowable(() -> requests.register(cases.asked(), arrival, List.of(), own)));
            }
            sentence(role + " 外单位", catchThrowable(() -> requests.register(cases.asked(), arrival, List.of(), other)));
            assertThat(requests.organsOf(own).stream()
                            .anyMatch(organ -> organ.id().equals(desk.education)))
                    .isEqualTo(works);
            assertThat(requests.organsOf(other)).noneMatch(organ -> organ.id().equals(desk.education));
        }
    }

    @Test
    @DisplayName("向政府提出的申请由其办公室登记，政府的部门登记不上")
    void aGovernmentsOfficeRegistersForIt() {
        Person office = RequestDesk.person("苏明远", desk.office, Role.CLERK);
        var asked = new NewRequest(
                UUID.randomUUID(), desk.government, RequestDesk.citizen("乔安"), RequestDesk.wanted("2025 年重大决策目录"));
        var arrival = new Arrival(Channel.IN_PERSON, StagedCases.DAY, null, null);

        sentence("部门", catchThrowable(() -> requests.register(asked, arrival, List.of(), desk.clerk)));
        RequestId id = requests.register(asked, arrival, List.of(), office);
        assertThat(desk.view(id)).returns(desk.government, RequestView::organ).returns(desk.office, RequestView::unit);
        assertThat(requests.organsOf(office)).extracting(UnitView::id).contains(desk.office, desk.government);
        sentence("再登记", catchThrowable(() -> requests.register(asked, arrival, List.of(), desk.clerk)));
    }

    private static void sentence(String cell, Throwable refusal) {
        assertThat(refusal)
                .as(cell)
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("只能登记向本机关提出的申请；向其他机关提出的，请告知申请人或者转交该机关登记。");
    }

    private void inVain(Runnable act) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            act.run();
        });
    }
}
