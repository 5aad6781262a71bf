package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.PublicChanges;
import org.mingtang.publication.Publications;
import org.mingtang.publication.clock.PublicationPeriod;
import org.mingtang.review.Disclosure;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingtangTest
@DisplayName("documents that came before texts were asked for their days are asked once")
class DaysReadAgainTests {

    private static final LocalDate START = LocalDate.of(2026, 5, 1);
    private static final LocalDate END = LocalDate.of(2029, 4, 30);

    /** In words that the check of drafts does not ask about. */
    private static final String SAID = "本办法，自2026年5月1日起施行。本办法的有效期至2029年4月30日。";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    LibraryBackfill backfill;

    @Autowired
    Policies policies;

    @Autowired
    Relations relations;

    @Autowired
    Publications publications;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    PolicyRoom room;

    @BeforeEach
    void found() {
        backfill.enter();
        room = new PolicyRoom(beans);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private ItemNumber unread(String lastArticle) {
        return unread(written(lastArticle));
    }

    private ManuscriptFields written(String lastArticle) {
        String body = "<p>第一条　为了规范校车，制定本办法。</p><p>第二条　" + lastArticle + "</p>";
        return PolicyRoom.fields(ItemKind.NORMATIVE_DOCUMENT, room.title(), body, PressRoom.number(), null, null);
    }

    /** 补录. */
    private static ManuscriptFields late(ManuscriptFields fields) {
        return new ManuscriptFields(
                fields.line(),
                fields.kind(),
                fields.title(),
                fields.docNumber(),
                fields.formedOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                fields.body(),
                Disclosure.PROACTIVE,
                null,
                null,
                List.of(),
                null,
                START,
                PublicationPeriod.USUAL,
                null);
    }

    private ItemNumber unread(ManuscriptFields fields) {
        ItemNumber item = room.published(fields);
        database.sql(
                        "update policy_document set effective_from = null, valid_until = null, days_read = false where item = ?")
                .param(item.value())
                .update();
        return item;
    }

    private PolicyDocument document(ItemNumber item) {
        return policies.find(item).orElseThrow();
    }

    @Test
    void theDaysOfTheTextAreTakenOnce() {
        ItemNumber item = unread(SAID);
        List<AgendaLine> before = room.agenda();

        assertThat(backfill.enter()).isEqualTo(1);
        assertThat(document(item).effectiveFrom()).isEqualTo(START);
        assertThat(document(item).validUntil()).isEqualTo(END);
        assertThat(room.agenda()).isEqualTo(before);
        assertThat(backfill.enter()).isZero();
    }

    @Test
    void whatWasDecidedOfItsRelationsStays() {
        String title = room.title();
        room.document(title);
        ItemNumber act = unread("《" + title + "》同时废止。");
        Relation proposal = relations.all(act).get(0);
        relations.drop(proposal.id(), room.clerk);

        backfill.enter();

        assertThat(relations.all(act))
                .singleElement()
                .satisfies(each -> assertThat(each.stage()).isEqualTo(RelationStage.DROPPED));
    }

    @Test
    void oneThatEndedBeforeItCameHereAsksItsKeeperForNothing() {
        ItemNumber item = unread(late(written(SAID)));
        clock.moveTo(END.plusYears(1));

        backfill.enter();

        assertThat(document(item).validUntil()).isEqualTo(END);
        assertThat(document(item).endHandled()).isTrue();
    }

    @Test
    void aWithdrawnOneIsLeftAlone() {
        ItemNumber item = unread(SAID);
        publications.withdraw(item, "内容有误", room.press.head);

        assertThat(backfill.enter()).isZero();
        assertThat(document(item).withdrawn()).isTrue();
        assertThat(document(item).effectiveFrom()).isNull();
    }

    @Test
    @DisplayName("the desk says which day was taken from the text; the public page tells the library's own day")
    void everyPageTellsTheDaysOfTheLibrary() {
        ItemNumber item = room.published(written(SAID));
        assertThat(room.desk("/desk/policies/" + item, room.clerk))
                .bodyText()
                .contains("2026-05-01（没有填写，取自正文）", "2029-04-30（没有填写，取自正文）");
        assertThat(room.desk("/desk/policies/" + room.document(), room.clerk))
                .bodyText()
                .doesNotContain("取自正文");
        assertThat(room.page("/info/" + item)).bodyText().contains("有效期至 2029-04-30");

        database.sql("update policy_document set valid_until = ? where item = ?")
                .params(LocalDate.of(2028, 4, 30), item.value())
                .update();
        beans.getBean(PublicChanges.class).note();
        assertThat(room.page("/info/" + item)).bodyText().contains("有效期至 2028-04-30");
    }

    @Test
    @DisplayName("the desk lists on wish what has a day from its text, also for people of an office of the department")
    void theListShowsWhatHasItsDaysFromTheText() {
        ItemNumber read = room.published(written(SAID));
        ItemNumber typed = room.document(room.title(), PolicyRoom.BODY, PolicyRoom.MAY, END);
        UnitId office = SomeUnits.add(
                beans.getBean(Units.class), room.title() + "科", "核对科", UnitKind.OFFICE, room.press.education);
        for (Person keeper : List.of(room.clerk, PressRoom.person("温以宁", office, Role.CLERK))) {
            assertThat(room.desk("/desk/policies?mine=true&read=true", keeper))
                    .bodyText()
                    .contains("/desk/policies/" + read + "\"", "读错的，请修订文件", "政策文件库 1 份")
                    .doesNotContain("/desk/policies/" + typed + "\"");
            assertThat(room.desk("/desk/policies?mine=true", keeper))
                    .bodyText()
                    .contains("/desk/policies/" + read + "\"", "/desk/policies/" + typed + "\"", "政策文件库 2 份")
                    .containsOnlyOnce("chip-info\">日期取自正文");
        }
    }
}
