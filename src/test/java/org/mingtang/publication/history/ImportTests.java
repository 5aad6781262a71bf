package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.documents.StoredFiles;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.HistoryBatch;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.PastItem;
import org.mingtang.publication.PressRoom;
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

@MingtangTest
class ImportTests {

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
    StoredFiles files;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    PressRoom room;
    String mark;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    @DisplayName("补录: what was public before comes in with its claimed day, now, and says so for ever")
    void bringsAListInAsLateEntries() throws Exception {
        UUID batch = approved(upload("list.csv", list(3)));
        imports.enter(batch, room.openness);
        entering.enter(batch);
        following.follow(batch);

        BatchView done = rows.find(batch).orElseThrow();
        assertThat(done.stage()).isEqualTo(BatchStage.ENTERED);
        assertThat(done.count(RowState.FOLLOWED)).isEqualTo(3);
        ItemView item = item(batch, 0);
        assertThat(item.title()).isEqualTo("历史通知" + mark + "第1号");
        assertThat(item.claimedOn()).isEqualTo(LocalDate.of(2015, 3, 1));
        assertThat(item.publishedAt()).isAfter(done.madeAt().minusSeconds(600));
        assertThat(items.record(item.number(), 1).orElseThrow())
                .contains("\"importBatch\":\"" + review(batch).id() + "\"", "\"claimedOn\":\"2015-03-01\"");
        assertThat(log.entries(item.path()))
                .extracting(each -> each.entry().act())
                .containsExactly(LogAct.PUBLISH, LogAct.MARK_LATE);
        assertThat(log.entries(item.path()).get(0).index())
                .isEqualTo(item.versions().get(0).logIndex());
        assertThat(item(batch, 1).indexNumber()).isNotEqualTo(item.indexNumber());
    }

    @Test
    void goesOnWhereItWasCutShortAndBringsNothingInTwice() throws Exception {
        int all = BatchEntering.TOGETHER + 7;
        UUID batch = approved(upload("list.csv", list(all)));
        imports.enter(batch, room.openness);
        assertThat(entering.next(rows.list(batch))).isTrue();
        assertThat(rows.find(batch).orElseThrow().entered()).isEqualTo(BatchEntering.TOGETHER);

        entering.enter(batch);
        entering.enter(batch);

        assertThat(rows.find(batch).orElseThrow().stage()).isEqualTo(BatchStage.FOLLOWING);
        assertThat(rows.find(batch).orElseThrow().entered()).isEqualTo(all);
        assertThat(published()).isEqualTo(all);
    }

    @Test
    void leavesNeitherItemsNorMarksWhereAPartFails() throws Exception {
        UUID batch = approved(upload("list.csv", list(4)));
        imports.enter(batch, room.openness);
        database.sql(
                        "update import_row set content = replace(content, '正文第4', '没有人看过的话') where batch = ? and position = 3")
                .param(batch)
                .update();

        entering.enter(batch);

        assertThat(published()).isZero();
        BatchView stopped = rows.find(batch).orElseThrow();
        assertThat(stopped.stage()).isEqualTo(BatchStage.CHECKED);
        assertThat(stopped.trouble()).contains("不在审核通过的清单里");
        assertThat(stopped.count(RowState.READY)).isEqualTo(4);
    }

    @Test
    void neverLetsInWhatNobodyApproved() throws Exception {
        UUID batch = read(upload("list.csv", list(2)));
        HistoryBatch list = rows.list(batch);
        List<PastItem> content = List.of(rows.item(batch, 0).orElseThrow());

        assertThatThrownBy(() -> imports.enter(batch, room.openness)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> publications.enterHistory(list, content, room.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("没有审核通过");
        imports.submit(batch, room.openness);
        ReviewView review = review(batch);
        events.publishEvent(new ReviewPassed(review.id(), "history", batch.toString(), review.sha256()));
        assertThat(rows.find(batch).orElseThrow().stage()).isEqualTo(BatchStage.UNDER_REVIEW);
        assertThatThrownBy(() -> publications.enterHistory(list, content, room.openness))
                .isInstanceOf(UnlawfulAct.class);
        database.sql("update import_batch set stage = 'ENTERING', enterer = :by, enterer_name = '某人' where id = :id")
                .param("by", room.openness.account())
                .param("id", batch)
                .update();
        entering.enter(batch);
        assertThat(published()).isZero();
    }

    @Test
    void opensOnceForEachRowOfTheList() throws Exception {
        UUID batch = approved(upload("list.csv", list(1)));
        HistoryBatch list = rows.list(batch);
        List<PastItem> content = List.of(rows.item(batch, 0).orElseThrow());
        publications.enterHistory(list, content, room.openness);

        assertThatThrownBy(() -> publications.enterHistory(list, content, room.openness))
                .hasMessageContaining("item_version_of_import");
        assertThat(published()).isEqualTo(1);
    }

    @Test
    void isNotReviewedByWhoUploadedItNorEnteredByJustAnyone() throws Exception {
        UUID batch = read(upload("list.csv", list(1)));
        imports.submit(batch, room.openness);
        ReviewView review = review(batch);

        assertThatThrownBy(() -> reviews.pass(review.id(), review.openStep(), null, review.disclosure(), room.openness))
                .isInstanceOf(UnlawfulAct.class);
        reviews.pass(review.id(), review.openStep(), "同意", review.disclosure(), room.leader);
        assertThat(rows.find(batch).orElseThrow().stage()).isEqualTo(BatchStage.APPROVED);
        assertThatThrownBy(() -> imports.enter(batch, room.clerk)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void comesBackWithTheReviewersReason() throws Exception {
        UUID batch = read(upload("list.csv", list(1)));
        imports.submit(batch, room.openness);

        reviews.sendBack(review(batch).id(), "第一条的日期不对。", List.of(), room.leader);

        BatchView back = rows.find(batch).orElseThrow();
        assertThat(back.stage()).isEqualTo(BatchStage.CHECKED);
        assertThat(back.trouble()).contains("第一条的日期不对。");
        imports.discard(batch, room.openness);
        assertThatThrownBy(() -> imports.submit(batch, room.openness)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void canBeTakenBackAlsoAfterItWasWithdrawnAtTheReview() throws Exception {
        UUID batch = read(upload("list.csv", list(1)));
        imports.submit(batch, room.openness);
        reviews.withdraw(review(batch).id(), room.openness);

        imports.takeBack(batch, room.openness);
        imports.submit(batch, room.openness);
        imports.takeBack(batch, room.openness);

        assertThat(rows.find(batch).orElseThrow().stage()).isEqualTo(BatchStage.CHECKED);
        assertThatThrownBy(() -> imports.takeBack(batch, room.openness)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void refusesDuplicatesByNumberOrByTitleAndDay() throws Exception {
        String csv = "标题,文号,发布日期,正文\n"
                + "甲" + mark + ",云" + mark + "〔2015〕1号,2015-03-01,正文\n"
                + "乙" + mark + ",云" + mark + "[2015]第1号,2015-03-02,正文\n"
                + "丙" + mark + ",,2015-03-03,正文\n"
                + "丙" + mark + ",,2015年3月3日,正文\n"
                + "丙" + mark + ",,2015-03-04,正文\n";
        UUID first = approved(upload("list.csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(states(first))
                .containsExactly(RowState.READY, RowState.REFUSED, RowState.READY, RowState.REFUSED, RowState.READY);
        UUID second = approved(upload("again.csv", csv.getBytes(StandardCharsets.UTF_8)));
        imports.enter(first, room.openness);
        entering.enter(first);

        imports.enter(second, room.openness);
        entering.enter(second);

        assertThat(published()).isEqualTo(3);
        assertThat(rows.find(second).orElseThrow().count(RowState.SKIPPED)).isEqualTo(3);
        UUID third = read(upload("third.csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(rows.rows(third, null, 9, 0))
                .allSatisfy(row -> assertThat(row.why()).contains("已经发布过"));
    }

    @Test
    void takesFilesBesideTheListAsAttachmentsAndReportsWhatIsMissingOrLeftOver() throws Exception {
        String csv = "标题,发布日期,文件名\n附甲" + mark + ",2015-03-01,甲.txt\n附乙" + mark + ",2015-03-02,乙.txt\n";
        byte[] zip = zip(Map.of("清单.csv", csv, "文件/甲.txt", "甲的内容" + mark, "文件/多余.txt", "没人提到", "__MACOSX/x.txt", "x"));

        UUID batch = approved(upload("旧站.zip", zip));
        imports.enter(batch, room.openness);
        entering.enter(batch);
        following.follow(batch);

        assertThat(item(batch, 0).files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("甲.txt"));
        assertThat(database.sql("select text from attachment_text where file = ?")
                        .param(item(batch, 0).files().get(0).file())
                        .query(String.class)
                        .single())
                .contains("甲的内容" + mark);
        assertThat(rows.rows(batch, RowState.REFUSED, 9, 0))
                .extracting(RowView::why)
                .containsExactly("没有随清单上传“乙.txt”。没有正文，也没有文件。", "清单里没有哪一行提到这个文件。");
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        ImportReport.write(rows.find(batch).orElseThrow(), rows.rows(batch, null, 99, 0), report);
        try (var workbook =
                new org.apache.poi.xssf.usermodel.XSSFWorkbook(new ByteArrayInputStream(report.toByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(7).getStringCellValue())
                    .isEqualTo(item(batch, 0).path());
            assertThat(workbook.getSheetAt(0).getRow(3).getCell(6).getStringCellValue())
                    .contains("乙.txt");
        }
    }

    @Test
    void readsAFolderOfPagesAndTextsWithoutAList() throws Exception {
        String page = "<html><head><meta name=\"ArticleTitle\" content=\"网页" + mark + "\">"
                + "<meta name=\"PubDate\" content=\"2016-05-04 10:00\"></head><body><nav>首页</nav>"
                + "<div class=\"TRS_Editor\"><p>这是从旧网站存下来的一页，有足够长的正文。</p></div></body></html>";
        byte[] zip = zip(Map.of("a.html", page, "2017-08-09 通知.txt", "文本" + mark + "\n各单位：\n请照办。\n", "x.exe", "MZ"));

        UUID batch = read(upload("folder.zip", zip));

        assertThat(rows.rows(batch, RowState.READY, 9, 0))
                .extracting(RowView::title, RowView::claimedOn)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("网页" + mark, LocalDate.of(2016, 5, 4)),
                        org.assertj.core.groups.Tuple.tuple("文本" + mark, LocalDate.of(2017, 8, 9)));
        assertThat(rows.rows(batch, RowState.REFUSED, 9, 0))
                .extracting(RowView::why)
                .containsExactly("不认识这种文件。");
    }

    private byte[] list(int count) {
        StringBuilder csv = new StringBuilder("标题,成文日期,发布日期,正文\n");
        for (int n = 1; n <= count; n++) {
            csv.append("历史通知" + mark + "第" + n + "号,2015-02-11,2015-03-01,正文第" + n + "条\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private UUID upload(String name, byte[] content) {
        return imports.upload(
                new RowCheck.Defaults(room.education.value(), "20-15", ItemKind.INFORMATION),
                List.of(files.store(name, new ByteArrayInputStream(content))),
                room.openness);
    }

    private UUID read(UUID batch) {
        reading.read(batch);
        assertThat(rows.find(batch).orElseThrow().stage()).isEqualTo(BatchStage.CHECKED);
        return batch;
    }

    private UUID approved(UUID batch) {
        read(batch);
        imports.submit(batch, room.openness);
        ReviewView review = review(batch);
        reviews.pass(review.id(), review.openStep(), "同意", review.disclosure(), room.leader);
        return batch;
    }

    private ReviewView review(UUID batch) {
        return reviews.of("history", batch.toString()).orElseThrow();
    }

    private ItemView item(UUID batch, int position) {
        return items.find(new ItemNumber(
                        rows.rows(batch, null, 9999, 0).get(position).item()))
                .orElseThrow();
    }

    private List<RowState> states(UUID batch) {
        return rows.rows(batch, null, 9999, 0).stream().map(RowView::state).toList();
    }

    private int published() {
        return database.sql("select count(*) from item where unit = ?")
                .param(room.education.value())
                .query(Integer.class)
                .single();
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
