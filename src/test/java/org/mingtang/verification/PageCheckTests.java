package org.mingtang.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read must be what was logged: a page that was bent while its record stayed is found. */
class PageCheckTests {

    private static final String ITEM = "/info/100000";
    private static final String RULE = "<p>某某市人民政府令</p><p>第12号</p><p>第一条　甲负责。</p><p>第二条　乙配合。</p>";

    @TempDir
    private Path scratch;

    private PaperSite site;

    @BeforeEach
    void open() {
        site = PaperSite.with(2);
    }

    @ParameterizedTest
    @DisplayName("a title, a word of the text, a sentence before, within and after it, the day, the time in the tags")
    @CsvSource({
        "<h1>, <h1>新, 标题",
        "正文, 改文, 正文",
        "<p id=, <p>加一句</p><p id=, 正文",
        "</a></p>, </a>加一句</p>, 正文",
        "</p></div>, </p><div>加一句</div></div>, 正文",
        "正文 <a, <a, 正文",
        "<dd>2026-11-18, <dd>2026-10-18, 发布时间不实",
        "2026-11-18 09, 2026-11-18 08, 发布时间不实",
        "PubDate, Date, 发布时间不实"
    })
    void findsAPageThatSaysSomethingElseThanItsRecord(String before, String after, String what) {
        bend(before, after);

        assertThat(site.faults()).singleElement().asString().contains(ITEM, what);
    }

    @Test
    void takesAnotherShapeOfTheSameWords() {
        bend("正文 <a", "正\n 文&nbsp;<b class='x > y'>&#19968;</b>");
        bend(" title=\"a>b\" href=\"/\">一&amp;二</a>", "<!---->&#x26;二");

        assertThat(site.faults()).isEmpty();
    }

    @Test
    void findsAPageWithoutItsText() {
        site.put(ITEM, "<main><h1>" + ITEM + "</h1></main>");

        assertThat(site.faults())
                .hasSize(2)
                .anyMatch(each -> each.contains("正文"))
                .anyMatch(each -> each.contains("发布时间不实"));
    }

    @Test
    @DisplayName("late entries are marked as such for ever: on the page, too")
    void findsALateEntryWhosePageDoesNotSaySo() {
        site.publish("/info/200000", "2026-03-02").markLate("/info/200000", "2026-03-02");
        assertThat(site.seal().faults()).isEmpty();
        site.revise("/info/200000").show("/info/200000", "2026-03-02");
        assertThat(site.seal().faults()).isEmpty();

        site.show("/info/200000", null);

        assertThat(site.seal().faults()).singleElement().asString().contains("/info/200000", "补录", "没有标明");
    }

    @ParameterizedTest
    @CsvSource({"indexNumber, 索引号", "docNumber, 发文字号", "formedOn, 成文日期", "effectiveFrom, 施行日期"})
    void findsAPageWithOtherDetailsThanItsRecord(String field, String label) {
        record("\"title\":\"" + ITEM + "\",\"" + field + "\":\"甲〔2026〕1 号\",\"body\":\"<p>正文 一&amp;二</p>\"");
        bend("<dl>", "<dl><dt>" + label + "</dt><dd>甲〔2026〕1号</dd>");
        assertThat(site.faults()).isEmpty();

        bend("1号", "2号");

        assertThat(site.faults()).singleElement().asString().contains(ITEM, label);
    }

    @Test
    @DisplayName("国办公开办函〔2021〕33号一: a rule is shown with its 题注 and without the signed order")
    void takesARuleAsRulesAreShownAndFindsOneThatWasChanged() {
        record("\"title\":\"" + ITEM + "\",\"kind\":\"RULE\",\"body\":\"" + RULE + "\"");
        String note = "<p class=\"head-note\">（2026年4月1日某某市人民政府令第12号公布）</p>";
        body(note + "<p>第一条　甲负责。</p><p><a href=\"#\">第二条</a>　乙配合。</p>");
        assertThat(site.faults()).isEmpty();

        for (String bent : List.of(
                note + "<p>第一条　丙负责。</p><p>第二条　乙配合。</p>",
                note + "<p>第二条　乙配合。</p><p>第一条　甲负责。</p>",
                note + "<p>第一条　甲负责。</p><p>第二条　乙配合。</p><p>第三条　丁监督。</p>",
                note)) {
            body(bent);
            assertThat(site.faults()).singleElement().asString().contains(ITEM, "正文");
        }
    }

    @Test
    void findsAnAttachmentThatWasReplacedOrTakenAway() {
        byte[] file = "表一".getBytes(UTF_8);
        attach(PaperSite.hash(file), file.length);
        String path = ITEM + "/versions/1/files/0/file";
        site.pages.put(path, new Answer(200, file));
        assertThat(site.faults()).isEmpty();

        site.put(path, "表二");
        assertThat(site.faults()).singleElement().asString().contains("附件“表.txt”", "悄悄改动");
        site.pages.remove(path);
        assertThat(site.faults()).singleElement().asString().contains("附件“表.txt”", "被删除");
    }

    @Test
    void leavesAnAttachmentThatIsTooLargeToPeople() {
        attach("ab".repeat(32), WebSite.LARGEST + 1L);

        Findings findings = site.verified().findings();

        assertThat(findings.faults()).isEmpty();
        assertThat(findings.hints()).singleElement().asString().contains("附件“表.txt”", "没有核对", "ab".repeat(32));
    }

    @Test
    void keepsAttachmentsInAMirror() throws IOException {
        byte[] file = "表一".getBytes(UTF_8);
        attach(PaperSite.hash(file), file.length);
        site.pages.put(ITEM + "/versions/1/files/0/file", new Answer(200, file));
        MirrorFolder mirror = new MirrorFolder(scratch);
        new Mirror(site, mirror).download();
        assertThat(new Verification(mirror, site.key(), null).run().findings().all())
                .isEmpty();

        Files.writeString(scratch.resolve("info/100000/versions/1/files/0/file"), "表二");

        assertThat(new Verification(mirror, site.key(), null).run().findings().faults())
                .singleElement()
                .asString()
                .contains("附件“表.txt”");
    }

    private void attach(String sha256, long size) {
        record("\"title\":\"" + ITEM
                + "\",\"body\":\"<p>正文 一&amp;二</p>\",\"attachments\":[{\"name\":\"表.txt\",\"sha256\":\"" + sha256
                + "\",\"size\":" + size + "}]");
    }

    private void bend(String before, String after) {
        String page = Objects.requireNonNull(site.pages.get(ITEM)).text();
        assertThat(page).contains(before);
        site.put(ITEM, page.replace(before, after));
    }

    private void body(String html) {
        String page = Objects.requireNonNull(site.pages.get(ITEM)).text();
        site.put(ITEM, page.replaceAll("(?s)item-body\">.*</div>", "item-body\">" + html + "</div>"));
    }

    /** Another record than the usual one, logged like it. */
    private void record(String fields) {
        byte[] record = ("{\"item\":\"" + ITEM + "\",\"publishedAt\":\"" + site.began.get(ITEM) + "\"," + fields + "}")
                .replace("1 号", "1　号")
                .getBytes(UTF_8);
        site.lines.set(
                0,
                PaperSite.line(
                        "PUBLISH",
                        ITEM,
                        1,
                        PaperSite.hash(record),
                        Objects.requireNonNull(site.began.get(ITEM)),
                        null,
                        null));
        site.seal().pages.put(ITEM + "/versions/1/record.json", new Answer(200, record));
    }
}
