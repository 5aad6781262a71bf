package org.mingtang.publication.precheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.audit.AuditEntry;
import org.mingtang.audit.AuditFilter;
import org.mingtang.audit.AuditTrail;
import org.mingtang.documents.StoredFile;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFiles;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.review.Disclosure;
import org.mingtang.review.Finding;
import org.mingtang.review.FindingKind;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A draft whose attachments say more than they show, from the page that tells of it to the copy that does not. */
@MingtangTest
class HiddenContentOfDraftsTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ListableBeanFactory beans;

    @Autowired
    private Manuscripts manuscripts;

    @Autowired
    private DraftFindings findings;

    @Autowired
    private StoredFiles files;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient database;

    private PressRoom room;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
    }

    @Test
    @DisplayName("White words in a Word file hold the draft back until a cleaned copy stands in its place")
    void cleansWhiteWordsOutOfAnAttachment() throws IOException {
        ManuscriptId id = draftWith("通知.docx", withWhiteWords());
        assertThat(manuscripts.obstacles(id)).isNotEmpty();
        StoredFileId before = attachment(id);
        String cleaning = "/desk/drafts/" + id + "/check/files/" + before + "/cleaning";
        assertThat(get("/desk/drafts/" + id + "/check")).bodyText().contains("与底色相同的文字", "可换用清理后的副本", cleaning);
        assertThat(get(cleaning)).bodyText().contains("隐藏文字", "与底色相同的文字");

        assertThat(mvc.post()
                        .uri(cleaning)
                        .with(SignedAs.person(room.clerk))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();

        assertThat(hidden(id)).isEmpty();
        assertThat(attachment(id)).isNotEqualTo(before);
        try (var read = new XWPFDocument(Files.newInputStream(files.path(attachment(id))))) {
            assertThat(read.getParagraphArray(0).getText()).contains("请认真落实。").doesNotContain("底价");
        }
    }

    @Test
    @DisplayName("Of a PDF it is told what to do, and no copy is offered that would still hold it")
    void tellsWhatToDoAboutAPdf() throws IOException {
        ManuscriptId id = draftWith("公告.pdf", withInvisibleWords());

        assertThat(get("/desk/drafts/" + id + "/check"))
                .bodyText()
                .contains("不显示的文字，请从原稿去掉后重新生成PDF", "不能自动清理，请在原稿里去掉后重新上传");
        String cleaning = "/desk/drafts/" + id + "/check/files/" + attachment(id) + "/cleaning";
        assertThat(get(cleaning)).bodyText().contains("不能自动清理");
        assertThat(mvc.post()
                        .uri(cleaning)
                        .with(SignedAs.person(room.clerk))
                        .with(csrf())
                        .exchange())
                .bodyText()
                .contains("这个附件没有可以自动清理的内容");
        assertThat(hidden(id)).hasSize(1);
    }

    @Test
    @DisplayName("Looking at a draft again checks nothing again")
    void checksAnAttachmentOnceHoweverOftenItIsLookedAt() throws IOException {
        ManuscriptId id = draftWith("通知.docx", withWhiteWords());
        get("/desk/drafts/" + id);
        long after = results();

        get("/desk/drafts/" + id);
        get("/desk/drafts/" + id + "/check");
        manuscripts.obstacles(id);

        assertThat(results()).isEqualTo(after);
    }

    @Test
    @DisplayName("定向公开、不主动公开：what the trail says of sending, taking back and giving up has no title")
    void keepsTitlesOfDirectedAndWithheldDraftsOutOfTheTrail() {
        ManuscriptFields notice = PressRoom.notice("只给两个单位看的事项").saying("只给两个单位看的事项", "<p>请认真落实。</p>");
        ManuscriptId directed = room.written(notice.directedTo(List.of(room.office.value())));
        manuscripts.submit(directed, room.clerk);
        manuscripts.takeBack(directed, room.clerk);

        assertThat(entries(directed))
                .isNotEmpty()
                .noneMatch(entry -> entry.toString().contains("只给两个单位看的事项"));
        assertThat(database.sql("select count(*) from audit_entry where subject like '%只给两个单位看的事项%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(notice.attribute()).isEqualTo(Disclosure.PROACTIVE);
    }

    private List<AuditEntry> entries(ManuscriptId id) {
        return trail.entries(new AuditFilter(null, null, id.toString(), null, null, null, 50));
    }

    private ManuscriptId draftWith(String name, byte[] content) {
        ManuscriptId id = room.written(PressRoom.notice("附件里有看不见的话"));
        StoredFile file = files.store(name, new ByteArrayInputStream(content));
        manuscripts.attach(id, file, room.clerk);
        return id;
    }

    private StoredFileId attachment(ManuscriptId id) {
        return new StoredFileId(view(id).attachments().get(0).file());
    }

    private List<Finding> hidden(ManuscriptId id) {
        return findings.of(view(id)).stream()
                .filter(finding -> finding.kind() == FindingKind.HIDDEN_CONTENT)
                .toList();
    }

    private ManuscriptView view(ManuscriptId id) {
        return manuscripts.find(id).orElseThrow();
    }

    private long results() {
        return database.sql("select count(*) from review_check_result")
                .query(Long.class)
                .single();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(SignedAs.person(room.clerk)).exchange();
    }

    private static byte[] withWhiteWords() throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("请认真落实。");
            var white = paragraph.createRun();
            white.setColor("FFFFFF");
            white.setText("底价三十万元");
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] withInvisibleWords() throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var pen = new PDPageContentStream(document, page)) {
                pen.beginText();
                pen.setFont(new PDType1Font(FontName.HELVETICA), 12);
                pen.newLineAtOffset(100, 500);
                pen.showText("Everybody sees this");
                pen.setRenderingMode(RenderingMode.NEITHER);
                pen.showText("SECRET");
                pen.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
