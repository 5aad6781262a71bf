package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
class EndsAndKeepingTests {

    private static final LocalDate UNTIL = LocalDate.of(2027, 3, 31);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Standings standings;

    @Autowired
    EndReminders ends;

    @Autowired
    Publications publications;

    @Autowired
    MovableClock clock;

    PolicyRoom room;

    @BeforeEach
    void found() {
        clock.reset();
        room = new PolicyRoom(beans);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private ItemNumber ending() {
        return room.document(room.title(), PolicyRoom.BODY, PolicyRoom.MAY, UNTIL);
    }

    private List<String> stages(LocalDate day) {
        clock.moveTo(day);
        standings.bringUpToDate();
        return room.agenda().stream()
                .filter(line -> line.source().equals("政策文件") || line.source().equals("policy"))
                .map(AgendaLine::stage)
                .toList();
    }

    @ParameterizedTest(name = "{0} days before: {1}")
    @CsvSource({
        "91,''",
        "90,90 日内到期",
        "31,90 日内到期",
        "30,30 日内到期",
        "8,30 日内到期",
        "7,7 日内到期",
        "0,7 日内到期",
        "-1,已失效",
        "-400,已失效"
    })
    @DisplayName("the keeper is told 90, 30 and 7 days before, and after the end until he has dealt with it")
    void eachStepComesOnItsDay(int before, String stage) {
        ending();

        assertThat(stages(UNTIL.minusDays(before))).isEqualTo(stage.isEmpty() ? List.of() : List.of(stage));
    }

    @Test
    void aDocumentAbolishedBeforeItsEndAsksForNothing() {
        ItemNumber item = ending();
        assertThat(stages(UNTIL.minusDays(5))).hasSize(1);

        room.touched(RelationKind.ABOLISHES, item, UNTIL.minusDays(20), null);

        assertThat(stages(UNTIL.minusDays(5))).isEmpty();
    }

    @Test
    void aDocumentDeclaredLapsedBeforeItsEndAsksForNothing() {
        ItemNumber item = ending();
        room.touched(RelationKind.LAPSES, item, LocalDate.of(2026, 12, 1), null);

        assertThat(stages(UNTIL.minusDays(5))).isEmpty();
    }

    @Test
    void aWithdrawnDocumentAsksForNothing() {
        ItemNumber item = ending();
        assertThat(stages(UNTIL.minusDays(5))).hasSize(1);

        publications.withdraw(item, "内容有误", room.press.head);

        assertThat(stages(UNTIL.minusDays(4))).isEmpty();
    }

    @Test
    void aLongerValidityOpensTheMatterAnew() {
        ItemNumber item = ending();
        stages(UNTIL.minusDays(5));
        ends.handled(item, "拟延长", room.clerk);
        assertThat(stages(UNTIL.minusDays(4))).isEmpty();

        LocalDate longer = UNTIL.plusYears(1);
        room.press.revised(
                item,
                PolicyRoom.fields(
                        ItemKind.NORMATIVE_DOCUMENT,
                        room.title(),
                        PolicyRoom.BODY,
                        PressRoom.number(),
                        PolicyRoom.MAY,
                        longer));

        assertThat(stages(UNTIL.plusDays(1))).isEmpty();
        assertThat(stages(longer.minusDays(7))).containsExactly("7 日内到期");
    }

    @Test
    void whatIsDealtWithNeedsWordsAndAKeeperAndAnEnd() {
        ItemNumber item = ending();
        ItemNumber endless = room.document();

        assertThatThrownBy(() -> ends.handled(item, " ", room.clerk)).hasMessageContaining("办理结果");
        assertThatThrownBy(() -> ends.handled(item, "长".repeat(1001), room.clerk))
                .hasMessageContaining("1000");
        assertThatThrownBy(() -> ends.handled(item, "好", new PressRoom(beans).clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("只能维护本单位");
        assertThatThrownBy(() -> ends.handled(endless, "好", room.clerk)).hasMessageContaining("没有写明有效期");
        ends.handled(item, "到期自然失效", room.press.openness);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theDeskOpensForThoseWhoMayReadAndItsActsForThoseWhoMayKeep(Role role) {
        ItemNumber item = ending();
        Person person = PressRoom.person("来人", room.press.education, role);
        boolean reads = person.may(Permission.READ_PUBLICATIONS);
        boolean keeps = person.may(Permission.KEEP_POLICIES);

        assertThat(room.desk("/desk/policies", person)).hasStatus(reads ? 200 : 403);
        assertThat(room.desk("/desk/policies/" + item, person)).hasStatus(reads ? 200 : 403);
        assertThat(room.send("/desk/policies/" + item + "/end", person, "note", "已研究"))
                .hasStatus(keeps ? 302 : 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/policies", "/desk/policies/1", "/desk/clean-ups", "/desk/finder-topics"})
    void withoutSignInTheDeskIsClosed(String address) {
        assertThat(room.page(address)).hasStatus3xxRedirection();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/relations/%s/confirmation",
                "/relations/%s/dropping",
                "/relations/%s/resumption",
                "/relations/%s/text",
                "/warnings/%s/look"
            })
    void anActOnWhatIsNotThereSaysSoAndKeepsThePage(String act) {
        ItemNumber item = ending();

        assertThat(room.send("/desk/policies/" + item + act.formatted(UUID.randomUUID()), room.clerk, "note", "好"))
                .hasStatus(422)
                .bodyText()
                .contains("补记一条关系", "有效期")
                .containsAnyOf("没有这条关系", "这条提示已不存在");
    }

    @Test
    void aRefusedRelationKeepsWhatWasTyped() {
        ItemNumber item = ending();

        assertThat(room.send("/desk/policies/" + item + "/relations", room.clerk, "title", "某某法", "passive", "false"))
                .hasStatus(422)
                .bodyText()
                .contains("请选择是什么关系", "某某法");
        assertThat(room.send(
                        "/desk/policies/" + item + "/relations",
                        room.clerk,
                        "kind",
                        "AMENDS",
                        "title",
                        "关于修改的决定",
                        "passive",
                        "true",
                        "from",
                        "2026-09-01"))
                .hasStatus3xxRedirection();
        assertThat(room.page("/info/" + item)).bodyText().contains("被修改：", "自 2026-09-01 起", "已修改");
    }
}
