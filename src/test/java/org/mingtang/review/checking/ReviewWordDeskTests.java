package org.mingtang.review.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.identity.Role.CLERK;
import static org.mingtang.identity.Role.OPENNESS_OFFICE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.audit.AuditEntry;
import org.mingtang.audit.AuditFilter;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The word lists on the desk; what is changed there counts in the next check. */
@MingtangTest
class ReviewWordDeskTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private ReviewWords words;

    @Autowired
    private AuditTrail trail;

    private final Person by = SignedAs.person(OPENNESS_OFFICE);
    private final String word = "错词" + UUID.randomUUID().toString().substring(0, 8);

    /** Other tests' drafts must not meet this test's words. */
    @AfterEach
    void removeTheWords() {
        words.search(word, null, 1).forEach(each -> words.remove(each, by));
    }

    @ParameterizedTest
    @DisplayName("the lists as they are delivered know the usual slips in words of the web")
    @CsvSource({
        "请登陆网站查询, 登录网站",
        "登陆云麓市官方网站, ''",
        "登陆政务服务网办理, 登录政务服务网",
        "忘记登陆密码的, 登录密码",
        "收款帐号, 账号",
        "点击连接下载, 点击链接",
        "超过阀值, 阈值",
        "台风在平潭登陆后转向, ''",
        "点击链接登录网站, ''"
    })
    void deliveredListsKnowSlipsInWordsOfTheWeb(String text, String mended) {
        assertThat(words.trie().in(Passage.of("body", 0, text, "")).stream().map(org.mingtang.review.Finding::mended))
                .containsExactlyElementsOf(mended.isEmpty() ? List.of() : List.of(mended));
    }

    @Test
    void addsChangesAndRemovesAWord() {
        assertThat(found()).isEmpty();
        assertThat(put("0", word, "TYPO", "正词", "")).hasStatus(302).flash().containsKey("notice");
        assertThat(found()).containsExactly("正词");
        String id = String.valueOf(words.search(word, null, 1).get(0).id());
        assertThat(get("/" + id)).hasStatusOk().bodyText().contains("修改“" + word + "”", "正词");
        put(id, word, "TYPO", "更正", "一个" + word + "例外");
        assertThat(found()).containsExactly("更正");
        assertThat(words.trie().in(Passage.of("body", 0, "有一个" + word + "例外", "")))
                .isEmpty();
        assertThat(post("/" + id + "/removal")).hasStatus(302).flash().containsKey("notice");
        assertThat(found()).isEmpty();
        assertThat(noted()).containsExactly("删除检查词", "修改检查词", "新增检查词");
    }

    @Test
    void saysEverythingAtOnce() {
        assertThat(put("0", "的", "TYPO", "的", "公司"))
                .hasStatusOk()
                .bodyText()
                .contains("请填写两个字以上的词语", "建议写法与词语相同", "允许的语境“公司”里没有“的”", "新增词语");
        put("0", word, "TYPO", "", "");
        assertThat(put("0", word, "SENSITIVE", "", "")).bodyText().contains("词表里已有“" + word + "”");
        assertThat(put("999999999", word + "乙", "TYPO", "", "")).bodyText().contains("没有这个词，可能已被删除。");
        assertThat(put("0", word, "NONSENSE", "", "")).hasStatus(400);
        assertThat(get("/999999999")).hasStatus(404);
    }

    @Test
    void listsByKindAndWord() {
        put("0", word, "OUTDATED", "新名", "");
        assertThat(get("?q=" + word))
                .hasStatusOk()
                .bodyText()
                .contains(word, "过时名称", "新名")
                .doesNotContain("再接再励");
        assertThat(get("?q=" + word + "&kind=TYPO")).bodyText().contains("没有符合的词语");
        assertThat(get("?q=再接再励")).bodyText().contains("再接再厉");
        assertThat(get("?page=2")).hasStatusOk().bodyText().contains("第 2 页", "上一页");
        assertThat(get("?page=-5&kind=nonsense")).hasStatusOk().bodyText().contains("第 1 页");
        assertThat(get("?q=<script>x</script>")).bodyText().doesNotContain("<script>x");
    }

    @Test
    @DisplayName("A list is shown first and changes nothing; carried out, it adds and changes")
    void importsAList() {
        put("0", word, "TYPO", "旧建议", "");
        String csv = "词语,类别,建议写法\n" + word + ",错别字,新建议\n" + word + "乙,敏感词,\n";
        assertThat(look(csv)).hasStatusOk().bodyText().contains("新增 1 个，更改 1 个", "尚未改动", "确认导入");
        assertThat(words.search(word, null, 1)).hasSize(1);
        assertThat(look("词语,类别\n" + word + ",乱写\n"))
                .bodyText()
                .contains("第2行：类别“乱写”", "现有词表未改动")
                .doesNotContain("确认导入");
        assertThat(post("/imports/application", "rows", csv))
                .hasStatus(302)
                .flash()
                .containsKey("notice");
        assertThat(words.search(word, null, 1))
                .extracting(ReviewWord::suggestion)
                .containsExactlyInAnyOrder("新建议", "");
        assertThat(post("/imports/application", "rows", "词语\n的\n")).flash().containsKey("refusals");
        assertThat(noted()).contains("导入检查词");
    }

    @Test
    void exportsWhatItImports() throws Exception {
        put("0", word, "TYPO", "建议,一", "含" + word);
        byte[] csv = get("/export.csv").getResponse().getContentAsByteArray();
        assertThat(WordFile.read(new String(csv, StandardCharsets.UTF_8)).words())
                .filteredOn(each -> each.word().equals(word))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.suggestion()).isEqualTo("建议,一");
                    assertThat(each.allowedIn()).containsExactly("含" + word);
                });
    }

    @Test
    void isClosedToWhoMayNotEditIt() {
        var asked =
                web.get().uri("/desk/review-words").with(SignedAs.one(CLERK)).exchange();
        assertThat(asked).hasStatus(403);
    }

    private List<String> found() {
        return words.trie().in(Passage.of("body", 0, "这里有" + word + "。", "")).stream()
                .map(each -> String.valueOf(each.mended()))
                .toList();
    }

    private List<String> noted() {
        return trail.entries(new AuditFilter(null, null, null, null, null, null, 500)).stream()
                .filter(entry -> entry.account().equals(by.account()))
                .map(AuditEntry::act)
                .toList();
    }

    private MvcTestResult put(String id, String text, String kind, String suggestion, String allowed) {
        return post("", "id", id, "word", text, "kind", kind, "suggestion", suggestion, "allowedIn", allowed);
    }

    private MvcTestResult look(String csv) {
        return web.post()
                .uri("/desk/review-words/imports")
                .multipart()
                .file(new MockMultipartFile("file", "词表.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(csrf())
                .with(SignedAs.person(by))
                .exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = web.post().uri("/desk/review-words" + path).with(csrf()).with(SignedAs.person(by));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return web.get()
                .uri("/desk/review-words" + path)
                .with(SignedAs.person(by))
                .exchange();
    }
}
