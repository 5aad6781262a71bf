package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.documents.SourceDocument.Format;

class PdfReaderTests {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void lay() {
        desk = new Desk(folder);
    }

    private String sketch(PdfFile.Drawing... pages) {
        return desk.sketch("要点.pdf", PdfFile.of(pages));
    }

    @Test
    void readsWhatAWordProcessorPrinted() {
        assertThat(desk.sketch("分解表.pdf", Desk.resource("plan.pdf"))).isEqualTo("""
                云麓市2031年政务公开工作任务分解表
                为做好全市政务公开工作，现将有关任务分解如下，请各单位结合实际认真组织实施，按时报送进展情况，市政府办公室将适时开展督促检查并通报结果，对进展缓慢的单位予以提醒。
                一、总体要求
                （一）坚持公开为常态、不公开为例外。
                （二）做到件件有着落。
                二、任务分工
                （一）按下表执行。
                [6 x 5]
                序号↓2 | 重点任务↓2 | 责任分工→2 | 完成时限↓2
                牵头单位 | 配合单位
                1 | 修订云麓市政府信息公开目录。每季度更新一次。 | 市政府办公室↓2 | 各县区 | 3月底
                2 | 建设政策问答库，入库问答不少于500条。 | 市政务服务局 | 9月底↓2
                3 | 开展政府开放日活动12场。 | 市文化和旅游局 | 市教育局
                合计→2 | 3项任务→3
                联系人：林小麓，电话：0000-1234567。
                """);
    }

    @Test
    void readsSeveralTablesOverPagesAndRadicalsAsHanzi() {
        SourceDocument document = desk.read("台账.pdf", Desk.resource("ledger.pdf"));

        assertThat(document.format()).isEqualTo(Format.PDF);
        assertThat(Sketch.of(document)).isEqualTo("""
                云麓市公开工作台账
                各县区、各部门要把政务公开作为一项长期工作，列入年度考核内容，由专人负责。
                [2 x 3]
                序号 | 任务 | 牵头单位
                1 | 公开重大行政决策 | 市司法局
                以下为第二张表。
                [5 x 2]
                序号 | 事项
                1 | 开放日活动
                2 | 政策问答
                3 | 目录更新
                4 | 数据开放
                民有所呼，我有所应。
                """);
        assertThat(document.blocks()).extracting(block -> block.place().page()).containsExactly(1, 1, 1, 1, 1, 2);
        assertThat(document.blocks())
                .extracting(block -> block.place().position())
                .containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void joinsFullLinesAndStopsAtIndents() {
        assertThat(sketch(page -> {
                    page.text(12, 96, 700, "first line of a paragraph that runs up to the right margin");
                    page.text(12, 72, 680, "and here its second line that runs up to the right margin too");
                    page.text(12, 72, 660, "and ends.");
                    page.text(12, 96, 640, "Second paragraph.");
                    page.text(12, 72, 620, "Third.");
                }))
                .isEqualTo("first line of a paragraph that runs up to the right margin and here its second line that"
                        + " runs up to the right margin too and ends.\nSecond paragraph.\nThird.\n");
    }

    @Test
    void keepsATitleInLargerPrintApart() {
        assertThat(sketch(page -> {
                    page.text(20, 72, 720, "A title of full width");
                    page.text(12, 72, 690, "body body body body body body bod");
                }))
                .isEqualTo("A title of full width\nbody body body body body body bod\n");
    }

    @Test
    void keepsPageNumbersApart() {
        assertThat(sketch(page -> {
                    page.text(12, 72, 100, "text");
                    page.text(12, 72, 80, "- 3 -");
                }))
                .isEqualTo("text\n- 3 -\n");
    }

    @Test
    void takesAFigureInTheTextForNoPageNumber() {
        assertThat(sketch(page -> {
                    page.text(12, 72, 120, "a full line with a figure at its end, which is");
                    page.text(12, 72, 100, "12");
                    page.text(12, 72, 80, "- 3 -");
                }))
                .isEqualTo("a full line with a figure at its end, which is12\n- 3 -\n");
    }

    @Test
    void joinsAParagraphThatGoesOnOverThePage() {
        byte[] file = PdfFile.of(
                page -> {
                    page.text(12, 96, 100, "a paragraph that goes on over the page and is");
                    page.text(12, 72, 85, "cut in the middle of a sentence, which runs up to");
                    page.text(12, 280, 40, "- 1 -");
                },
                page -> {
                    page.text(12, 72, 780, "the next page.");
                    page.text(12, 96, 760, "Another one.");
                    page.text(12, 280, 40, "- 2 -");
                });
        SourceDocument document = desk.read("跨页.pdf", file);

        assertThat(Sketch.of(document)).isEqualTo("""
                a paragraph that goes on over the page and is cut in the middle of a sentence, which runs up to the next page.
                Another one.
                """);
        assertThat(document.blocks()).extracting(block -> block.place().page()).containsExactly(1, 2);
    }

    @Test
    void joinsNothingOverThePageAfterAFullStopOrATable() {
        byte[] file = PdfFile.of(
                page -> {
                    page.text(12, 72, 700, "short");
                    page.text(12, 72, 85, "a sentence that ends at the foot:");
                    page.text(12, 72, 60, "1");
                },
                page -> {
                    page.table(72, 780, new String[] {"a", "b"});
                    page.text(12, 72, 700, "after");
                });

        assertThat(desk.sketch("跨页.pdf", file)).isEqualTo("""
                short
                a sentence that ends at the foot:
                1
                [1 x 2]
                a | b
                after
                """);
    }

    @Test
    void looksOverAPageNumberAtTheHeadOfAPage() {
        byte[] file = PdfFile.of(
                page -> {
                    page.text(12, 72, 100, "a line that runs up to the margin and goes");
                    page.text(12, 72, 85, "on until here, at the margin and then more");
                },
                page -> {
                    page.text(12, 280, 810, "2");
                    page.text(12, 72, 780, "comes, and one that ends before the margin:");
                });

        assertThat(desk.sketch("跨页.pdf", file)).isEqualTo("""
                a line that runs up to the margin and goes on until here, at the margin and then more comes, and one that ends before the margin:
                2
                """);
    }

    @Test
    void ordersTextFromTopToBottomHoweverItWasDrawn() {
        assertThat(sketch(page -> {
                    page.text(12, 72, 600, "below");
                    page.text(12, 150, 700, "right");
                    page.text(12, 72, 700, "left");
                }))
                .isEqualTo("left right\nbelow\n");
    }

    @Test
    void leavesSlantedWatermarksOut() {
        assertThat(sketch(page -> {
                    page.text(12, 72, 700, "text");
                    page.pencil().beginText();
                    page.pencil().setFont(new PDType1Font(FontName.HELVETICA), 40);
                    page.pencil().setTextMatrix(Matrix.getRotateInstance(Math.PI / 4, 200, 300));
                    page.pencil().showText("DRAFT");
                    page.pencil().endText();
                }))
                .isEqualTo("text\n");
    }

    @Test
    void readsAFileThatOnlyForbidsCopying() throws IOException {
        assertThat(desk.sketch("限.pdf", locked("owner", ""))).isEqualTo("locked text\n");
    }

    @Test
    void refusesAFileWithPassword() throws IOException {
        assertThat(desk.refusal("密.pdf", locked("owner", "user"))).contains("设有密码");
    }

    private static byte[] locked(String owner, String user) throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfFile.of(page -> page.text(12, 72, 700, "locked text")))) {
            AccessPermission permission = new AccessPermission();
            permission.setCanExtractContent(false);
            document.protect(new StandardProtectionPolicy(owner, user, permission));
            return PdfFile.bytes(document);
        }
    }

    @Test
    void refusesAScan() {
        byte[] scan = PdfFile.of(page -> {
            BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
            page.pencil().drawImage(LosslessFactory.createFromImage(page.document(), image), 0, 0, 500, 800);
        });

        assertThat(desk.refusal("扫描.pdf", scan)).contains("只有图片").contains("电子原件");
    }

    @Test
    void refusesAScanWithAStampedPageNumber() {
        byte[] scan = PdfFile.of(page -> {
            BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
            page.pencil().drawImage(LosslessFactory.createFromImage(page.document(), image), 0, 0, 500, 800);
            page.text(12, 72, 40, "- 1 -");
        });

        assertThat(desk.refusal("扫描.pdf", scan)).contains("只有图片");
    }

    @Test
    void refusesEmptyPages() {
        assertThat(desk.refusal("白.pdf", PdfFile.of(page -> {}))).contains("没有文字和表格");
    }

    @Test
    void refusesTooManyPages() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i <= PdfReader.MOST_PAGES; i++) {
                document.addPage(new PDPage());
            }
            assertThat(desk.refusal("厚.pdf", PdfFile.bytes(document))).contains("超过1000页");
        }
    }

    @Test
    void refusesADamagedFile() {
        byte[] whole = Desk.resource("ledger.pdf");

        assertThat(desk.refusal("坏.pdf", Arrays.copyOf(whole, 400))).contains("已损坏或不完整");
        assertThat(desk.refusal("坏.pdf", "%PDF-1.7\n乱")).contains("已损坏或不完整");
    }
}
