package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.documents.StoredFiles;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemLine;
import org.mingtang.publication.Items;
import org.mingtang.review.Reviews;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Batches that are broken, change under way, or stop in the middle. */
@MingtangTest
class ImportTroubleTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Imports imports;

    @Autowired
    BatchRows rows;

    @Autowired
    BatchReading reading;

    @Autowired
    BatchEntering entering;

    @Autowired
    BatchWork work;

    @Autowired
    Reviews reviews;

    @Autowired
    StoredFiles files;

    @Autowired
    Items items;

    @Autowired
    JdbcClient database;

    ImportDesk desk;

    @BeforeEach
    void found() {
        desk = new ImportDesk(beans);
    }

    @ParameterizedTest
    @DisplayName("what lists write where a text has no number is no number two rows share")
    @ValueSource(strings = {"无", "—", "-", "/", "没有", "（无）", "空"})
    void takesNoneForNoNumber(String none) {
        UUID batch = desk.read(desk.upload(
                "list.csv",
                "标题,文号,发布日期,正文\n甲" + desk.mark + "," + none + ",2015-03-01,正文\n乙" + desk.mark + "," + none
                        + ",2015-03-02,正文\n"));

        assertThat(desk.states(batch)).containsExactly(RowState.READY, RowState.READY);
        assertThat(rows.item(batch, 0).orElseThrow().docNumber()).isNull();
    }

    @Test
    void readsRowsWithSignsThatCannotBeKept() {
        UUID batch = desk.read(desk.upload("list.csv", "标题,发布日期,正文\n甲\0" + desk.mark + ",2015-03-01,正\0文\n"));

        assertThat(desk.states(batch)).containsExactly(RowState.READY);
        assertThat(rows.item(batch, 0).orElseThrow().title()).isEqualTo("甲" + desk.mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "xlsx", "xls", "docx", "pdf"})
    void reportsAFileThatIsNotWhatItsNameSays(String ending) {
        UUID batch = desk.upload("坏的." + ending, "这不是那种文件");
        reading.read(batch);

        BatchView view = rows.find(batch).orElseThrow();
        assertThat(view.stage()).isEqualTo(BatchStage.CHECKED);
        assertThat(view.count(RowState.READY)).isZero();
        assertThat(view.trouble() != null || view.count(RowState.REFUSED) == 1).isTrue();
        assertThatThrownBy(() -> imports.submit(batch, desk.room.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("没有可以导入的信息");
    }

    @Test
    void refusesAListWithoutATitleColumn() {
        UUID batch = desk.read(desk.upload("list.csv", "甲,乙\n1,2\n"));

        assertThat(desk.reasons(batch)).containsExactly("表头里没有“标题”一栏，认不出是清单。");
    }

    @Test
    @DisplayName("a batch that cannot go on keeps no other from going on")
    void goesOnWithTheOthers() {
        UUID lost = desk.upload("lost.csv", desk.list(1));
        database.sql("update import_file set file = ? where batch = ?")
                .params(UUID.randomUUID(), lost)
                .update();
        UUID sound = desk.upload("sound.csv", desk.list(2));
        try {
            work.goOn();

            assertThat(rows.find(sound).orElseThrow().stage()).isEqualTo(BatchStage.CHECKED);
            assertThat(rows.find(lost).orElseThrow().stage()).isEqualTo(BatchStage.READING);
        } finally {
            database.sql("update import_batch set stage = 'DISCARDED' where id = ?")
                    .param(lost)
                    .update();
        }
    }

    @Test
    @DisplayName("reading that was cut short begins again and leaves no row twice")
    void readsAnewWhatWasCutShort() {
        UUID batch = desk.upload("list.csv", desk.list(3));
        reading.read(batch);
        database.sql("update import_batch set stage = 'READING' where id = ?")
                .param(batch)
                .update();
        reading.read(batch);
        reading.read(batch);

        assertThat(desk.states(batch)).hasSize(3).containsOnly(RowState.READY);
    }

    @Test
    @DisplayName("what was changed between the look and the import does not come in")
    void stopsWhereTheListIsNoLongerTheReviewedOne() {
        UUID batch = desk.approved(desk.upload("list.csv", desk.list(3)));
        database.sql("update import_row set listed = listed || '。' where batch = ? and position = 1")
                .param(batch)
                .update();
        imports.enter(batch, desk.room.openness);
        entering.enter(batch);

        assertThat(desk.published()).isZero();
        assertThat(rows.find(batch).orElseThrow().trouble()).contains("与审核通过的清单不一致");
    }

    @Test
    void doesNotReadABatchAgainThatIsUnderReview() {
        UUID batch = desk.submitted(desk.upload("list.csv", desk.list(2)));
        reading.read(batch);

        assertThat(rows.find(batch).orElseThrow().stage()).isEqualTo(BatchStage.UNDER_REVIEW);
        assertThat(desk.states(batch)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(BatchStage.class)
    @DisplayName("each act only where it is lawful")
    void refusesActsElsewhere(BatchStage stage) {
        UUID batch = desk.read(desk.upload("list.csv", desk.list(1)));
        database.sql("update import_batch set stage = ? where id = ?")
                .params(stage.name(), batch)
                .update();
        try {
            assertLawful(stage == BatchStage.CHECKED, () -> imports.submit(batch, desk.room.openness), batch, stage);
            assertLawful(stage == BatchStage.APPROVED, () -> imports.enter(batch, desk.room.openness), batch, stage);
            assertLawful(
                    stage == BatchStage.CHECKED || stage == BatchStage.APPROVED,
                    () -> imports.discard(batch, desk.room.openness),
                    batch,
                    stage);
        } finally {
            database.sql("update import_batch set stage = 'DISCARDED' where id = ?")
                    .param(batch)
                    .update();
        }
    }

    private void assertLawful(boolean lawful, Runnable act, UUID batch, BatchStage stage) {
        if (lawful) {
            act.run();
            reviews.of("history", batch.toString())
                    .filter(review -> review.stage() == org.mingtang.review.Stage.UNDER_REVIEW)
                    .ifPresent(review -> reviews.withdraw(review.id(), desk.room.openness));
        } else {
            assertThatThrownBy(act::run).isInstanceOf(UnlawfulAct.class).hasMessageContaining(stage.label());
        }
        database.sql("update import_batch set stage = ? where id = ?")
                .params(stage.name(), batch)
                .update();
    }

    @Test
    void givesUpNothingThatIsPublicAlready() {
        UUID batch = desk.approved(desk.upload("list.csv", desk.list(BatchEntering.TOGETHER + 1)));
        imports.enter(batch, desk.room.openness);
        entering.next(rows.list(batch));
        database.sql("update import_batch set stage = 'CHECKED' where id = ?")
                .param(batch)
                .update();

        assertThatThrownBy(() -> imports.discard(batch, desk.room.openness)).isInstanceOf(UnlawfulAct.class);
        database.sql("update import_batch set stage = 'ENTERING' where id = ?")
                .param(batch)
                .update();
        entering.enter(batch);
        assertThat(desk.published()).isEqualTo(BatchEntering.TOGETHER + 1);
    }

    @Test
    void wantsAFile() {
        assertThatThrownBy(() -> imports.upload(
                        new RowCheck.Defaults(desk.room.education.value(), "20-15", ItemKind.INFORMATION, false),
                        List.of(),
                        desk.room.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("请先选择");
    }

    @Test
    void knowsNoBatchThatIsNotThere() {
        UUID none = UUID.randomUUID();

        for (Runnable act : List.<Runnable>of(
                () -> imports.submit(none, desk.room.openness),
                () -> imports.takeBack(none, desk.room.openness),
                () -> imports.enter(none, desk.room.openness),
                () -> imports.discard(none, desk.room.openness))) {
            assertThatThrownBy(act::run).isInstanceOf(UnlawfulAct.class).hasMessageContaining("没有这一批导入");
        }
    }

    @Test
    @DisplayName("a page, a text and a list in one archive: where there is a list, it says what comes in")
    void letsTheListSayWhatComesIn() {
        UUID batch = desk.read(desk.upload(
                "a.zip",
                ImportDesk.zip(Map.of(
                        "清单.csv", "标题,发布日期,文件名\n甲" + desk.mark + ",2015-03-01,甲.html\n",
                        "甲.html", "<p>甲的内容</p>",
                        "乙.html", "<p>没人提到</p>"))));

        assertThat(rows.rows(batch, null, 9, 0))
                .extracting(RowView::state, RowView::place)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(RowState.READY, "清单.csv 第 2 行"),
                        org.assertj.core.groups.Tuple.tuple(RowState.REFUSED, "乙.html"));
    }

    @Test
    void takesTwoListsOfOneUploadTogether() {
        UUID batch = desk.read(desk.upload(
                "a.zip",
                ImportDesk.zip(Map.of(
                        "一.csv", "标题,发布日期,正文\n甲" + desk.mark + ",2015-03-01,正文\n",
                        "二.tsv",
                                "标题\t发布日期\t正文\n乙" + desk.mark + "\t2015-03-01\t正文\n甲" + desk.mark
                                        + "\t2015-03-01\t正文\n"))));

        assertThat(rows.find(batch).orElseThrow().count(RowState.READY)).isEqualTo(2);
        assertThat(desk.reasons(batch))
                .filteredOn(why -> why != null)
                .singleElement()
                .asString()
                .contains("重复");
    }

    @Test
    void isFoundInListsByItsRealDayAndShowsItsClaim() {
        UUID batch = desk.approved(desk.upload("list.csv", desk.list(1)));
        imports.enter(batch, desk.room.openness);
        entering.enter(batch);

        ItemLine line = items.list(ItemFilter.ALL.ofUnits(List.of(desk.room.education.value())), 9, 0)
                .get(0);
        assertThat(line.claimedOn()).isEqualTo("2015-03-01");
        assertThat(line.publishedOn()).isAfter("2026-01-01");
        assertThat(line.lateDays()).isZero();
    }
}
