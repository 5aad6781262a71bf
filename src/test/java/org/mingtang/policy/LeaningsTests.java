package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.policy.interpretation.PolicyPress;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What readers and keepers learn of an interpretation whose document fell; the other rooms test their own. */
@MingtangTest
class LeaningsTests {

    private static final LocalDate FALL = LocalDate.of(2026, 9, 1);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Leanings leanings;

    @Autowired
    Standings standings;

    @Autowired
    Publications publications;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    PolicyRoom room;
    String title;
    ItemNumber policy;
    ItemNumber piece;

    @BeforeEach
    void aPolicyThatIsExplained() {
        clock.moveTo(LocalDate.of(2026, 10, 8));
        room = new PolicyRoom(beans);
        title = room.title();
        policy = room.document(title);
        piece = PolicyPress.explained(beans, room.press, policy);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    private UUID abolished() {
        return room.touched(RelationKind.ABOLISHES, policy, FALL, null);
    }

    private List<AgendaLine> told() {
        return room.agenda().stream()
                .filter(line -> line.href().equals("/desk/policies/" + policy))
                .filter(line -> line.stage().equals("请核对"))
                .toList();
    }

    @Test
    void nothingIsSaidWhileThePolicyStands() {
        room.touched(RelationKind.AMENDS, policy, FALL, null);

        assertThat(room.page(piece.path())).bodyText().doesNotContain("内容可能不再适用");
        assertThat(told()).isEmpty();
        assertThat(leanings.of(policy.value())).isEmpty();
    }

    @Test
    void readersAreWarnedAndTheKeeperIsToldOnce() {
        abolished();
        standings.refresh(policy);

        assertThat(room.page(piece.path()))
                .bodyText()
                .contains("本解读说明的", "已废止（自 2026-09-01 起），内容可能不再适用", "href=\"" + policy.path() + "\"");
        assertThat(told()).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("图解：" + title);
            assertThat(line.detail()).isEqualTo("解读所依据的《" + title + "》已废止");
        });
    }

    @Test
    @DisplayName("keepers are also told of what leans on a policy that fell before anybody was told of such")
    void whatFellBeforeIsToldAtTheNextLook() throws IOException {
        abolished();
        database.sql("delete from policy_leaning where policy = ?")
                .param(policy.value())
                .update();
        standings.bringUpToDate();
        assertThat(leanings.of(policy.value())).isEmpty();

        database.sql(new ClassPathResource("db/migration/policy/V84__fallen_before_leanings.sql")
                        .getContentAsString(StandardCharsets.UTF_8))
                .update();
        standings.bringUpToDate();

        assertThat(leanings.of(policy.value()))
                .singleElement()
                .satisfies(each -> assertThat(each.item()).isEqualTo(piece.value()));
        assertThat(told()).hasSize(1);
    }

    @Test
    void itIsTakenBackWhenThePolicyStandsAgain() {
        UUID relation = abolished();

        room.relations().drop(relation, room.clerk);

        assertThat(room.page(piece.path())).bodyText().doesNotContain("内容可能不再适用");
        assertThat(told()).isEmpty();
    }

    @Test
    void whatTheKeeperFoundStaysAndHeIsNotAskedAgain() {
        abolished();
        String address = "/desk/policies/" + policy + "/leanings/" + piece + "/look";
        assertThat(room.desk("/desk/policies/" + policy, room.clerk)).bodyText().contains(address, "待核对");

        assertThat(room.send(address, room.clerk, "note", "解读已注明时间，不受影响")).hasStatus3xxRedirection();
        standings.refresh(policy);

        assertThat(told()).isEmpty();
        assertThat(room.desk("/desk/policies/" + policy, room.clerk))
                .bodyText()
                .contains("解读已注明时间，不受影响")
                .doesNotContain(address);
        assertThat(room.page(piece.path())).bodyText().contains("内容可能不再适用");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("a new text or a withdrawal is an answer by itself")
    void whoActsIsNotAskedAgain(boolean rewritten) {
        abolished();

        if (rewritten) {
            ManuscriptFields fields = ManuscriptFields.of("20-01", ItemKind.INTERPRETATION, "图解", "<p>办法已废止。</p>")
                    .dated(null, FALL, null, null)
                    .described(null, null, null, "注明已废止");
            room.press.revised(piece, fields);
        } else {
            publications.withdraw(piece, "文件已废止", room.press.head);
        }

        assertThat(told()).isEmpty();
        assertThat(leanings.of(policy.value()))
                .extracting(Leanings.Leaning::note)
                .doesNotContainNull();
    }

    @Test
    void aWithdrawnPolicyIsNoGroundEither() {
        publications.withdraw(policy, "发布有误", room.press.head);

        assertThat(room.page(piece.path())).bodyText().contains("已撤回，内容可能不再适用");
        assertThat(told()).hasSize(1);
    }

    @Test
    void onlyItsKeeperSaysWhatHeFound() {
        abolished();
        assertThatThrownBy(() -> leanings.look(policy.value(), piece.value(), "不受影响", new PressRoom(beans).clerk))
                .hasMessageContaining("只能维护本单位");
        assertThatThrownBy(() -> leanings.look(policy.value(), piece.value(), " ", room.clerk))
                .hasMessageContaining("写明核对结果");
        assertThatThrownBy(() -> leanings.look(policy.value(), policy.value(), "不受影响", room.clerk))
                .hasMessageContaining("已不存在");
    }
}
