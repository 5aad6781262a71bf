package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.plan.TownHall;
import org.mingtang.plan.TownHall.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Files as they come: of wrong kinds, several at once, the same ones again. */
@MingtangTest
class UploadKindsTests {

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

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                Arguments.of("空.docx", "", "是空的"),
                Arguments.of("空白.txt", "  \n \n", "没有文字和表格"),
                Arguments.of("图.png", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR", "不能读取文件"),
                Arguments.of("坏.pdf", "%PDF-1.7 后面什么也没有", "坏.pdf”"));
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void aWrongFileSaysItsOneSentenceAndIsKept(String name, String content, String sentence) {
        String draft = desk.draft(clerk, Uploads.text(name, content));

        assertThat(desk.text(clerk, draft)).contains(name, sentence, "下载原文件", "放弃这份文件");
        assertThat(desk.rows(draft)).isEmpty();
        assertThat(desk.open(clerk, draft + "/file")).hasStatusOk();
        assertThat(desk.text(clerk, draft + "/source")).contains(sentence);
    }

    @Test
    void anArchiveAsksForWhatIsInIt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("分解表.txt"));
            zip.write("表".getBytes(StandardCharsets.UTF_8));
        }

        String draft = desk.draft(clerk, new MockMultipartFile("files", "全部.zip", null, out.toByteArray()));

        assertThat(desk.text(clerk, draft)).contains("是压缩包，请解压后上传");
    }

    @Test
    void anUnreadableFileCannotBeCheckedOrIssued() {
        String draft = desk.draft(clerk, Uploads.text("空.docx", ""));

        assertThat(desk.open(clerk, draft + "/issue")).hasRedirectedUrl(draft);
        assertThat(desk.send(clerk, draft + "/rows", Map.of())).hasStatus(409);
        assertThat(desk.send(clerk, draft + "/issue", Map.of())).hasStatus(422);
        assertThat(desk.send(clerk, draft + "/head", Map.of("title", List.of("表"), "year", List.of("2026"))))
                .hasStatus(409);
        assertThat(desk.text(clerk, draft)).contains("未能识读");
    }

    @Test
    void oneBadFileAmongSeveralDoesNotKeepTheOthersBack() {
        var answer = desk.upload(
                clerk, Map.of(), Uploads.html("甲.html"), Uploads.text("乙.docx", ""), Uploads.docx("丙.docx"));

        assertThat(CheckingDesk.redirect(answer)).isEqualTo("/desk/plans/drafts");
        assertThat(desk.text(clerk, "/desk/plans/drafts")).contains("甲.html", "乙.docx", "未能识读", "丙.docx");
        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("notice")))
                .isEqualTo("收到 3 份文件，请逐份核对。");
    }

    @Test
    void theSameFileTwiceInOneUploadIsNoticed() {
        desk.upload(clerk, Map.of(), Uploads.html("甲.html"), Uploads.html("乙.html"));

        assertThat(desk.text(clerk, "/desk/plans/drafts")).contains("甲.html", "乙.html", "重复文件", "核对中");
    }

    @Test
    void filesAndPastedTextTogetherAreEachADraft() {
        var answer = desk.upload(clerk, Map.of("pasted", "1. 规范专栏建设。（责任单位：县教育局）"), Uploads.html("甲.html"));

        assertThat(CheckingDesk.redirect(answer)).isEqualTo("/desk/plans/drafts");
        assertThat(desk.text(clerk, "/desk/plans/drafts")).contains("甲.html", "粘贴的文字.txt");
    }

    @Test
    void theSameTextPastedTwiceIsNoticed() {
        Map<String, String> pasted = Map.of("pasted", "1. 规范专栏建设。（责任单位：县教育局）");
        desk.upload(clerk, pasted);

        String second = CheckingDesk.redirect(desk.upload(clerk, pasted));

        assertThat(desk.text(clerk, second)).contains("上传过", "粘贴的文字.txt", clerk.name());
    }

    @Test
    void theSameUnreadableFileIsNoticedToo() {
        MockMultipartFile file = Uploads.text("空.docx", "");
        desk.draft(clerk, file);

        assertThat(desk.text(clerk, desk.draft(clerk, file))).contains("上传过", "未能识读");
    }

    @Test
    void aFieldForFilesLeftEmptyAsBrowsersSendItIsNoFile() {
        var answer = desk.upload(clerk, Map.of(), new MockMultipartFile("files", "", null, new byte[0]));

        assertThat(answer).hasStatus(422);
        assertThat(CheckingDesk.text(answer)).contains("请选择文件");
    }

    @Test
    void theNameOfAFileIsKeptWithoutTheFolderItLayIn() {
        String draft = desk.draft(clerk, Uploads.html("C:\\用户\\文档\\分解表.html"));

        assertThat(desk.text(clerk, "/desk/plans/drafts"))
                .contains(draft, ">分解表.html<")
                .doesNotContain("用户\\文档");
    }

    @Test
    void aNullCharacterInATableLosesNothing() {
        String draft = desk.draft(clerk, Uploads.text("表.txt", "序号\t任务\t责任单位\n1\t规范\u0000专栏建设\t县教育局\n"));

        assertThat(desk.open(clerk, draft)).hasStatusOk();
        assertThat(desk.open(clerk, draft + "/file")).hasStatusOk();
    }

    @Test
    void aTableOfAnotherUnitCannotBeCorrected() {
        var foreign = hall.issued(world).plan();

        var answer = desk.upload(world.teacher(), Map.of("corrects", foreign.toString()), Uploads.html("更正.html"));

        assertThat(answer).hasStatus(422);
        assertThat(CheckingDesk.text(answer)).contains("只能更正本单位下达的分解表");
    }

    @Test
    void aTableThatNeverWasCannotBeCorrectedEither() {
        String nothing = UUID.randomUUID().toString();

        assertThat(desk.upload(clerk, Map.of("corrects", nothing), Uploads.html("更正.html")))
                .hasStatus(422);
        String draft = desk.draft(clerk, Uploads.html("分解表.html"));
        var answer = desk.send(
                clerk,
                draft + "/head",
                Map.of("title", List.of("表"), "year", List.of("2026"), "corrects", List.of(nothing)));
        assertThat(answer).hasStatus(422);
        assertThat(CheckingDesk.text(answer)).contains("只能更正本单位下达的分解表");
    }

    @Test
    void theUploadPageTakesSeveralFilesWithoutAScript() {
        assertThat(desk.text(clerk, "/desk/plans/new"))
                .contains(
                        "enctype=\"multipart/form-data\"",
                        "type=\"file\"",
                        " multiple",
                        "name=\"_csrf\"",
                        "<button type=\"submit\"");
    }

    @Test
    void aLinkToCorrectAPlanChoosesIt() {
        String plan = hall.issued(world).plan().toString();

        assertThat(desk.text(clerk, "/desk/plans/new?corrects=" + plan))
                .contains("value=\"" + plan + "\" selected")
                .contains("第 1 版");
        assertThat(desk.text(world.teacher(), "/desk/plans/new?corrects=" + plan))
                .doesNotContain(plan);
    }
}
