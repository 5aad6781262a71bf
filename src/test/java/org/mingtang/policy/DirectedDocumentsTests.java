package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingtangTest
@DisplayName("定向公开: what is for named units is known in the library to those who sent it")
class DirectedDocumentsTests {

    private static final String SECRET = "密";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    JdbcClient database;

    private PolicyRoom room;
    private String mark;
    private ItemNumber open;
    private ItemNumber directed;

    @BeforeEach
    void publish() {
        room = new PolicyRoom(beans);
        mark = SECRET + UUID.randomUUID().toString().substring(0, 8);
        open = room.document();
        directed = room.published(directed(ItemKind.OTHER_POLICY));
    }

    @ParameterizedTest(name = "as {0}")
    @EnumSource(
            value = Role.class,
            names = {"OPENNESS_OFFICE", "CLERK", "HEAD", "LEADER", "AUDITOR"})
    void nobodyOfAnotherGovernmentReadsWhatItIsCalled(Role role) {
        room.relate(RelationKind.ABOLISHES, directed, open, PolicyRoom.MAY);
        Person stranger = PressRoom.person("外人", new PressRoom(beans).education, role);

        assertThat(room.desk("/desk/policies/" + directed, stranger))
                .bodyText()
                .contains("没有这份政策文件")
                .doesNotContain(mark);
        assertThat(room.desk("/desk/policies/" + open, stranger))
                .hasStatusOk()
                .bodyText()
                .contains("定向公开的文件")
                .doesNotContain(mark, "《定向公开的文件》", "/desk/policies/" + directed);
        assertThat(room.desk("/desk/policies", stranger))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(mark);
    }

    @Test
    void aNeighbourDoesNotReadItEither() {
        UnitId government = beans.getBean(Units.class)
                .region(room.press.education)
                .orElseThrow()
                .id();
        Person neighbour =
                PressRoom.person("邻人", SomeUnits.department(beans.getBean(Units.class), government, "民政局"), Role.CLERK);

        assertThat(room.desk("/desk/policies/" + directed, neighbour))
                .bodyText()
                .doesNotContain(mark);
        assertThat(room.send("/desk/policies/" + directed + "/head-note", neighbour, "note", "无"))
                .bodyText()
                .doesNotContain(mark);
    }

    @Test
    void thoseWhoSentItReadIt() {
        room.relate(RelationKind.ABOLISHES, directed, open, PolicyRoom.MAY);

        for (Person sender : List.of(room.clerk, room.press.head, room.press.openness, room.press.leader)) {
            assertThat(room.desk("/desk/policies/" + directed, sender))
                    .hasStatusOk()
                    .bodyText()
                    .contains(mark);
            assertThat(room.desk("/desk/policies/" + open, sender))
                    .bodyText()
                    .contains(mark, "/desk/policies/" + directed)
                    .doesNotContain("库外");
        }
    }

    @Test
    @DisplayName("A sentence of its text that waits for a word waits for its senders alone")
    void theSentencesOfItAreNotShownToOthers() {
        ItemNumber saying = room.published(PolicyRoom.fields(
                        ItemKind.OTHER_POLICY,
                        "关于" + mark + "的通知",
                        "<p>" + mark + "专项工作结束，《"
                                + beans.getBean(Policies.class)
                                        .find(open)
                                        .orElseThrow()
                                        .title() + "》同时废止。</p>",
                        PressRoom.number(),
                        PolicyRoom.MAY,
                        null)
                .directedTo(List.of(room.press.office.value())));
        Person stranger = PressRoom.person("外人", new PressRoom(beans).education, Role.CLERK);

        assertThat(beans.getBean(Relations.class).all(saying)).isNotEmpty();
        assertThat(room.desk("/desk/policies", stranger)).bodyText().doesNotContain(mark);
        assertThat(room.desk("/desk/policies/" + open, stranger))
                .bodyText()
                .contains("定向公开的文件")
                .doesNotContain(mark);
        assertThat(room.desk("/desk/policies?mine=true", room.clerk)).bodyText().contains(mark + "专项工作结束");
    }

    @Test
    void itIsNotAmongThoseThatEndOrTurnYellowForOthers() {
        ItemNumber ending = room.published(PolicyRoom.fields(
                        ItemKind.OTHER_POLICY,
                        mark + "办法",
                        PolicyRoom.BODY,
                        PressRoom.number(),
                        PolicyRoom.MAY,
                        beans.getBean(Policies.class).today().plusDays(3))
                .directedTo(List.of(room.press.office.value())));
        room.relate(RelationKind.BASED_ON, ending, open, PolicyRoom.MAY);
        room.touched(RelationKind.ABOLISHES, open, PolicyRoom.MAY, null);
        Person stranger = PressRoom.person("外人", new PressRoom(beans).education, Role.CLERK);

        assertThat(room.desk("/desk/policies", room.clerk)).bodyText().contains(mark + "办法");
        assertThat(room.desk("/desk/policies", stranger)).bodyText().doesNotContain(mark + "办法");
    }

    @Test
    @DisplayName(
            "The trail, which people of other units read, says that something was done to it, not what it is called")
    void theTrailDoesNotNameIt() {
        UUID relation = room.relate(RelationKind.ABOLISHES, directed, open, PolicyRoom.MAY);
        beans.getBean(Relations.class).drop(relation, room.clerk);
        beans.getBean(Publications.class).withdraw(directed, "不再需要", room.press.head);

        List<String> trail = database.sql("select subject || detail from audit_entry where account = ?")
                .param(room.clerk.account())
                .query(String.class)
                .list();

        assertThat(trail).anyMatch(line -> line.contains("定向公开的文件废止"));
        assertThat(trail).noneMatch(line -> line.contains(mark));
        assertThat(beans.getBean(PolicyActs.class).of(open.value()))
                .noneMatch(step -> String.valueOf(step.text()).contains(mark));
    }

    @Test
    void theKeeperOfWhatRestedOnItIsToldWithoutItsName() {
        room.relate(RelationKind.BASED_ON, open, directed, PolicyRoom.MAY);
        room.touched(RelationKind.ABOLISHES, directed, PolicyRoom.MAY, null);

        assertThat(room.agenda())
                .extracting(AgendaLine::detail)
                .anyMatch(detail -> String.valueOf(detail).contains("定向公开的文件已不再有效"))
                .noneMatch(detail -> String.valueOf(detail).contains(mark));
        assertThat(room.desk("/desk/policies/" + open, PressRoom.person("外人", room.press.office, Role.CLERK)))
                .bodyText()
                .contains("不再有效")
                .doesNotContain(mark);
    }

    @Test
    @DisplayName("国办公开办函〔2021〕33号一: the 题注 that everybody reads tells of amendments that everybody may read")
    void noHeadNoteTellsOfIt() {
        ItemNumber rule = room.published(PolicyRoom.fields(
                ItemKind.RULE, room.title(), PolicyRoom.BODY, PressRoom.number(), PolicyRoom.MAY, null));
        String number =
                beans.getBean(Policies.class).find(directed).orElseThrow().docNumber();
        room.relate(RelationKind.AMENDS, directed, rule, PolicyRoom.MAY.plusMonths(1));

        assertThat(room.page("/info/" + rule)).hasStatusOk().bodyText().doesNotContain(number, mark);
        assertThat(room.page("/policies/" + rule + "/text")).bodyText().doesNotContain(number, mark);
    }

    private ManuscriptFields directed(ItemKind kind) {
        return PolicyRoom.fields(
                        kind,
                        mark + "专项工作方案",
                        "<p>第一条　" + mark + "的工作内容。</p>",
                        PressRoom.number(),
                        PolicyRoom.MAY,
                        null)
                .directedTo(List.of(room.press.office.value()));
    }
}
