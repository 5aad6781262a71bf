package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.HistoryBatch;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.PastItem;
import org.mingtang.publication.Publications;
import org.mingtang.publication.log.LogAct;
import org.mingtang.publication.log.TransparencyLog;
import org.mingtang.review.ReviewPassed;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door for history: only what was approved comes in, once. */
@MingtangTest
class ImportTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Imports imports;

    @Autowired
    BatchRows rows;

    @Autowired
    BatchEntering entering;

    @Autowired
    BatchFollowing following;

    @Autowired
    Reviews reviews;

    @Autowired
    Publications publications;

    @Autowired
    Items items;

    @Autowired
    TransparencyLog log;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    ImportDesk desk;

    @BeforeEach
    void found() {
        desk = new ImportDesk(beans);
    }

    @Test
    @DisplayName("补录: what was public before comes in with its claimed day, now, and says so for ever")
    void bringsAListInAsLateEntries() throws Exception {
        UUID batch = desk.approved(desk.upload("list.csv", desk.list(3)));
        imports.enter(batch, desk.room.openness);
        entering.enter(batch);
        following.follow(batch);

        BatchView done = rows.find(batch).orElseThrow();
        assertThat(done.stage()).isEqualTo(BatchStage.ENTERED);
        assertThat(done.count(RowState.FOLLOWED)).isEqualTo(3);
        ItemView item = desk.item(batch, 0);
        assertThat(item.title()).isEqualTo("历史通知" + desk.mark + "第1号");
        assertThat(item.claimedOn()).isEqualTo(LocalDate.of(2015, 3, 1));
        assertThat(item.publishedAt()).isAfter(done.madeAt().minusSeconds(600));
        assertThat(items.record(item.number(), 1).orElseThrow())
                .contains("\"importBatch\":\"" + desk.review(batch).id() + "\"", "\"claimedOn\":\"2015-03-01\"");
        assertThat(log.entries(item.path()))
                .extracting(each -> each.entry().act())
                .containsExactly(LogAct.PUBLISH, LogAct.MARK_LATE);
        assertThat(log.entries(item.path()).get(0).index())
                .isEqualTo(item.versions().get(0).logIndex());
        assertThat(desk.item(batch, 1).indexNumber()).isNotEqualTo(item.indexNumber());
    }

    @Test
    void goesOnWhereItWasCutShortAndBringsNothingInTwice() throws Exception {
        int all = BatchEntering.TOGETHER + 7;
        UUID batch = desk.approved(desk.upload("list.csv", desk.list(all)));
        imports.enter(batch, desk.room.openness);
        assertThat(entering.next(rows.list(batch))).isTrue();
        assertThat(rows.find(batch).orElseThrow().entered()).isEqualTo(BatchEntering.TOGETHER);

        entering.enter(batch);
        entering.enter(batch);

        assertThat(rows.find(batch).orElseThrow().stage()).isEqualTo(BatchStage.FOLLOWING);
        assertThat(rows.find(batch).orElseThrow().entered()).isEqualTo(all);
        assertThat(desk.published()).isEqualTo(all);
    }

    @Test
    void leavesNeitherItemsNorMarksWhereAPartFails() throws Exception {
        UUID batch = desk.approved(desk.upload("list.csv", desk.list(4)));
        imports.enter(batch, desk.room.openness);
        database.sql(
                        "update import_row set content = replace(content, '正文第4', '没有人看过的话') where batch = ? and position = 3")
                .param(batch)
                .update();

        entering.enter(batch);

        assertThat(desk.published()).isZero();
        BatchView stopped = rows.find(batch).orElseThrow();
        assertThat(stopped.stage()).isEqualTo(BatchStage.CHECKED);
        assertThat(stopped.trouble()).contains("不在审核通过的清单里");
        assertThat(stopped.count(RowState.READY)).isEqualTo(4);
    }

    @Test
    void neverLetsInWhatNobodyApproved() throws Exception {
        UUID batch = desk.read(desk.upload("list.csv", desk.list(2)));
        HistoryBatch list = rows.list(batch);
        List<PastItem> content = List.of(rows.item(batch, 0).orElseThrow());

        assertThatThrownBy(() -> imports.enter(batch, desk.room.openness)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> publications.enterHistory(list, content, desk.room.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("没有审核通过");
        imports.submit(batch, desk.room.openness);
        ReviewView review = desk.review(batch);
        events.publishEvent(new ReviewPassed(review.id(), "history", batch.toString(), review.sha256()));
        assertThat(rows.find(batch).orElseThrow().stage()).isEqualTo(BatchStage.UNDER_REVIEW);
        assertThatThrownBy(() -> publications.enterHistory(list, content, desk.room.openness))
                .isInstanceOf(UnlawfulAct.class);
        database.sql("update import_batch set stage = 'ENTERING', enterer = :by, enterer_name = '某人' where id = :id")
                .param("by", desk.room.openness.account())
                .param("id", batch)
                .update();
        entering.enter(batch);
        assertThat(desk.published()).isZero();
    }

    @Test
    void opensOnceForEachRowOfTheList() throws Exception {
        UUID batch = desk.approved(desk.upload("list.csv", desk.list(1)));
        HistoryBatch list = rows.list(batch);
        List<PastItem> content = List.of(rows.item(batch, 0).orElseThrow());
        publications.enterHistory(list, content, desk.room.openness);

        assertThatThrownBy(() -> publications.enterHistory(list, content, desk.room.openness))
                .hasMessageContaining("item_version_of_import");
        assertThat(desk.published()).isEqualTo(1);
    }

    @Test
    void isNotReviewedByWhoUploadedItNorEnteredByJustAnyone() throws Exception {
        UUID batch = desk.read(desk.upload("list.csv", desk.list(1)));
        imports.submit(batch, desk.room.openness);
        ReviewView review = desk.review(batch);

        assertThatThrownBy(() ->
                        reviews.pass(review.id(), review.openStep(), null, review.disclosure(), desk.room.openness))
                .isInstanceOf(UnlawfulAct.class);
        reviews.pass(review.id(), review.openStep(), "同意", review.disclosure(), desk.room.leader);
        assertThat(rows.find(batch).orElseThrow().stage()).isEqualTo(BatchStage.APPROVED);
        assertThatThrownBy(() -> imports.enter(batch, desk.room.clerk)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void comesBackWithTheReviewersReason() throws Exception {
        UUID batch = desk.read(desk.upload("list.csv", desk.list(1)));
        imports.submit(batch, desk.room.openness);

        reviews.sendBack(desk.review(batch).id(), "第一条的日期不对。", List.of(), desk.room.leader);

        BatchView back = rows.find(batch).orElseThrow();
        assertThat(back.stage()).isEqualTo(BatchStage.CHECKED);
        assertThat(back.trouble()).contains("第一条的日期不对。");
        imports.discard(batch, desk.room.openness);
        assertThatThrownBy(() -> imports.submit(batch, desk.room.openness)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void canBeTakenBackAlsoAfterItWasWithdrawnAtTheReview() throws Exception {
        UUID batch = desk.read(desk.upload("list.csv", desk.list(1)));
        imports.submit(batch, desk.room.openness);
        reviews.withdraw(desk.review(batch).id(), desk.room.openness);
        assertThat(rows.find(batch).orElseThrow().stage()).isEqualTo(BatchStage.CHECKED);

        imports.submit(batch, desk.room.openness);
        imports.takeBack(batch, desk.room.openness);

        assertThat(rows.find(batch).orElseThrow().stage()).isEqualTo(BatchStage.CHECKED);
        assertThatThrownBy(() -> imports.takeBack(batch, desk.room.openness)).isInstanceOf(UnlawfulAct.class);
    }
}
