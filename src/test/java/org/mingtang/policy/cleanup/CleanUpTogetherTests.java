package org.mingtang.policy.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.policy.PolicyFilter;
import org.mingtang.policy.PolicyRoom;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Many documents in few steps, and the ways back from a result that was given up. */
@MingtangTest
class CleanUpTogetherTests {

    private static final String COMPLETE = "各单位的清理意见已经齐全，请作出决定";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    CleanUps rounds;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Agenda agenda;

    PolicyRoom room;
    RoundsOf begun;
    ItemNumber first;
    ItemNumber second;
    ItemNumber third;

    @BeforeEach
    void found() {
        room = new PolicyRoom(beans);
        begun = new RoundsOf(beans, room.press);
        first = room.document();
        second = room.document();
        third = room.document();
    }

    private PolicyFilter ofUnit() {
        return PolicyFilter.ALL.ofUnits(List.of(room.press.education.value()));
    }

    private CleanUpView round(UUID id) {
        return rounds.find(id).orElseThrow();
    }

    private List<String> ofTheOffice() {
        return agenda.open(room.press.office.value(), 100).stream()
                .map(AgendaLine::detail)
                .filter(COMPLETE::equals)
                .toList();
    }

    private MvcTestResult proposed(UUID id, String... fields) {
        return room.send("/desk/clean-ups/" + id + "/proposals", room.clerk, fields);
    }

    @Test
    void singleDocumentsAreLeftOut() {
        MvcTestResult sent = room.send(
                "/desk/clean-ups",
                room.press.openness,
                "title",
                "2026年清理",
                "unit",
                room.press.education.value().toString(),
                "leftOut",
                first.toString(),
                "leftOut",
                third.toString());

        String address = sent.getResponse().getRedirectedUrl();
        assertThat(address).isNotNull();
        UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        assertThat(round(id).lines()).extracting(CleanUpLine::item).containsExactly(second.value());
        assertThat(room.desk("/desk/clean-ups?unit=" + room.press.education.value(), room.press.openness))
                .bodyText()
                .contains("勾选不列入本次清理的文件", "name=\"leftOut\" value=\"" + first + "\"");
    }

    @Test
    void everyKindIsChosenToo() {
        assertThat(room.desk("/desk/clean-ups", room.press.openness))
                .bodyText()
                .contains("value=\"NORMATIVE_DOCUMENT\" selected");
        assertThat(room.desk("/desk/clean-ups?kind=&unit=&years=", room.press.openness))
                .bodyText()
                .doesNotContain("selected>", "\" selected");
    }

    @Test
    void aRoundWithoutDocumentsIsNone() {
        assertThat(room.send(
                        "/desk/clean-ups",
                        room.press.openness,
                        "title",
                        "2026年清理",
                        "unit",
                        room.press.education.value().toString(),
                        "leftOut",
                        first + "," + second + "," + third))
                .hasStatus(422)
                .bodyText()
                .contains("没有符合条件的现行文件");
    }

    @Test
    void oneProposalIsMadeForSeveralDocuments() {
        UUID id = begun.begun(ofUnit());
        assertThat(room.desk("/desk/clean-ups/" + id, room.clerk)).bodyText().contains("一并提出");

        assertThat(proposed(id, "verdict", "KEEP", "reason", "适用")).hasStatus(422);
        assertThat(proposed(id, "item", first.toString(), "verdict", "KEEP")).hasStatus(422);
        assertThat(proposed(id, "item", first.toString(), "item", "999999999", "verdict", "KEEP", "reason", "适用"))
                .hasStatus(422);
        assertThat(round(id).proposed()).as("all or none").isZero();
        assertThat(proposed(
                        id, "item", first.toString(), "item", second.toString(), "verdict", "KEEP", "reason", "仍然适用"))
                .hasStatus3xxRedirection();

        assertThat(round(id).proposed()).isEqualTo(2);
        assertThat(room.agenda()).extracting(AgendaLine::detail).contains("还有 1 份文件没有提出清理意见");
        assertThat(room.desk("/desk/clean-ups/" + id, room.clerk))
                .bodyText()
                .as("for one that is left its own form is enough")
                .doesNotContain("一并提出");
    }

    @Test
    void severalAreNotProposedForByAStranger() {
        UUID id = begun.begun(ofUnit());

        assertThatThrownBy(() ->
                        rounds.proposeAll(id, List.of(first.value()), Verdict.KEEP, "适用", new PolicyRoom(beans).clerk))
                .isInstanceOf(UnlawfulAct.class);
    }

    @Test
    @DisplayName("the office follows all keepers at once; what it decided otherwise stays")
    void allProposalsAreAdopted() {
        UUID id = begun.begun(ofUnit());
        rounds.proposeAll(id, List.of(first.value(), second.value()), Verdict.ABOLISH, "过时", room.clerk);
        rounds.decide(id, first.value(), Verdict.KEEP, "尚有项目未完成", room.press.openness);

        assertThat(room.desk("/desk/clean-ups/" + id, room.press.openness))
                .bodyText()
                .contains("采纳主管单位意见（1 份未定）");
        assertThat(room.send("/desk/clean-ups/" + id + "/adoption", room.clerk)).hasStatus(422);
        assertThat(room.send("/desk/clean-ups/" + id + "/adoption", room.press.openness))
                .hasStatus3xxRedirection();

        assertThat(round(id).lines())
                .filteredOn(line -> line.item() != third.value())
                .extracting(CleanUpLine::item, CleanUpLine::decision)
                .containsExactlyInAnyOrder(tuple(first.value(), Verdict.KEEP), tuple(second.value(), Verdict.ABOLISH));
        assertThat(round(id).decided()).as("nobody proposed for the third").isEqualTo(2);
        assertThat(rounds.adoptAll(id, room.press.openness)).isZero();
    }

    @Test
    void theOfficeIsToldWhenAllHaveSpoken() {
        UUID id = begun.begun(ofUnit());
        rounds.proposeAll(id, List.of(first.value(), second.value()), Verdict.KEEP, "适用", room.clerk);
        assertThat(ofTheOffice()).isEmpty();

        rounds.propose(id, third.value(), Verdict.KEEP, "适用", room.clerk);
        assertThat(ofTheOffice()).hasSize(1);

        rounds.adoptAll(id, room.press.openness);
        rounds.conclude(id, room.press.openness);
        assertThat(ofTheOffice()).isEmpty();

        rounds.reopen(id, room.press.openness);
        assertThat(ofTheOffice()).hasSize(1);

        rounds.cancel(id, room.press.openness);
        assertThat(ofTheOffice()).isEmpty();
    }

    @Test
    void aResultUnderWayHoldsItsDecisions() {
        UUID id = begun.concluded(ofUnit(), Verdict.KEEP);
        rounds.prepare(id, room.press.openness);

        assertThatThrownBy(() -> rounds.reopen(id, room.press.openness)).hasMessageContaining("作废");
        assertThatThrownBy(() -> rounds.cancel(id, room.press.openness)).hasMessageContaining("作废");
        assertThat(room.desk("/desk/clean-ups/" + id, room.press.openness))
                .bodyText()
                .doesNotContain("重新研究</button>", "取消这次清理</button>", "起草公布稿</button>");
    }

    @Test
    void aResultThatWasGivenUpLeadsBackToTheDecisions() {
        UUID id = begun.concluded(ofUnit(), Verdict.KEEP);
        ManuscriptId draft = rounds.prepare(id, room.press.openness);
        manuscripts.discard(draft, "终审不同意", room.press.openness);
        assertThat(room.desk("/desk/clean-ups/" + id, room.press.openness))
                .bodyText()
                .contains("已经作废或者不予公开", "重新研究</button>", "取消这次清理</button>", "另行起草公布稿</button>");

        rounds.reopen(id, room.press.openness);
        assertThat(round(id).stage()).isEqualTo(CleanUpStage.COLLECTING);
        assertThat(round(id).draft()).isNull();
        rounds.decide(id, first.value(), Verdict.ABOLISH, "终审意见", room.press.openness);
        rounds.conclude(id, room.press.openness);
        begun.publish(id);

        assertThat(round(id).stage()).isEqualTo(CleanUpStage.IN_EFFECT);
    }

    @Test
    void aRoundWhoseResultWasGivenUpIsCancelled() {
        UUID id = begun.concluded(ofUnit(), Verdict.KEEP);
        manuscripts.discard(rounds.prepare(id, room.press.openness), "不再公布", room.press.openness);

        rounds.cancel(id, room.press.openness);

        assertThat(round(id).stage()).isEqualTo(CleanUpStage.CANCELLED);
    }

    @Test
    void aResultForNamedUnitsIsHeldBack() {
        ManuscriptId draft = rounds.prepare(begun.concluded(ofUnit(), Verdict.ABOLISH), room.press.openness);
        ManuscriptFields fields = manuscripts.find(draft).orElseThrow().fields();

        manuscripts.change(draft, fields.directedTo(List.of(room.press.education.value())), null, room.press.openness);

        assertThat(manuscripts.obstacles(draft)).extracting(Refusal::message).anyMatch(said -> said.contains("不能定向公开"));
    }

    @Test
    @DisplayName("keepers who write at the same moment are both heard")
    void whoComesSecondWritesAfterTheFirst() {
        UUID id = begun.begun(ofUnit());

        List<CompletableFuture<MvcTestResult>> both = List.of(first, second).stream()
                .map(item -> CompletableFuture.supplyAsync(
                        () -> proposed(id, "item", item.toString(), "verdict", "KEEP", "reason", "适用")))
                .toList();

        assertThat(both)
                .extracting(each -> each.join().getResponse().getStatus())
                .containsExactly(302, 302);
        assertThat(round(id).proposed()).isEqualTo(2);
    }
}
