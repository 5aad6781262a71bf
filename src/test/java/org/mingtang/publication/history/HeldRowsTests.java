package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingtangTest
@DisplayName("rows that would make personal data or hidden content public wait for a reason")
class HeldRowsTests {

    private static final String ID = "11010519491231002X";
    private static final String PHONE = "13912345678";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Imports imports;

    @Autowired
    HeldRows held;

    @Autowired
    BatchRows rows;

    @Autowired
    BatchEntering entering;

    @Autowired
    JdbcClient database;

    ImportDesk desk;

    @BeforeEach
    void open() {
        desk = new ImportDesk(beans);
    }

    /** Title with the mark of this test, a day, and the body of each row. */
    private UUID read(String... bodies) {
        StringBuilder csv = new StringBuilder("标题,发布日期,正文\n");
        for (int n = 0; n < bodies.length; n++) {
            csv.append("历史" + desk.mark + n + ",2015-03-01,\"" + bodies[n] + "\"\n");
        }
        return desk.read(desk.upload("list.csv", csv.toString()));
    }

    private int release(UUID batch, String kind, String reason) {
        return held.release(batch, null, kind, reason, desk.room.openness);
    }

    private int releaseOne(UUID batch, int position) {
        return held.release(batch, position, null, "依法应当公示", desk.room.openness);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            申请人身份证号11010519491231002X。            | 正文有身份证件号码 1 处（第 1 段）。
            通知如下。\\n电话13912345678，另13912345679。  | 正文有手机号码 2 处（第 2 段）。
            """)
    void saysWhatAndWhereAndQuotesNothing(String body, String told) {
        UUID batch = read(body.replace("\\n", "\n"), "没有个人信息。");

        assertThat(desk.states(batch)).containsExactly(RowState.HELD, RowState.READY);
        assertThat(desk.reasons(batch)).containsExactly(told, null);
    }

    @Test
    void looksAtTitleNumberAndSourceAsWell() {
        UUID batch = desk.read(desk.upload(
                "list.csv",
                "标题,文号,发布日期,来源,正文\n关于" + PHONE + "的答复" + desk.mark + ",,2015-03-01,,正文\n" + "乙" + desk.mark
                        + ",,2015-03-02,电话" + PHONE + ",正文\n丙" + desk.mark + ",电话" + PHONE + ",2015-03-03,,正文\n"));

        assertThat(desk.reasons(batch)).containsExactly("标题有手机号码 1 处。", "来源有手机号码 1 处。", "文号有手机号码 1 处。");
    }

    @Test
    void countsWhatALongListHoldsAndNamesTheFirstPlaces() {
        UUID batch = read((PHONE + "。\n").repeat(600));

        assertThat(desk.reasons(batch)).containsExactly("正文有手机号码 600 处（第 1、2、3 段等）。");
    }

    @Test
    void looksIntoFilesForWordsAndForWhatTheyHide() throws IOException {
        String csv = "标题,发布日期,文件名\n甲" + desk.mark + ",2015-03-01,甲.txt\n乙" + desk.mark + ",2015-03-02,乙.docx\n丙"
                + desk.mark + ",2015-03-03,丙.docx\n";
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(all)) {
            put(zip, "list.csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            put(zip, "甲.txt", ("低保名单\n" + ID).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            put(zip, "乙.docx", word(true));
            put(zip, "丙.docx", word(false));
        }

        UUID batch = desk.read(desk.upload("old.zip", all.toByteArray()));

        assertThat(desk.states(batch)).containsExactly(RowState.HELD, RowState.HELD, RowState.READY);
        assertThat(desk.reasons(batch).get(0)).isEqualTo("附件“甲.txt”有身份证件号码 1 处（第 2 段）。");
        assertThat(desk.reasons(batch).get(1)).startsWith("附件“乙.docx”有隐藏文字 1 处");
        assertThat(held.kinds(batch)).containsExactly(new HeldKind("身份证件号码", 1), new HeldKind("附件隐藏内容", 1));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    private static byte[] word(boolean hiding) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("关于办理事项的通知");
            var run = document.createParagraph().createRun();
            run.setText("内部意见");
            run.setVanish(hiding);
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void areNoPartOfTheListThatIsReviewedAndDoNotComeIn() {
        UUID batch = read("电话" + PHONE, "正文");
        assertThat(rows.list(batch).lines()).singleElement().asString().contains(desk.mark + "1");

        desk.passed(submit(batch));
        imports.enter(batch, desk.room.openness);
        entering.enter(batch);

        assertThat(desk.states(batch)).containsExactly(RowState.HELD, RowState.ENTERED);
        assertThat(desk.published()).isEqualTo(1);
    }

    private UUID submit(UUID batch) {
        imports.submit(batch, desk.room.openness);
        return batch;
    }

    @Test
    void aBatchOfNothingElseIsNotSentToReview() {
        UUID batch = read("电话" + PHONE);

        assertThatThrownBy(() -> imports.submit(batch, desk.room.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("没有可以导入的信息");
    }

    @Test
    void oneIsLetGoAndTheReviewerReadsWhyBeforeTheList() {
        UUID batch = read("电话" + PHONE, "电话" + PHONE, "正文");

        assertThat(releaseOne(batch, 1)).isEqualTo(1);

        assertThat(desk.states(batch)).containsExactly(RowState.HELD, RowState.READY, RowState.READY);
        var parts = rows.list(batch).text().parts();
        assertThat(parts.get(0).label()).isEqualTo("有个人信息或者隐藏内容、已放行的第 1 至 1 条");
        assertThat(parts.get(0).content()).isEqualTo("2015-03-01　历史" + desk.mark + "1　正文有手机号码 1 处（第 1 段）。放行理由：依法应当公示");
        assertThat(parts.get(1).content())
                .contains(desk.mark + "1", desk.mark + "2")
                .doesNotContain(desk.mark + "0");
        assertThat(desk.reasons(batch).get(1)).isEqualTo("正文有手机号码 1 处（第 1 段）。放行理由：依法应当公示");
        assertThat(database.sql("select subject from audit_entry where act = '放行历史信息' and detail = ?")
                        .param(batch.toString())
                        .query(String.class)
                        .single())
                .contains("（1 条）", "依法应当公示");
    }

    @Test
    @DisplayName("all of one kind go together; a row that holds another kind as well stays")
    void allOfAKindAreLetGo() {
        UUID batch = read("电话" + PHONE, "身份证号" + ID, "电话" + PHONE + "，身份证号" + ID, "另有电话" + PHONE);
        assertThat(held.kinds(batch))
                .containsExactly(new HeldKind("手机号码", 2), new HeldKind("身份证件号码", 1), new HeldKind("身份证件号码、手机号码", 1));

        assertThat(release(batch, "手机号码", "值班电话，已对外公布")).isEqualTo(2);

        assertThat(desk.states(batch)).containsExactly(RowState.READY, RowState.HELD, RowState.HELD, RowState.READY);
        assertThatThrownBy(() -> release(batch, "手机号码", "再来")).hasMessageContaining("请刷新");
    }

    @Test
    void whatWasLetGoComesInAndItsReasonStaysInTheReport() {
        UUID batch = read("电话" + PHONE);
        releaseOne(batch, 0);
        desk.passed(submit(batch));
        imports.enter(batch, desk.room.openness);
        entering.enter(batch);

        assertThat(desk.states(batch)).containsExactly(RowState.ENTERED);
        assertThat(desk.reasons(batch).get(0)).contains("手机号码 1 处", "放行理由：依法应当公示");
        assertThat(desk.item(batch, 0).title()).contains(desk.mark);
    }

    @Test
    void aReasonThatIsChangedAfterTheReviewStopsTheBatch() {
        UUID batch = read("电话" + PHONE);
        releaseOne(batch, 0);
        desk.passed(submit(batch));
        database.sql("update import_row set released = '别的理由' where batch = ?")
                .param(batch)
                .update();

        imports.enter(batch, desk.room.openness);
        entering.enter(batch);

        assertThat(desk.published()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "他的电话是" + PHONE})
    void wantsAReasonWithoutPersonalData(String reason) {
        UUID batch = read("电话" + PHONE);

        assertThatThrownBy(() -> release(batch, "手机号码", reason))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("理由");
        assertThatThrownBy(() -> release(batch, "手机号码", "理".repeat(501))).hasMessageContaining("500");
        assertThat(desk.states(batch)).containsExactly(RowState.HELD);
    }

    @Test
    void onlyWhoUploadedItLetsItGo() {
        UUID batch = read("电话" + PHONE);

        assertThatThrownBy(() -> held.release(batch, 0, null, "可以公开", desk.room.leader))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("只有上传人");
        assertThatThrownBy(() -> releaseOne(UUID.randomUUID(), 0)).hasMessageContaining("没有这一批");
        assertThatThrownBy(() -> releaseOne(batch, 7)).hasMessageContaining("请刷新");
    }

    @ParameterizedTest
    @EnumSource(value = BatchStage.class, mode = EnumSource.Mode.EXCLUDE, names = "CHECKED")
    void onlyBeforeTheListGoesToReview(BatchStage stage) {
        UUID batch = read("电话" + PHONE);
        stage(batch, stage);
        try {
            assertThatThrownBy(() -> releaseOne(batch, 0)).hasMessageContaining(stage.label());
        } finally {
            stage(batch, BatchStage.DISCARDED);
        }
    }

    private void stage(UUID batch, BatchStage stage) {
        database.sql("update import_batch set stage = ? where id = ?")
                .params(stage.name(), batch)
                .update();
    }

    @Test
    void duplicatesAreRefusedAndNotHeld() {
        UUID batch = desk.read(desk.upload(
                "list.csv",
                "标题,发布日期,正文\n甲" + desk.mark + ",2015-03-01,电话" + PHONE + "\n甲" + desk.mark + ",2015-03-01,电话" + PHONE
                        + "\n"));

        assertThat(desk.states(batch)).isEqualTo(List.of(RowState.HELD, RowState.REFUSED));
    }
}
