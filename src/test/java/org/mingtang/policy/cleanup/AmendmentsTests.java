package org.mingtang.policy.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.policy.PolicyFilter;
import org.mingtang.policy.PolicyRoom;
import org.mingtang.policy.RelationKind;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
@DisplayName("what a clean-up decided to amend stays on its keeper's agenda until the amendment is public")
class AmendmentsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate DUE = LocalDate.of(2027, 5, 23);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    CleanUps rounds;

    @Autowired
    Amendments amendments;

    @Autowired
    Publications publications;

    @Autowired
    MovableClock clock;

    PolicyRoom room;
    RoundsOf round;
    String title;
    ItemNumber document;

    @BeforeEach
    void found() {
        clock.reset();
        room = new PolicyRoom(beans);
        round = new RoundsOf(beans, room.press);
        title = room.title();
        document = room.document(title);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    /** A published round with one decision for each document. */
    private UUID published(Verdict... verdicts) {
        return round.published(PolicyFilter.ALL.ofUnits(List.of(room.press.education.value())), verdicts);
    }

    private @Nullable AgendaLine line() {
        return room.agenda().stream()
                .filter(line -> line.stage().equals("待修改"))
                .findFirst()
                .orElse(null);
    }

    private Amendments.Amendment amendment(UUID id) {
        return amendments.of(id).get(document.value());
    }

    @Test
    void theKeeperHasItOnHisAgendaWithALastDayOnceTheResultIsPublic() {
        UUID id = round.concluded(PolicyFilter.ALL.ofUnits(List.of(room.press.education.value())), Verdict.AMEND);
        assertThat(line()).isNull();

        round.publish(id);

        AgendaLine line = line();
        assertThat(line).isNotNull();
        assertThat(line.title()).isEqualTo(title);
        assertThat(line.due()).isEqualTo(DUE);
        assertThat(line.href()).isEqualTo("/desk/policies/" + document);
        assertThat(amendment(id).doneOn()).isNull();
        assertThat(room.desk("/desk/clean-ups/" + id, room.clerk)).bodyText().contains("待修改，最迟 2027-05-23 完成");
    }

    @Test
    void otherDecisionsAskForNoAmendment() {
        room.document();
        UUID id = published(Verdict.KEEP, Verdict.ABOLISH);

        assertThat(line()).isNull();
        assertThat(amendments.of(id)).isEmpty();
    }

    @Test
    @DisplayName("closed by the publication that amends it, once its keeper confirmed that it does")
    void theAmendingPublicationClosesIt() {
        UUID id = published(Verdict.AMEND);
        clock.moveTo(TODAY.plusDays(30));
        ItemNumber amending = room.document("关于修改《" + title + "》的决定", "<p>现予修改。</p>", PolicyRoom.MAY, null);
        assertThat(line()).isNotNull();

        room.relate(RelationKind.AMENDS, amending, document, null);

        assertThat(line()).isNull();
        assertThat(amendment(id).doneOn()).isEqualTo(TODAY.plusDays(30));
        assertThat(room.desk("/desk/clean-ups/" + id, room.clerk)).bodyText().contains("已于 2026-12-23 办结");
    }

    @Test
    void aFurtherVersionOfTheDocumentIsItsAmendment() {
        UUID id = published(Verdict.AMEND);

        room.press.revised(
                document,
                PolicyRoom.fields(
                        ItemKind.NORMATIVE_DOCUMENT,
                        title,
                        "<p>第一条　修改后的文本。</p>",
                        PressRoom.number(),
                        PolicyRoom.MAY,
                        null));

        assertThat(line()).isNull();
        assertThat(amendment(id).doneOn()).isEqualTo(TODAY);
    }

    @Test
    void whoEndsItHasNothingToAmend() {
        List<ItemNumber> documents = List.of(document, room.document(), room.document());
        List<RelationKind> ends = List.of(RelationKind.REPLACES, RelationKind.ABOLISHES, RelationKind.LAPSES);
        UUID id = published(Verdict.AMEND);
        assertThat(amendments.of(id)).hasSize(3);

        for (int i = 0; i < ends.size(); i++) {
            room.touched(ends.get(i), documents.get(i), TODAY, null);
            assertThat(amendments.of(id).get(documents.get(i).value()).doneOn()).isEqualTo(TODAY);
        }

        assertThat(line()).isNull();
    }

    @Test
    void whoOnlyCitesItAmendsNothing() {
        published(Verdict.AMEND);

        Stream.of(RelationKind.BASED_ON, RelationKind.INTERPRETS, RelationKind.PRINTS, RelationKind.FORWARDS)
                .forEach(kind -> room.touched(kind, document, TODAY, null));

        assertThat(line()).isNotNull();
    }

    @Test
    void whatTheDocumentDoesToAnotherAmendsItNot() {
        published(Verdict.AMEND);

        room.relate(RelationKind.AMENDS, document, room.document(), null);

        assertThat(line()).isNotNull();
    }

    @Test
    @DisplayName("an amendment that is taken back opens the matter again with the same last day")
    void aRelationDroppedOpensItAgain() {
        UUID id = published(Verdict.AMEND);
        UUID relation = room.touched(RelationKind.AMENDS, document, TODAY, null);
        assertThat(line()).isNull();

        assertThat(room.send("/desk/policies/" + document + "/relations/" + relation + "/dropping", room.clerk))
                .hasStatus3xxRedirection();

        assertThat(line()).isNotNull();
        assertThat(line().due()).isEqualTo(DUE);
        assertThat(amendment(id).doneOn()).isNull();
    }

    @Test
    void aRelationDroppedThatHadNothingToDoWithItOpensNothing() {
        UUID other = room.touched(RelationKind.BASED_ON, document, TODAY, null);
        published(Verdict.AMEND);
        room.touched(RelationKind.AMENDS, document, TODAY, null);

        room.send("/desk/policies/" + document + "/relations/" + other + "/dropping", room.clerk);

        assertThat(line()).isNull();
    }

    @Test
    @DisplayName("an amendment of before the round fulfils nothing when only its day is named anew")
    void anOldAmendmentSaidAgainClosesNothing() {
        ItemNumber amending = room.document();
        room.relate(RelationKind.AMENDS, amending, document, TODAY.minusYears(1));
        published(Verdict.AMEND);
        assertThat(line()).isNotNull();

        room.relate(RelationKind.AMENDS, amending, document, TODAY.minusYears(2));

        assertThat(line()).isNotNull();
    }

    @Test
    void aWithdrawnDocumentIsTakenOffTheAgenda() {
        published(Verdict.AMEND);

        publications.withdraw(document, "内容有误", room.press.head);

        assertThat(line()).isNull();
    }

    @Test
    void aDocumentThatFellBetweenDecisionAndResultIsNotAskedFor() {
        UUID id = round.concluded(PolicyFilter.ALL.ofUnits(List.of(room.press.education.value())), Verdict.AMEND);
        room.touched(RelationKind.ABOLISHES, document, TODAY, null);

        round.publish(id);

        assertThat(line()).isNull();
        assertThat(amendments.of(id)).isEmpty();
    }

    @Test
    void isLateOnlyAfterItsLastDay() {
        Amendments.Amendment open =
                new Amendments.Amendment(UUID.randomUUID(), 1, UUID.randomUUID(), "某办法", DUE, null, null);
        Amendments.Amendment done =
                new Amendments.Amendment(UUID.randomUUID(), 1, UUID.randomUUID(), "某办法", DUE, DUE, null);

        assertThat(open.isLate(DUE)).isFalse();
        assertThat(open.isLate(DUE.plusDays(1))).isTrue();
        assertThat(done.isLate(DUE.plusDays(1))).isFalse();
    }

    @Test
    void twoRoundsThatWantTheSameAmendmentAreBothClosedByIt() {
        UUID first = published(Verdict.AMEND);
        UUID second = published(Verdict.AMEND);
        assertThat(room.agenda().stream().filter(line -> line.stage().equals("待修改")))
                .hasSize(2);

        room.touched(RelationKind.AMENDS, document, TODAY, null);

        assertThat(line()).isNull();
        assertThat(amendment(first).doneOn()).isEqualTo(TODAY);
        assertThat(amendment(second).doneOn()).isEqualTo(TODAY);
    }

    @Test
    @DisplayName("saying which version bears an amendment of years ago does not fulfil what the round demands now")
    void anOldAmendmentsTextIsNotTheOneDemanded() {
        UUID old = room.touched(RelationKind.AMENDS, document, LocalDate.of(2026, 6, 1), null);
        published(Verdict.AMEND);

        room.send("/desk/policies/" + document + "/relations/" + old + "/text", room.clerk, "textVersion", "1");

        assertThat(line()).isNotNull();
    }
}
