package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.organisation.Units;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
@DisplayName("国办公开办函〔2021〕33号: Word, PDF and OFD say what the page says, word by word")
class PolicyDownloadsTests {

    private static final String ORDER =
            "<p>某某市人民政府令</p><p>第12号</p><p>%s已经2026年3月20日市人民政府第3次常务会议通过，现予公布，自2026年5月1日起施行。</p><p>市长　顾清和</p><p>2026年4月1日</p>";
    private static final String SIGNED = "<p>云麓市教育局</p><p>云麓市财政局</p><p>2026年4月1日</p><p>（此件删减后公开）</p>";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    JdbcClient database;

    @Autowired
    Units units;

    @TempDir
    Path folder;

    PolicyRoom room;

    @BeforeEach
    void found() {
        room = new PolicyRoom(beans);
    }

    private ItemNumber rule() {
        String title = room.title();
        String body = ORDER.formatted(title) + "<p>" + title + "</p>" + PolicyRoom.BODY;
        return room.published(PolicyRoom.fields(ItemKind.RULE, title, body, "某某市人民政府令第12号", PolicyRoom.MAY, null));
    }

    private ItemNumber joint() {
        return room.document(
                room.title(), PolicyRoom.BODY + "<p>附件：1.申请表</p><p>2.名单</p>" + SIGNED, PolicyRoom.MAY, null);
    }

    private ItemNumber carrier() {
        String printed = room.title();
        return room.document(
                "关于印发《" + printed + "》的通知",
                "<p>各学校：</p><p>《" + printed + "》已经研究同意，现印发给你们，请遵照执行。</p>" + SIGNED + "<p>" + printed + "</p>"
                        + PolicyRoom.BODY,
                PolicyRoom.MAY,
                null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "ofd"})
    void aRuleIsItsTitleItsHeadNoteAndItsText(String ending) {
        ItemNumber rule = rule();

        assertThat(file(rule, 1, ending))
                .isEqualTo(shown(rule))
                .contains("（2026年4月1日某某市人民政府令第12号公布自2026年5月1日起施行）", "三份材料")
                .doesNotContain("市长", "现予公布", "云麓市", "此件公开发布");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "ofd"})
    void aJointDocumentIsSignedByAll(String ending) {
        ItemNumber joint = joint();

        assertThat(file(joint, 1, ending))
                .isEqualTo(shown(joint))
                .endsWith("附件：1.申请表2.名单云麓市教育局云麓市财政局2026年4月1日（此件删减后公开）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "ofd"})
    void aNoticeIsSignedOnceAboveWhatItPrints(String ending) {
        ItemNumber carrier = carrier();

        assertThat(file(carrier, 1, ending))
                .isEqualTo(shown(carrier))
                .endsWith("三份材料。")
                .containsOnlyOnce("2026年4月1日");
    }

    @Test
    @DisplayName("5.16: head 「XX人民政府规章」 and foot 「XX发布」, XX the government and not the unit that publishes")
    void aRuleHasTheHeadAndFootOfRules() {
        String government = units.region(room.press.education).orElseThrow().name();
        byte[] word = download(rule(), 1, "docx").getResponse().getContentAsByteArray();

        assertThat(entry(word, "word/header1.xml")).contains(government + "规章");
        assertThat(entry(word, "word/footer1.xml")).contains(government + "发布");
        assertThat(entry(download(joint(), 1, "docx").getResponse().getContentAsByteArray(), "word/header1.xml"))
                .isEmpty();
    }

    @Test
    @DisplayName("5.13: a rule that is amended or given other words is downloaded with its new 题注")
    void theFileFollowsTheHeadNote() {
        ItemNumber rule = rule();
        assertThat(file(rule, 1, "docx")).doesNotContain("修订");

        room.relations()
                .state(
                        RelationKind.AMENDS,
                        new Relation.End(null, "关于修改的决定", "某某市人民政府令第15号"),
                        room.relations().end(rule),
                        LocalDate.of(2026, 9, 1),
                        null,
                        room.clerk);
        assertThat(file(rule, 1, "docx")).isEqualTo(shown(rule)).contains("2026年9月1日某某市人民政府令第15号修订");

        String own = "（2026年4月1日某某市人民政府令第8号公布　自2026年5月1日起施行）";
        beans.getBean(HeadNotes.class).write(rule, own, room.clerk);
        assertThat(file(rule, 1, "docx")).isEqualTo(shown(rule)).contains("令第8号公布");
        assertThat(database.sql("select count(*) from version_download where item = ?")
                        .param(rule.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aFileIsMadeOnceWhileNothingChanges() {
        ItemNumber rule = rule();
        String first = download(rule, 1, "docx").getResponse().getHeader("ETag");

        assertThat(download(rule, 1, "docx").getResponse().getHeader("ETag")).isEqualTo(first);
    }

    @Test
    @DisplayName("A former text names no amendment that came after it, on its page and in its file")
    void aFormerTextKeepsItsHeadNote() {
        ItemNumber rule = rule();
        String title = room.title();
        room.press.revised(
                rule,
                PolicyRoom.fields(
                        ItemKind.RULE,
                        title,
                        PolicyRoom.BODY.replace("三份", "一份"),
                        "某某市人民政府令第12号",
                        PolicyRoom.MAY,
                        null));
        room.touched(RelationKind.AMENDS, rule, LocalDate.of(2026, 9, 1), 2);

        assertThat(noteAt("/info/" + rule)).contains("修订");
        assertThat(noteAt("/info/" + rule + "/versions/1")).contains("令第12号公布").doesNotContain("修订");
        assertThat(noteAt("/policies/" + rule + "/text?on=2026-08-31")).doesNotContain("修订");
        assertThat(noteAt("/policies/" + rule + "/text?on=2026-09-01")).contains("修订");
        assertThat(file(rule, 1, "docx")).contains("三份").doesNotContain("修订");
        assertThat(file(rule, 2, "docx")).contains("一份", "修订");

        beans.getBean(HeadNotes.class).write(rule, "（2026年4月1日某某市人民政府令第8号公布）", room.clerk);
        assertThat(noteAt("/info/" + rule)).contains("令第8号");
        assertThat(noteAt("/policies/" + rule + "/text?on=2026-09-01")).contains("令第8号");
        assertThat(noteAt("/info/" + rule + "/versions/1")).contains("令第12号公布");
    }

    @Test
    @DisplayName("An amendment without a text of its own is told from its day on, also of the only text there is")
    void theTextAsOfADayNamesNoLaterAmendment() {
        ItemNumber rule = rule();
        room.touched(RelationKind.AMENDS, rule, LocalDate.of(2026, 9, 1), null);

        assertThat(noteAt("/policies/" + rule + "/text?on=2026-08-31"))
                .contains("令第12号公布")
                .doesNotContain("修订");
        assertThat(noteAt("/policies/" + rule + "/text?on=2026-09-01")).contains("修订");
        assertThat(noteAt("/info/" + rule)).contains("修订");
    }

    private String noteAt(String address) {
        return Jsoup.parse(text(room.page(address))).select(".head-note").text();
    }

    /** Number, title and text of the page; the number stands above the title in a file (GB/T 9704-2012, 7.2.5). */
    private String shown(ItemNumber item) {
        Document page = Jsoup.parse(text(room.page("/info/" + item)));
        return dense(page.select(".item-number").text()
                + page.select(".item-text > h1").text()
                + page.select(".item-body").text());
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult download(ItemNumber item, int version, String ending) {
        return room.page("/info/" + item + "/versions/" + version + "/download." + ending);
    }

    /** All words in reading order, without what stands at the edges of each page. */
    private String file(ItemNumber item, int version, String ending) {
        MvcTestResult answer = download(item, version, ending);
        assertThat(answer).hasStatusOk();
        String government = units.region(room.press.education).orElseThrow().name();
        try {
            Path file = Files.write(
                    folder.resolve("a." + ending), answer.getResponse().getContentAsByteArray());
            return dense(new DocumentReader()
                    .read("a." + ending, file).blocks().stream()
                            .map(block -> block instanceof Paragraph paragraph
                                    ? paragraph.text().replaceAll(government + "(?:规章|发布)|—\\s*\\d+\\s*—", "")
                                    : ((Grid) block)
                                            .cells().stream().map(Cell::text).collect(Collectors.joining()))
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String dense(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]", "");
    }

    private static String entry(byte[] zip, String name) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
