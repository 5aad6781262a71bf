package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.UnlawfulAct;

/** What a person sees of a file before he marks in it. */
class FileViewTests {

    private static BufferedImage picture(byte[] file, int page) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(FileView.picture(file, page)));
    }

    @ParameterizedTest
    @CsvSource({"0, 595, 842", "90, 842, 595", "180, 595, 842", "270, 842, 595"})
    @DisplayName("pages are measured as they are shown: turned upright")
    void pagesAsShown(int turn, int width, int height) throws IOException {
        var paper = new PdfPaper();
        paper.page.setRotation(turn);
        byte[] file = paper.bytes();
        FileView.Page page = FileView.of(file).pages().get(0);
        assertThat(Math.round(page.width())).isEqualTo(width);
        assertThat(Math.round(page.height())).isEqualTo(height);
        BufferedImage drawn = picture(file, 1);
        assertThat((double) drawn.getWidth() / drawn.getHeight())
                .isCloseTo(page.width() / page.height(), org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    @DisplayName("a place is blackened exactly where the picture shows it")
    void pictureAndPlaceAgree() throws IOException {
        var paper = new PdfPaper();
        paper.page.setRotation(90);
        paper.page.setCropBox(new PDRectangle(50, 60, 400, 500));
        paper.draw(to -> {
            to.setNonStrokingColor(Color.RED);
            to.addRect(150, 200, 60, 40);
            to.fill();
        });
        byte[] file = paper.bytes();
        FileView.Page page = FileView.of(file).pages().get(0);
        BufferedImage before = picture(file, 1);
        double unit = before.getWidth() / page.width();
        int[] box = bounds(before);
        var area = new Area.OnPage(
                1, box[0] / unit, box[1] / unit, (box[2] - box[0]) / unit, (box[3] - box[1]) / unit, "个人隐私");
        byte[] made =
                new Redactor().with(Ocr.none()).redact(file, Redaction.of(area)).content();
        assertThat(bounds(picture(made, 1))[2]).as("nothing red is left").isEqualTo(-1);
    }

    /** Left, top, right, bottom of what is red. */
    private static int[] bounds(BufferedImage picture) {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                Color colour = new Color(picture.getRGB(x, y));
                if (colour.getRed() > 200 && colour.getGreen() < 80) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x + 1);
                    box[3] = Math.max(box[3], y + 1);
                }
            }
        }
        return box;
    }

    @ParameterizedTest
    @CsvSource({"300, 400", "14000, 200", "5000, 14400", "1, 1"})
    @DisplayName("a picture is at most 1,400 wide and three million pixels, whatever the paper")
    void picturesAreOfBoundedSize(float width, float height) throws IOException {
        var paper = new PdfPaper();
        paper.document.removePage(0);
        paper.document.addPage(new PDPage(new PDRectangle(width, height)));
        BufferedImage drawn = picture(paper.bytes(), 1);
        assertThat(drawn.getWidth()).isBetween(1, 1_401);
        assertThat(drawn.getWidth() * drawn.getHeight()).isLessThan(3_010_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 2, 9_999})
    void pagesThatAreNotThereAreRefused(int page) throws IOException {
        byte[] file = new PdfPaper().bytes();
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> FileView.picture(file, page))
                .withMessage("文件只有1页，没有第" + page + "页。");
    }

    @Test
    void paragraphsAreThoseThatPlacesCount() throws IOException {
        byte[] file = WordLeaks.with(WordLeaks.p(WordLeaks.run("甲")) + WordLeaks.p(WordLeaks.run("张三丰")))
                .bytes();
        FileView view = FileView.of(file);
        int last = view.paragraphs().size() - 1;
        assertThat(view.paragraphs().get(last)).isEqualTo("张三丰");
        byte[] made = new Redactor()
                .with(Ocr.none())
                .redact(file, Redaction.of(new Area.InParagraph(last, 0, 3, "个人隐私")))
                .content();
        assertThat(FileView.of(made).paragraphs().get(last)).isEqualTo("■■■■〔个人隐私〕");
        assertThat(view.pages()).isEmpty();
        assertThat(view.sheets()).isEmpty();
    }

    @Test
    @DisplayName("hidden sheets, rows and columns are not shown: they do not go on")
    void cellsThatAreSeen() throws IOException {
        byte[] file = WorkbookLeaks.with(
                        WorkbookLeaks.cell("B2", "张三丰")
                                + WorkbookLeaks.cell("C3", "李四").replace("<row ", "<row hidden=\"1\" ")
                                + WorkbookLeaks.cell("D4", " "),
                        "",
                        "")
                .bytes();
        FileView view = FileView.of(file);
        assertThat(view.sheets()).singleElement().satisfies(sheet -> {
            assertThat(sheet.name()).isEqualTo("人员表");
            assertThat(sheet.cells()).extracting(FileView.Cell::at).containsExactly("A1", "B2");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7 \u0001\u0002", "PK\u0003\u0004[Content_Types].xml word/document"})
    void damagedFilesAreRefused(String content) {
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> FileView.of(content.getBytes(StandardCharsets.ISO_8859_1)))
                .withMessageContaining("打不开");
    }

    @Test
    void otherFilesHaveNoView() {
        byte[] text = "张三丰".getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> FileView.of(text))
                .withMessageContaining("只能遮盖PDF、图片");
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> FileView.picture(text, 1))
                .withMessageContaining("只有PDF和图片");
    }
}
