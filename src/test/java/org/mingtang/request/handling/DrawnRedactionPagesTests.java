package org.mingtang.request.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.request.SensitiveFiles.HARMLESS;
import static org.mingtang.request.SensitiveFiles.MOBILE;
import static org.mingtang.request.SensitiveFiles.NAME;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestFile.Kind;
import org.mingtang.request.SensitiveFiles;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Marking by hand on the page, without any script: rows and drafts. */
@MingtangTest
class DrawnRedactionPagesTests extends MarkingPages {

    @Test
    @DisplayName("第三十七条：在页面上划定的框遮盖后复读，证书列出各处")
    void rectangleIsBlackenedAndListedInTheRecord() {
        String here = here("名单.pdf", SensitiveFiles.pdf());
        assertThat(post(here, desk.clerk, BOX)).hasStatus(303);
        byte[] made = papers.content(id, made().id(), desk.clerk);
        assertThat(SensitiveFiles.textOfPdf(made)).doesNotContain(MOBILE, "end of line");
        RequestFile record = file(Kind.PROOF);
        assertThat(new String(papers.content(id, record.id(), desk.clerk), StandardCharsets.UTF_8))
                .contains("\"place\":\"第1页 左70 上80 宽300 高30（磅）\"", "商业秘密")
                .doesNotContain(MOBILE);
        assertThat(text(get(here, desk.clerk)))
                .as("kept for a second making of the same file")
                .contains("value=\"70\"", "草稿由叶知秋保存于 2026-03-02");
    }

    @Test
    void draftComesBackForTheNextAndIsNotInPlainInTheDatabase() {
        String here = here("学区纪要.docx", SensitiveFiles.word());
        MvcTestResult kept = post(
                here + "/draft",
                desk.clerk,
                "kind",
                "PARAGRAPH",
                "row.paragraph",
                "2",
                "row.words",
                NAME,
                "row.ground",
                "商业秘密",
                "terms",
                "司马清",
                "from",
                "1");
        assertThat(kept).hasStatus(303);
        assertThat(kept.getResponse().getRedirectedUrl()).endsWith("/redaction?from=1#places");
        assertThat(get(here, desk.head))
                .bodyText()
                .contains("value=\"" + NAME + "\"", "司马清", "草稿由叶知秋保存于", "name=\"revision\" value=\"1\"", "〔已标〕");
        String row = database.sql("select d::text from request_redaction_draft d where request = ?")
                .param(id.value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(NAME, "司马清", "商业秘密");
        assertThat(papers.files(id, desk.clerk)).as("nothing was blackened").hasSize(1);
    }

    @Test
    @DisplayName("两个人同时标：后保存的不覆盖先保存的，两边合在一起再核对")
    void nobodyWritesOverAnother() {
        String here = here("名单.pdf", SensitiveFiles.pdf());
        assertThat(post(here + "/draft", desk.head, BOX)).hasStatus(303);
        for (String address : new String[] {here + "/draft", here}) {
            assertThat(post(
                            address,
                            desk.clerk,
                            "kind",
                            "PAGE",
                            "revision",
                            "0",
                            "row.page",
                            "1",
                            "row.left",
                            "11",
                            "row.top",
                            "22",
                            "row.width",
                            "33",
                            "row.height",
                            "44",
                            "row.ground",
                            "个人隐私"))
                    .hasStatus(409)
                    .bodyText()
                    .contains(
                            "沈怀谷刚保存过这个文件的草稿",
                            "value=\"11\"",
                            "value=\"70\"",
                            "name=\"revision\" value=\"1\"",
                            "没有做成，文件没有变动");
        }
        assertThat(papers.files(id, desk.clerk)).hasSize(1);
        assertThat(post(here + "/draft", desk.clerk, with(BOX, "revision", "1")))
                .hasStatus(303);
        assertThat(post(here + "/draft", desk.head, with(BOX, "revision", "1"))).hasStatus(409);
        assertThat(post(here + "/draft", desk.head, with(BOX, "revision", "2"))).hasStatus(303);
    }

    @Test
    void rowsAreDroppedAndTakenFromProposals() {
        String here = here("名册.xlsx", SensitiveFiles.workbook());
        String page = text(get(here, desk.clerk));
        String pick = page.replaceAll("(?s).*name=\"pick\" value=\"([0-9a-f-]+)\".*", "$1");
        assertThat(post(here + "/draft", desk.clerk, "kind", "CELL", "pick", pick, "then", "take"))
                .hasStatus(303);
        assertThat(get(here, desk.clerk))
                .bodyText()
                .contains("name=\"row.cell\" value=\"A2\"", "value=\"drop:0\"")
                .doesNotContain("id=\"p-" + pick + "\" checked");
        assertThat(post(
                        here + "/draft",
                        desk.clerk,
                        "kind",
                        "CELL",
                        "revision",
                        "1",
                        "row.sheet",
                        "名册",
                        "row.cell",
                        "A2",
                        "row.ground",
                        "个人隐私",
                        "then",
                        "drop:0"))
                .hasStatus(303);
        assertThat(text(get(here, desk.clerk))).doesNotContain("name=\"row.cell\" value=\"A2\"");
    }

    @Test
    void cellsAndParagraphsTickedInTheShownTextGo() {
        String book = here("名册.xlsx", SensitiveFiles.workbook());
        assertThat(text(get(book, desk.clerk))).contains("value=\"名册!B3\"", HARMLESS);
        assertThat(post(book, desk.clerk, "kind", "CELL", "mark", "名册!B3", "markGround", "内部事务信息"))
                .hasStatus(303);
        String word = here("学区纪要.docx", SensitiveFiles.word());
        assertThat(text(get(word, desk.clerk))).contains("name=\"mark\" value=\"3\"");
        assertThat(post(word, desk.clerk, "kind", "PARAGRAPH", "mark", "3", "markGround", "过程性信息"))
                .hasStatus(303);
        assertThat(papers.files(id, desk.clerk).stream()
                        .filter(each -> each.name().equals("学区纪要（已作区分处理）.docx"))
                        .map(each -> SensitiveFiles.textOfWord(papers.content(id, each.id(), desk.clerk))))
                .singleElement()
                .asString()
                .contains(HARMLESS, "联系人" + NAME, "■■■■〔过程性信息〕")
                .doesNotContain("会议由");
    }

    @Test
    @DisplayName("写错的词没有找到、别的词找到了：告诉办理人，记录里不写出这个词")
    void aMisspeltWordIsTold() {
        String here = here("学区纪要.docx", SensitiveFiles.word());
        MvcTestResult done = post(here, desk.clerk, "kind", "PARAGRAPH", "terms", NAME + "\n欧阳若蓝", "ground", "个人隐私");
        assertThat(done).hasStatus(303);
        assertThat(String.valueOf(done.getMvcResult().getFlashMap().get("notice")))
                .contains("文件里没有找到“欧阳若蓝”，请核对是不是写错了。");
        String record = new String(papers.content(id, file(Kind.PROOF).id(), desk.clerk), StandardCharsets.UTF_8);
        assertThat(record).contains("所填的词有1个在文件里没有找到").doesNotContain("欧阳若蓝");
    }

    @Test
    void scannedPictureBecomesABlackenedPdf() throws IOException {
        String here = here("扫描件.PNG", picture(300, 200));
        assertThat(text(get(here, desk.clerk))).contains("/pages/1\"", "842 × 561 磅");
        assertThat(post(here, desk.clerk, BOX)).hasStatus(303);
        assertThat(made().name()).isEqualTo("扫描件（已作区分处理）.pdf");
        assertThat(made().mediaType()).isEqualTo("application/pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "row.left, '', 标出的第 1 处：请用数字写明左边距",
        "row.width, 0, 宽和高须大于0",
        "row.page, 7, 没有第7页",
        "row.ground, '', 请写明不公开的理由"
    })
    void rowsThatCannotBeMeantAreKeptAsTyped(String field, String value, String sentence) {
        String here = here("名单.pdf", SensitiveFiles.pdf());
        String[] said = BOX.clone();
        for (int i = 0; i < said.length; i += 2) {
            said[i + 1] = said[i].equals(field) ? value : said[i + 1];
        }
        assertThat(post(here, desk.clerk, said))
                .hasStatus(422)
                .bodyText()
                .contains(sentence, "name=\"row.top\" value=\"80\"");
        assertThat(post(here + "/draft", desk.clerk, said))
                .as("a draft may be unfinished")
                .hasStatus(303);
    }
}
