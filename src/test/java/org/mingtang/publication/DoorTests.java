package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.evidence.Evidence;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.clock.PublicationPeriod;
import org.mingtang.publication.log.LogAct;
import org.mingtang.publication.log.TransparencyLog;
import org.mingtang.review.Disclosure;
import org.mingtang.review.DisclosureDecision;
import org.mingtang.review.Ground;
import org.mingtang.review.ReviewPassed;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingtangTest
class DoorTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    Items items;

    @Autowired
    Reviews reviews;

    @Autowired
    Evidence evidence;

    @Autowired
    TransparencyLog log;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    PressRoom room;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
    }

    @Test
    void publishesExactlyWhatPassedAllSteps() {
        ItemNumber number = room.published(PressRoom.notice("义务教育招生通知"));

        ItemView item = items.find(number).orElseThrow();
        assertThat(item.title()).isEqualTo("义务教育招生通知");
        assertThat(item.version()).isEqualTo(1);
        assertThat(item.body()).contains("<h2>一、报名时间</h2>");
        assertThat(item.indexNumber()).matches("[0-9A-Z]{9,18}/\\d{4}-\\d{5}");
        assertThat(items.list(ItemFilter.ALL.ofUnits(List.of(room.education.value())), 10, 0))
                .extracting(ItemLine::number)
                .containsExactly(number.value());
    }

    @Test
    void isClosedBeforeTheLastStep() {
        ManuscriptId written = room.written(PressRoom.notice("只是草稿"));
        ManuscriptId underReview = room.underReview(PressRoom.notice("还在审核"));

        assertThatThrownBy(() -> publications.publish(written, room.head)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> publications.publish(underReview, room.head)).isInstanceOf(UnlawfulAct.class);
        ReviewView review = room.review(underReview);
        reviews.pass(review.id(), review.openStep(), null, review.disclosure(), room.head);
        assertThatThrownBy(() -> publications.publish(underReview, room.head)).isInstanceOf(UnlawfulAct.class);
        assertThat(items.count(ItemFilter.ALL.ofUnits(List.of(room.education.value()))))
                .isZero();
    }

    @Test
    void staysClosedToAnInventedOrReplayedEvent() {
        ManuscriptId id = room.underReview(PressRoom.notice("等待审核"));
        ReviewView review = room.review(id);

        events.publishEvent(new ReviewPassed(review.id(), "publication", id.toString(), review.sha256()));

        assertThat(manuscripts.find(id).orElseThrow().stage()).isEqualTo(ManuscriptStage.UNDER_REVIEW);
        assertThatThrownBy(() -> publications.publish(id, room.head)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void opensOnceForOneApproval() {
        ManuscriptId id = room.approved(PressRoom.notice("只发布一次"));
        publications.publish(id, room.head);

        assertThatThrownBy(() -> publications.publish(id, room.head))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("已发布");
    }

    @Test
    void refusesATextThatWasChangedBehindTheReviewersBacks() {
        ManuscriptId id = room.approved(PressRoom.notice("审核过的文字"));
        database.sql("update manuscript set body = '<p>没有人看过的文字</p>' where id = ?")
                .param(id.value())
                .update();

        assertThatThrownBy(() -> publications.publish(id, room.head))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("不一致");
    }

    @Test
    void letsOnlyHeadsOfTheUnitAndTheOpennessOfficePublish() {
        ManuscriptId id = room.approved(PressRoom.notice("谁来发布"));
        PressRoom elsewhere = new PressRoom(beans);

        assertThatThrownBy(() -> publications.publish(id, room.clerk)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> publications.publish(id, room.leader)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> publications.publish(id, elsewhere.head)).isInstanceOf(UnlawfulAct.class);
        assertThat(publications.publish(id, room.openness)).isNotNull();
    }

    @Test
    @DisplayName("国办发〔2016〕80号: what the reviewers decided not to disclose is kept with its ground and never published")
    void neverPublishesWhatWasFoundNotToBeDisclosed() {
        ManuscriptId id = room.underReview(PressRoom.notice("涉及商业秘密"));
        DisclosureDecision closed = new DisclosureDecision(Disclosure.NOT_DISCLOSED, Ground.THIRD_PARTY, "含有企业技术参数");
        ReviewView review = room.review(id);
        reviews.pass(review.id(), review.openStep(), "不宜公开", closed, room.head);
        for (var reviewer : List.of(room.openness, room.leader)) {
            ReviewView now = room.review(id);
            reviews.pass(now.id(), now.openStep(), "同意", now.disclosure(), reviewer);
        }
        while (room.review(id).openStep() != null) {
            ReviewView now = room.review(id);
            reviews.pass(now.id(), now.openStep(), "同意", now.disclosure(), room.head);
        }

        ManuscriptView kept = manuscripts.find(id).orElseThrow();
        assertThat(kept.stage()).isEqualTo(ManuscriptStage.WITHHELD);
        assertThat(kept.fields().ground()).isEqualTo(Ground.THIRD_PARTY);
        assertThatThrownBy(() -> publications.publish(id, room.head)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void addsVersionsAndKeepsTheOldOnes() {
        ItemNumber number = room.published(PressRoom.notice("招生通知"));
        ManuscriptFields next = PressRoom.notice("招生通知（更正）").saying("招生通知（更正）", "<p>自2026年7月2日起报名。</p>");

        room.revised(number, next);

        ItemView current = items.find(number).orElseThrow();
        assertThat(current.version()).isEqualTo(2);
        assertThat(current.title()).isEqualTo("招生通知（更正）");
        assertThat(items.find(number, 1).orElseThrow().title()).isEqualTo("招生通知");
        assertThat(current.versions()).hasSize(2);
        assertThat(items.record(number, 1).orElseThrow()).contains("7月1日");
    }

    @Test
    void databaseRefusesToChangeOrDeleteAVersion() {
        ItemNumber number = room.published(PressRoom.notice("不可更改"));

        assertThatThrownBy(() -> database.sql("update item_version set body = 'x' where item = ?")
                        .param(number.value())
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> database.sql("delete from item_version where item = ?")
                        .param(number.value())
                        .update())
                .hasMessageContaining("never changed");
        assertThat(ItemRecord.sha256(items.record(number, 1).orElseThrow()))
                .isEqualTo(items.find(number).orElseThrow().versions().get(0).sha256());
    }

    @Test
    void withdrawsWithAPublicReasonAndForGood() {
        ItemNumber number = room.published(PressRoom.notice("误发的信息"));

        assertThatThrownBy(() -> publications.withdraw(number, "  ", room.head)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> publications.withdraw(number, "误发", room.clerk))
                .isInstanceOf(UnlawfulAct.class);
        publications.withdraw(number, "内容有误，已另行发布更正。", room.head);

        ItemView gone = items.find(number).orElseThrow();
        assertThat(gone.withdrawn()).isNotNull();
        assertThat(gone.withdrawn().reason()).isEqualTo("内容有误，已另行发布更正。");
        assertThat(items.list(ItemFilter.ALL.ofUnits(List.of(room.education.value())), 10, 0))
                .isEmpty();
        assertThatThrownBy(() -> room.revised(number, PressRoom.notice("换个说法再来")))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("已经撤回");
    }

    @Test
    void countsAsADeedWithItsPublicPageUntilItIsWithdrawn() {
        ItemNumber number = room.published(PressRoom.notice("计入实绩"));
        LocalDate from = LocalDate.of(2000, 1, 1);
        LocalDate to = LocalDate.of(2100, 1, 1);

        assertThat(evidence.facts("PUBLICATION", List.of(room.education), from, to))
                .singleElement()
                .satisfies(fact -> assertThat(fact.address()).isEqualTo(number.path()));
        room.revised(number, PressRoom.notice("计入实绩（更正）"));
        assertThat(evidence.facts("PUBLICATION", List.of(room.education), from, to))
                .hasSize(1);
        publications.withdraw(number, "误发", room.head);
        assertThat(evidence.facts("PUBLICATION", List.of(room.education), from, to))
                .isEmpty();
    }

    @Test
    void neverUsesAnIndexNumberTwice() {
        ItemNumber first = room.published(PressRoom.notice("第一条"));
        publications.withdraw(first, "误发", room.head);
        ItemNumber second = room.published(PressRoom.notice("第二条"));

        String one = items.find(first).orElseThrow().indexNumber();
        String two = items.find(second).orElseThrow().indexNumber();
        assertThat(two).isNotEqualTo(one).startsWith(one.substring(0, one.indexOf('/')));
    }

    @Test
    void marksALateEntryForEverAndTellsTheLogOfLatenessOnce() {
        LocalDate formed = LocalDate.of(2020, 1, 6);
        ItemNumber late = room.published(PressRoom.notice("迟来的信息").dated(null, formed, null, null));
        room.revised(late, PressRoom.notice("迟来的信息（更正错字）").dated(null, formed, null, null));
        ManuscriptFields claimed = new ManuscriptFields(
                "20-11",
                ItemKind.INFORMATION,
                "补录的信息",
                null,
                formed,
                null,
                null,
                null,
                null,
                null,
                null,
                "<p>补录。</p>",
                Disclosure.PROACTIVE,
                null,
                null,
                List.of(),
                null,
                LocalDate.of(2020, 1, 10),
                PublicationPeriod.USUAL,
                null);
        ItemNumber entered = room.published(claimed);
        room.revised(entered, PressRoom.notice("补录的信息（更正）").dated(null, formed, null, null));

        assertThat(log.entries(late.path()))
                .extracting(entry -> entry.entry().act())
                .containsExactly(LogAct.PUBLISH, LogAct.MARK_LATE, LogAct.REVISE);
        assertThat(items.find(late).orElseThrow().lateDays()).isPositive();
        assertThat(items.find(entered).orElseThrow().claimedOn()).isEqualTo(LocalDate.of(2020, 1, 10));
    }

    @Test
    void tellsTheLogThatAnItemIsForNamedUnitsAndNothingElseOfIt() {
        ItemNumber number = room.published(PressRoom.notice("只给一个单位")
                .dated(null, LocalDate.of(2026, 11, 20), null, null)
                .directedTo(List.of(room.office.value())));
        publications.withdraw(number, "涉及内部名单", room.head);

        assertThat(log.entries(number.path()))
                .extracting(entry -> entry.entry().reason())
                .containsExactly("定向公开", "定向公开");
    }

    @Test
    @DisplayName("条例第二十六条: later than 20 working days is late, and said so")
    void marksWhatCameTooLate() {
        ManuscriptFields old = PressRoom.notice("旧信息").dated(null, LocalDate.of(2020, 1, 6), null, null);

        ItemView item = items.find(room.published(old)).orElseThrow();

        assertThat(item.dueOn()).isEqualTo(LocalDate.of(2020, 2, 10));
        assertThat(item.lateDays()).isPositive();
    }
}
