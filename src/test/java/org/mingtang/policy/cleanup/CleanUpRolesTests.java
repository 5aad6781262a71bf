package org.mingtang.policy.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.policy.PolicyFilter;
import org.mingtang.policy.PolicyRoom;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
@DisplayName("clean-ups: every role at every act, every act at every stage, over the pages")
class CleanUpRolesTests {

    /** Acts as the pages send them. */
    private static final Map<String, CleanUpAct> ADDRESSES = Map.of(
            "proposal", CleanUpAct.PROPOSE,
            "decision", CleanUpAct.DECIDE,
            "conclusion", CleanUpAct.CONCLUDE,
            "reopening", CleanUpAct.REOPEN,
            "manuscript", CleanUpAct.PREPARE,
            "cancellation", CleanUpAct.CANCEL);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    CleanUps rounds;

    PolicyRoom room;
    RoundsOf begun;
    ItemNumber document;

    @BeforeEach
    void found() {
        room = new PolicyRoom(beans);
        begun = new RoundsOf(beans, room.press);
        document = room.document();
    }

    private PolicyFilter ofUnit() {
        return PolicyFilter.ALL.ofUnits(List.of(room.press.education.value()));
    }

    private UUID at(CleanUpStage stage) {
        Map<CleanUpStage, Supplier<UUID>> ways = new EnumMap<>(CleanUpStage.class);
        ways.put(CleanUpStage.COLLECTING, () -> begun.decided(ofUnit(), Verdict.KEEP));
        ways.put(CleanUpStage.CONCLUDED, () -> begun.concluded(ofUnit(), Verdict.KEEP));
        ways.put(CleanUpStage.PREPARED, () -> {
            UUID id = begun.concluded(ofUnit(), Verdict.KEEP);
            rounds.prepare(id, room.press.openness);
            return id;
        });
        ways.put(CleanUpStage.IN_EFFECT, () -> begun.published(ofUnit(), Verdict.KEEP));
        ways.put(CleanUpStage.CANCELLED, () -> {
            UUID id = begun.begun(ofUnit());
            rounds.cancel(id, room.press.openness);
            return id;
        });
        return ways.get(stage).get();
    }

    private MvcTestResult act(UUID id, String address, Person person) {
        boolean ofDocument = address.equals("proposal") || address.equals("decision");
        return room.send(
                "/desk/clean-ups/" + id + (ofDocument ? "/documents/" + document + "/" : "/") + address,
                person,
                "verdict",
                "KEEP",
                "reason",
                "仍然适用");
    }

    @ParameterizedTest
    @EnumSource(CleanUpStage.class)
    void thePageRefusesWithTheStageWhatTheTableForbids(CleanUpStage stage) {
        UUID id = at(stage);
        for (String address : ADDRESSES.keySet()) {
            // From a prepared result nothing leads on before that was given up.
            boolean lawful = ADDRESSES.get(address).isPossibleFrom(stage) && stage != CleanUpStage.PREPARED;
            if (!lawful) {
                assertThat(act(id, address, room.press.openness))
                        .as(address)
                        .hasStatus(422)
                        .bodyText()
                        .contains("role=\"alert\"", stage.label());
                assertThat(rounds.find(id).orElseThrow().stage()).isEqualTo(stage);
            }
        }
    }

    @Test
    void theKeepersProposeAndTheOfficeDoesAllElse() {
        UUID id = begun.begun(ofUnit());
        for (Role role : Role.values()) {
            Person person = PressRoom.person("来人", room.press.education, role);
            for (String address : ADDRESSES.keySet()) {
                if (role == Role.OPENNESS_OFFICE) {
                    continue;
                }
                MvcTestResult result = act(id, address, person);
                if (!person.may(Permission.KEEP_POLICIES)) {
                    assertThat(result).as(role + " " + address).hasStatus(403);
                } else if (address.equals("proposal")) {
                    assertThat(result).as(role + " " + address).hasStatus3xxRedirection();
                } else {
                    assertThat(result).hasStatus(422).bodyText().contains("由公开办发起、决定和公布");
                }
            }
        }
        assertThat(rounds.find(id).orElseThrow().stage()).isEqualTo(CleanUpStage.COLLECTING);
        assertThat(rounds.find(id).orElseThrow().decided()).isZero();
        assertThat(act(id, "proposal", room.press.openness)).hasStatus3xxRedirection();
        assertThat(act(id, "decision", room.press.openness)).hasStatus3xxRedirection();
        assertThat(act(id, "conclusion", room.press.openness)).hasStatus3xxRedirection();
    }

    @Test
    void thePagesAreReadByThoseWhoReadPublications() {
        UUID id = begun.begun(ofUnit());
        for (Role role : Role.values()) {
            Person person = PressRoom.person("来人", room.press.education, role);
            int status = person.may(Permission.READ_PUBLICATIONS) ? 200 : 403;

            assertThat(room.desk("/desk/clean-ups", person)).as(role.name()).hasStatus(status);
            assertThat(room.desk("/desk/clean-ups/" + id, person))
                    .as(role.name())
                    .hasStatus(status);
        }
    }

    @Test
    void aKeeperOfAnotherUnitProposesNothing() {
        UUID id = begun.begun(ofUnit());

        assertThat(act(id, "proposal", new PressRoom(beans).clerk))
                .hasStatus(422)
                .bodyText()
                .contains("只能对本单位的文件提出意见");
    }

    @Test
    void aRoundIsRefusedWithTheSentenceThatHelps() {
        Person office = room.press.openness;

        assertThatThrownBy(() -> rounds.begin(" ", ofUnit(), null, office)).hasMessageContaining("名称");
        assertThatThrownBy(() -> rounds.begin("长".repeat(101), ofUnit(), null, office))
                .hasMessageContaining("100");
        assertThatThrownBy(() -> rounds.begin("清理", PolicyFilter.ALL.ofUnits(List.of(UUID.randomUUID())), null, office))
                .hasMessageContaining("没有符合条件的现行文件");
        UUID id = begun.begun(ofUnit());
        assertThatThrownBy(() -> rounds.propose(id, document.value(), null, "好", room.clerk))
                .hasMessageContaining("请选择");
        assertThatThrownBy(() -> rounds.propose(id, document.value(), Verdict.KEEP, "长".repeat(1001), room.clerk))
                .hasMessageContaining("1000");
        assertThatThrownBy(() -> rounds.decide(id, document.value(), null, null, office))
                .hasMessageContaining("请选择");
        assertThatThrownBy(() -> rounds.propose(id, 1, Verdict.KEEP, "好", room.clerk))
                .hasMessageContaining("没有这份文件");
        assertThatThrownBy(() -> rounds.conclude(UUID.randomUUID(), office))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("没有这次清理");
    }

    @Test
    void aReopenedRoundIsDecidedAnewAndItsHistoryTellsAll() {
        UUID id = begun.concluded(ofUnit(), Verdict.KEEP);

        rounds.reopen(id, room.press.openness);
        rounds.propose(id, document.value(), Verdict.ABOLISH, "已过时", room.clerk);
        assertThatThrownBy(() -> rounds.conclude(id, room.press.openness)).hasMessageContaining("1 份");
        rounds.decide(id, document.value(), Verdict.ABOLISH, null, room.press.openness);
        rounds.conclude(id, room.press.openness);

        assertThat(room.desk("/desk/clean-ups/" + id, room.clerk))
                .bodyText()
                .contains("发起清理", "提出意见", "作出决定", "确定结果", "重新研究", "已过时");
    }

    @Test
    void theFormChoosesByAgeToTheDay() {
        CleanUpForm form = new CleanUpForm(null, null, room.press.education.value(), 1, null, null);

        assertThat(rounds.choice(form.filter(LocalDate.of(2027, 3, 31)), false, room.press.openness))
                .isEmpty();
        assertThat(rounds.choice(form.filter(LocalDate.of(2027, 4, 1)), false, room.press.openness))
                .hasSize(1);
        assertThat(new CleanUpForm(null, null, null, -3, null, null)
                        .filter(LocalDate.of(2027, 4, 1))
                        .formedBefore())
                .isNull();
        assertThat(new CleanUpForm(null, null, null, Integer.MAX_VALUE, null, null)
                        .filter(LocalDate.of(2027, 4, 1))
                        .formedBefore())
                .isEqualTo(LocalDate.of(1827, 4, 2));
    }
}
