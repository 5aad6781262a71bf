package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A partial answer with a file blackened by drawing, from the form to what the applicant holds in his hands. */
@InABrowser
class RedactionJourneyIT {

    private static final String OPEN = "第一部分 学区划分自秋季学期起施行。";
    private static final String NAMED = "会议由欧阳若兰主持，联系电话13812345678。";
    private static final String DISCUSSED = "第二部分 讨论中有的同志提出不同意见。";

    private static final Map<String, String> PARTLY = Map.of(
            "said.FOUND", "会议纪要共两部分",
            "said.INFORMATION", "会议纪要第一部分",
            "said.WAY", "网上获取",
            "said.ROUTE", "凭查询码下载",
            "said.TIME", "自收到本告知书之日起",
            "part.what", "会议纪要第二部分",
            "part.reasons", "属于讨论过程中形成的意见",
            "part.detail", "讨论记录");

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private RequestJourney way;

    @BeforeEach
    void open() {
        clock.reset();
        // Apart from the hours of the other journeys: whoever sends many forms within an hour is asked a sum.
        clock.pass(Duration.ofHours(20));
        way = new RequestJourney(port, clock);
    }

    @AfterEach
    void close() {
        way.close();
        clock.reset();
    }

    @Test
    @DisplayName("第三十七条 部分公开：申请、检索、在页面上画框遮盖、答复、三审、送达；申请人下载的文件里没有不予公开的字")
    void withheldWordsNeverReachTheApplicant() throws IOException {
        way.asked("2026年招生工作会议纪要全文");
        way.act(
                way.clerk,
                "登记检索",
                Map.of("where", "档案室 2026 年会议卷", "words", "招生工作会议", "found", "找到会议纪要 1 份"),
                "留存检索记录");
        way.toBeBlackened("会议纪要.pdf", minutes());
        drawOverTheName(way.clerk);
        typeTheSecondPlace(way.clerk);
        way.look(way.clerk);
        way.clerk.click("button:text-is('保存草稿'):visible");
        way.clerk.waitForURL(Pattern.compile(".*/redaction\\?from=1#places"));
        assertThat(way.clerk.locator(".redaction-box.picked:not(.found)").count())
                .as("both come back from the draft")
                .isEqualTo(2);
        way.clerk.click("button:text-is('遮盖并复读')");
        way.clerk.waitForURL(Pattern.compile(".*/desk/requests/[0-9a-f-]{36}.*"));
        assertThat(way.desk()).contains("会议纪要（已作区分处理）.pdf", "已由新件代替（不对外）", "商业秘密 1 处");

        assertThat(way.answered("A3", PARTLY)).contains("答复审核中", "行政复议");
        way.reviewed();
        way.sent("系统送达");
        assertThat(way.seen()).contains("政府信息部分公开告知书", "会议纪要（已作区分处理）.pdf");
        Locator offered = way.applicant.locator("main a:has-text('会议纪要')");
        assertThat(offered.count()).as("the original is not offered").isEqualTo(1);
        readAgain(
                Files.readAllBytes(way.applicant.waitForDownload(offered::click).path()));
        assertThat(way.complaints()).isEmpty();
    }

    /** By mouse; then moved a little by keyboard and back, with another ground. */
    private static void drawOverTheName(Page page) {
        page.selectOption("[name=markGround]", "商业秘密");
        Locator sheet = page.locator("div.redaction-sheet").first();
        sheet.scrollIntoViewIfNeeded();
        page.waitForCondition(() ->
                Boolean.TRUE.equals(sheet.locator("img").evaluate("each => each.complete && each.naturalWidth > 0")));
        BoundingBox at = sheet.boundingBox();
        double unit = at.width / PDRectangle.A4.getWidth();
        page.mouse().move(at.x + 60 * unit, at.y + 84 * unit);
        page.mouse().down();
        page.mouse().move(at.x + 200 * unit, at.y + 100 * unit);
        page.mouse().move(at.x + 430 * unit, at.y + 110 * unit);
        page.mouse().up();
        Locator box = page.locator(".redaction-box.picked:not(.found)");
        assertThat(box.count()).isEqualTo(1);
        assertThat(box.getAttribute("aria-label")).contains("第 1 处", "商业秘密", "第 1 页");
        String drawn = page.inputValue("[name='row.left']");
        page.keyboard().press("ArrowRight");
        assertThat(page.inputValue("[name='row.left']")).isNotEqualTo(drawn);
        page.keyboard().press("ArrowLeft");
        assertThat(page.inputValue("[name='row.left']")).isEqualTo(drawn);
    }

    /** By keyboard alone. */
    private static void typeTheSecondPlace(Page page) {
        page.selectOption("[name=markGround]", "过程性信息");
        page.locator("[data-add-on]").first().press("Enter");
        page.keyboard().press("ArrowUp");
        Locator row = page.locator(".redaction-row").last();
        for (var each : List.of(
                Map.entry("left", "60"),
                Map.entry("top", "144"),
                Map.entry("width", "370"),
                Map.entry("height", "26"))) {
            row.locator("[name='row." + each.getKey() + "']").fill(each.getValue());
        }
        assertThat(page.locator(".redaction-box.picked:not(.found)").count()).isEqualTo(2);
        page.locator("[data-add-on]").first().press("Enter");
        page.keyboard().press("Delete");
        assertThat(page.locator(".redaction-box.picked:not(.found)").count()).isEqualTo(2);
    }

    /** As text, as bytes and as it is seen. */
    private static void readAgain(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("学区划分自秋季学期起施行")
                    .doesNotContain("欧阳", "若兰", "13812345678", "讨论", "不同意见");
            assertThat(document.getDocumentInformation().getTitle()).isNull();
            BufferedImage page = new PDFRenderer(document).renderImage(0);
            assertThat(new Color(page.getRGB(62, 90))).isEqualTo(Color.BLACK);
            assertThat(new Color(page.getRGB(62, 150))).isEqualTo(Color.BLACK);
            assertThat(new Color(page.getRGB(62, 130))).isEqualTo(Color.WHITE);
        }
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("欧阳若兰", "13812345678");
        assertThat(new String(file, StandardCharsets.UTF_16BE)).doesNotContain("欧阳若兰");
    }

    private static byte[] minutes() throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream in = Objects.requireNonNull(
                        RedactionJourneyIT.class.getResourceAsStream("/documents/fonts/MingtangHei.ttf"));
                var whole = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()))) {
            var font = PDType0Font.load(document, whole, true);
            document.getDocumentInformation().setTitle("欧阳若兰主持的会议");
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var to = new PDPageContentStream(document, page)) {
                float y = 770;
                for (String line : List.of("2026年招生工作会议纪要", NAMED, OPEN, DISCUSSED)) {
                    to.beginText();
                    to.setFont(font, 14);
                    to.newLineAtOffset(72, y);
                    to.showText(line);
                    to.endText();
                    y -= 30;
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
