package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.publication.ItemKind;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is made of the files of a batch. */
@MingtangTest
class ImportReadingTests {

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
    JdbcClient database;

    ImportDesk desk;

    @BeforeEach
    void found() {
        desk = new ImportDesk(beans);
    }

    @Test
    void refusesDuplicatesByNumberOrByTitleAndDay() throws Exception {
        String csv = "标题,文号,发布日期,正文\n"
                + "甲" + desk.mark + ",云" + desk.mark + "〔2015〕1号,2015-03-01,正文\n"
                + "乙" + desk.mark + ",云" + desk.mark + "[2015]第1号,2015-03-02,正文\n"
                + "丙" + desk.mark + ",,2015-03-03,正文\n"
                + "丙" + desk.mark + ",,2015年3月3日,正文\n"
                + "丙" + desk.mark + ",,2015-03-04,正文\n";
        UUID first = desk.approved(desk.upload("list.csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(desk.states(first))
                .containsExactly(RowState.READY, RowState.REFUSED, RowState.READY, RowState.REFUSED, RowState.READY);
        UUID second = desk.approved(desk.upload("again.csv", csv.getBytes(StandardCharsets.UTF_8)));
        imports.enter(first, desk.room.openness);
        entering.enter(first);

        imports.enter(second, desk.room.openness);
        entering.enter(second);

        assertThat(desk.published()).isEqualTo(3);
        assertThat(rows.find(second).orElseThrow().count(RowState.SKIPPED)).isEqualTo(3);
        UUID third = desk.read(desk.upload("third.csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(rows.rows(third, null, 9, 0))
                .allSatisfy(row -> assertThat(row.why()).contains("已经发布过"));
    }

    @Test
    void takesFilesBesideTheListAsAttachmentsAndReportsWhatIsMissingOrLeftOver() throws Exception {
        String csv = "标题,发布日期,文件名\n附甲" + desk.mark + ",2015-03-01,甲.txt\n附乙" + desk.mark + ",2015-03-02,乙.txt\n";
        byte[] zip = ImportDesk.zip(
                Map.of("清单.csv", csv, "文件/甲.txt", "甲的内容" + desk.mark, "文件/多余.txt", "没人提到", "__MACOSX/x.txt", "x"));

        UUID batch = desk.approved(desk.upload("旧站.zip", zip));
        imports.enter(batch, desk.room.openness);
        entering.enter(batch);
        following.follow(batch);

        assertThat(desk.item(batch, 0).files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("甲.txt"));
        assertThat(database.sql("select text from attachment_text where file = ?")
                        .param(desk.item(batch, 0).files().get(0).file())
                        .query(String.class)
                        .single())
                .contains("甲的内容" + desk.mark);
        assertThat(rows.rows(batch, RowState.REFUSED, 9, 0))
                .extracting(RowView::why)
                .containsExactly("没有随清单上传“乙.txt”。没有正文，也没有文件。", "清单里没有哪一行提到这个文件。");
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        ImportReport.write(rows.find(batch).orElseThrow(), rows.rows(batch, null, 99, 0), report);
        try (var workbook =
                new org.apache.poi.xssf.usermodel.XSSFWorkbook(new ByteArrayInputStream(report.toByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(7).getStringCellValue())
                    .isEqualTo(desk.item(batch, 0).path());
            assertThat(workbook.getSheetAt(0).getRow(3).getCell(6).getStringCellValue())
                    .contains("乙.txt");
        }
    }

    @Test
    void readsAFolderOfPagesAndTextsWithoutAList() throws Exception {
        String page = "<html><head><meta name=\"ArticleTitle\" content=\"网页" + desk.mark + "\">"
                + "<meta name=\"PubDate\" content=\"2016-05-04 10:00\"></head><body><nav>首页</nav>"
                + "<div class=\"TRS_Editor\"><p>这是从旧网站存下来的一页，有足够长的正文。</p></div></body></html>";
        byte[] zip = ImportDesk.zip(
                Map.of("a.html", page, "2017-08-09 通知.txt", "文本" + desk.mark + "\n各单位：\n请照办。\n", "x.exe", "MZ"));

        UUID batch = desk.read(desk.upload("folder.zip", zip));

        assertThat(rows.rows(batch, RowState.READY, 9, 0))
                .extracting(RowView::title, RowView::claimedOn)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("网页" + desk.mark, LocalDate.of(2016, 5, 4)),
                        org.assertj.core.groups.Tuple.tuple("文本" + desk.mark, LocalDate.of(2017, 8, 9)));
        assertThat(rows.rows(batch, RowState.REFUSED, 9, 0))
                .extracting(RowView::why)
                .containsExactly("不认识这种文件。");
    }

    @Test
    void entersPoliciesIntoTheLibraryAndLeavesNothingWaitingBehindThem() {
        UUID batch = desk.approved(desk.upload("list.csv", desk.list(3), ItemKind.OTHER_POLICY));
        imports.enter(batch, desk.room.openness);
        entering.enter(batch);
        assertThat(inTheLibrary()).isZero();

        following.follow(batch);

        assertThat(inTheLibrary()).isEqualTo(3);
        assertThat(database.sql("select count(*) from event_publication where serialized_event like ?")
                        .param("%" + desk.mark + "%")
                        .query(Integer.class)
                        .single())
                .as("a history of many thousands must not be told eight times over")
                .isZero();
    }

    private int inTheLibrary() {
        return database.sql(
                        "select count(*) from policy_document d join item i on i.number = d.item where i.title like ?")
                .param("%" + desk.mark + "%")
                .query(Integer.class)
                .single();
    }
}
