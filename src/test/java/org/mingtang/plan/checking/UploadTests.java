package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.plan.TownHall;
import org.mingtang.plan.TownHall.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MingtangTest
class UploadTests {

    @Autowired
    TownHall hall;

    @Autowired
    MockMvcTester pages;

    @Autowired
    DraftRows rows;

    private CheckingDesk desk;
    private World world;
    private Person clerk;

    @BeforeEach
    void found() {
        desk = new CheckingDesk(pages, rows);
        world = hall.founded();
        clerk = world.supervisor();
    }

    @Test
    void aTableIsReadIntoADraft() {
        String draft = desk.draft(clerk, Uploads.html("分解表.html"));

        assertThat(desk.text(clerk, draft)).contains("规范政府信息公开专栏建设", "2026-06-30", "2026年6月底前", "县星海发展中心", "识别任务");
        assertThat(desk.rows(draft)).hasSize(3);
    }

    @Test
    void wordSaysTheSameAsHtml() {
        String draft = desk.draft(clerk, Uploads.docx("分解表.docx"));

        assertThat(desk.text(clerk, draft))
                .contains(Uploads.ROWS.stream().skip(1).map(row -> row.get(2)).toList());
    }

    @Test
    void pastedTextIsReadLikeAFile() {
        var answer = desk.upload(clerk, Map.of("pasted", "1. 规范专栏建设。（责任单位：县教育局）\n2. 开展业务培训。（责任单位：县公安局）"));

        String draft = CheckingDesk.redirect(answer);
        assertThat(desk.text(clerk, draft)).contains("规范专栏建设");
        assertThat(desk.text(clerk, draft + "/source")).contains("责任单位：县教育局");
    }

    @Test
    void severalFilesAreEachADraft() {
        var answer = desk.upload(
                clerk, Map.of(), Uploads.html("甲.html"), Uploads.docx("乙.docx"), Uploads.text("丙.txt", "没有表格"));

        assertThat(CheckingDesk.redirect(answer)).isEqualTo("/desk/plans/drafts");
        assertThat(desk.text(clerk, "/desk/plans/drafts")).contains("甲.html", "乙.docx", "丙.txt");
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndIsKeptForAnotherTry() {
        String draft = desk.draft(clerk, Uploads.text("坏.docx", "PK\u0003\u0004这不是文档"));

        assertThat(desk.text(clerk, draft)).contains("坏.docx", "未能识读", "再次识读", "下载原文件");
        assertThat(desk.text(clerk, "/desk/plans/drafts")).contains("坏.docx", "未能识读");
        assertThat(desk.send(clerk, draft + "/reading", Map.of())).hasStatus3xxRedirection();
        assertThat(desk.text(clerk, draft)).contains("再次识读");
        assertThat(desk.open(clerk, draft + "/file")).hasStatusOk();
    }

    @Test
    void aFileWithoutTasksCanBeFilledByHand() {
        String draft = desk.draft(clerk, Uploads.text("说明.txt", "今天天气很好"));

        assertThat(desk.text(clerk, draft)).contains("没有在文件里找到任务");
        String row = CheckingDesk.redirect(desk.send(clerk, draft + "/rows", Map.of()));
        assertThat(desk.open(clerk, row)).hasStatusOk();
    }

    @Test
    void theSameFileTwiceIsNoticedAndWaitsForADecision() {
        MockMultipartFile file = Uploads.html("分解表.html");
        String first = desk.draft(clerk, file);

        String second = desk.draft(clerk, file);

        assertThat(desk.text(clerk, second)).contains("上传过", first, "仍要再导入一次", "不导入了");
        assertThat(desk.rows(second)).isEmpty();
        desk.send(clerk, second + "/reading", Map.of());
        assertThat(desk.rows(second)).hasSize(3);
    }

    @Test
    void theSameFileOfAnotherUnitIsNotNoticed() {
        MockMultipartFile file = Uploads.html("分解表.html");
        desk.draft(clerk, file);

        assertThat(desk.rows(desk.draft(world.teacher(), file))).hasSize(3);
    }

    @Test
    void aGivenUpImportMayBeUploadedAgain() {
        MockMultipartFile file = Uploads.html("分解表.html");
        String first = desk.draft(clerk, file);
        assertThat(desk.text(clerk, first + "/discarding")).contains("放弃这份导入");

        desk.send(clerk, first + "/discarding", Map.of());

        assertThat(desk.text(clerk, "/desk/plans/drafts")).doesNotContain(first);
        assertThat(desk.rows(desk.draft(clerk, file))).hasSize(3);
    }

    @Test
    void nothingChosenIsRefusedInWords() {
        var answer = desk.upload(clerk, Map.of("pasted", " "));

        assertThat(answer).hasStatus(422);
        assertThat(CheckingDesk.text(answer)).contains("请选择文件");
    }

    @Test
    void aForeignUnitsNameIsRefusedAndWhatWasPastedStays() {
        var answer = desk.upload(
                world.teacher(),
                Map.of("pasted", "一段粘贴的文字", "issuer", world.police().toString()));

        assertThat(answer).hasStatus(422);
        assertThat(CheckingDesk.text(answer)).contains("本单位的名义", "一段粘贴的文字");
    }

    @Test
    void theUploadPageOffersTheGovernmentToItsOffice() {
        assertThat(desk.text(clerk, "/desk/plans/new")).contains("县人民政府</option>", "县人民政府办公室</option>");
        assertThat(desk.text(world.teacher(), "/desk/plans/new")).doesNotContain("县人民政府</option>");
    }
}
