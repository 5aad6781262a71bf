package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;

/** Who may read, work and decide: by role and by whose request it is. */
class RequestPermissionsTests {

    private final RequestPermissions permissions = new RequestPermissions();
    private final RequestView request = SomeView.at(RequestStage.IN_HAND);

    private static Person person(Role role, UnitId unit) {
        return new Person(UUID.randomUUID(), "叶知秋", unit.value(), java.util.Set.of(role));
    }

    @ParameterizedTest
    @CsvSource({
        "OPENNESS_OFFICE, true, true, true",
        "CLERK, true, true, false",
        "HEAD, true, true, true",
        "LEADER, false, false, false",
        "AUDITOR, false, false, false",
        "SYSTEM_ADMINISTRATOR, false, false, false"
    })
    void inTheirOwnUnit(Role role, boolean reads, boolean works, boolean decides) {
        for (UnitId own : new UnitId[] {SomeView.ORGAN, SomeView.UNIT}) {
            Person person = person(role, own);
            assertThat(permissions.mayRead(person, request)).isEqualTo(reads);
            assertThat(permissions.mayWork(person, request)).isEqualTo(works);
            assertThat(permissions.may(person, RequestAct.SEARCH, request)).isEqualTo(works);
            assertThat(permissions.may(person, RequestAct.EXTEND, request)).isEqualTo(decides);
            assertThat(permissions.may(person, RequestAct.DELAY, request)).isEqualTo(decides);
            assertThat(permissions.may(person, RequestAct.LEAVE_UNPAID, request))
                    .isEqualTo(works);
            assertThat(permissions.may(person, RequestAct.TELL_THIRD_PARTY, request))
                    .isEqualTo(works);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("the openness office sees how others' requests stand; nobody from elsewhere sees who asks or acts")
    void elsewhere(Role role) {
        Person person = person(role, SomeView.ELSEWHERE);
        assertThat(permissions.mayRead(person, request)).isEqualTo(role == Role.OPENNESS_OFFICE);
        assertThat(permissions.seesAll(person)).isEqualTo(role == Role.OPENNESS_OFFICE);
        assertThat(permissions.mayWork(person, request)).isFalse();
        for (RequestAct act : RequestAct.values()) {
            assertThat(permissions.may(person, act, request)).isFalse();
            assertThat(permissions.mayNow(person, act, request)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyAtADeskDoesWhatTheProgramOrTheApplicantDoes(Role role) {
        Person person = person(role, SomeView.UNIT);
        assertThat(new RequestAct[] {RequestAct.RETURN, RequestAct.APPROVE, RequestAct.LAPSE, RequestAct.RATE})
                .noneMatch(act -> permissions.may(person, act, request));
    }

    @ParameterizedTest
    @CsvSource({
        "IN_HAND, true",
        "IN_REVIEW, true",
        "APPROVED, true",
        "ARRIVED, false",
        "AWAIT_FEE, false",
        "CLOSED, false"
    })
    void buttonsAreThereOnlyWhereTheActIsPossible(RequestStage stage, boolean shown) {
        assertThat(permissions.mayNow(person(Role.HEAD, SomeView.UNIT), RequestAct.EXTEND, SomeView.at(stage)))
                .isEqualTo(shown);
    }

    @Test
    void refusalsSayWhoIsToDoIt() {
        Person clerk = person(Role.CLERK, SomeView.UNIT);
        Person other = person(Role.CLERK, SomeView.ELSEWHERE);
        assertThatThrownBy(() -> permissions.require(clerk, RequestAct.EXTEND, request))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("延长答复期限须经本机关政府信息公开工作机构负责人同意（第三十三条第二款），请由负责人办理。");
        assertThatThrownBy(() -> permissions.require(clerk, RequestAct.DELAY, request))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("延迟答复的期限由本机关政府信息公开工作机构负责人确定（第三十五条），请由负责人办理。");
        assertThatThrownBy(() -> permissions.require(other, RequestAct.SEARCH, request))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("只能办理本机关的申请；其他机关的申请由该机关办理。");
        assertThatThrownBy(() -> permissions.requireWorker(other, request))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("申请人信息和材料只有承办单位可以打开。");
        assertThatCode(() -> permissions.require(clerk, RequestAct.SEARCH, request))
                .doesNotThrowAnyException();
        assertThatCode(() -> permissions.requireWorker(clerk, request)).doesNotThrowAnyException();
    }

    @Test
    void whoHasNoRoleMayNothing() {
        var nobody = new Person(UUID.randomUUID(), "无", SomeView.UNIT.value(), java.util.Set.of());
        assertThat(permissions.mayRead(nobody, request)).isFalse();
        assertThat(permissions.mayWork(nobody, request)).isFalse();
    }
}
