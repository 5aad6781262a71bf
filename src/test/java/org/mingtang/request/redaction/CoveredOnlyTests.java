package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

/** What reading again tells of boxes that only cover. */
class CoveredOnlyTests {

    private static Area box(double x, double fromBelow, double width, double height) {
        return new Area.OnPage(1, x, 842 - fromBelow - height, width, height, "商业秘密");
    }

    @Test
    void readingAgainSeesWhatABoxOnlyCovers() throws IOException {
        byte[] covered = new PdfPaper()
                .write(72, 700, "张三丰")
                .draw(to -> {
                    to.drawImage(
                            LosslessFactory.createFromImage(new PdfPaper().document, SomePictures.orange(50, 50)),
                            300,
                            300,
                            50,
                            50);
                    to.setNonStrokingColor(Color.BLACK);
                    to.addRect(60, 690, 100, 30);
                    to.addRect(290, 290, 80, 80);
                    to.fill();
                })
                .bytes();
        List<Area> areas = List.of(box(60, 690, 100, 30), box(290, 290, 80, 80));
        ReadBack readBack = new Readings(List.of(), List.of(), areas, Ocr.none()).of(covered);
        assertThat(readBack.survivors())
                .extracting(ReadBack.Survivor::route)
                .containsExactlyInAnyOrder(Route.PLACES, Route.PIXELS);
    }

    @Test
    void aPlaceOverNothingIsClean() throws IOException {
        ReadBack readBack =
                new Readings(List.of(), List.of(), List.of(box(300, 300, 50, 50)), Ocr.none()).of(PdfLeaks.plain());
        assertThat(readBack.survivors()).isEmpty();
        assertThat(readBack.tried()).extracting(ReadBack.Tried::route).contains(Route.PLACES, Route.PIXELS);
    }

    @Test
    void blackPixelsAreClean() throws IOException {
        var black = SomePictures.orange(50, 50);
        var pen = black.createGraphics();
        pen.setColor(Color.BLACK);
        pen.fillRect(0, 0, 25, 50);
        pen.dispose();
        var paper = new PdfPaper();
        byte[] file = paper.draw(
                        to -> to.drawImage(LosslessFactory.createFromImage(paper.document, black), 300, 300, 100, 100))
                .bytes();
        assertThat(read(file, box(300, 300, 50, 100)).survivors()).isEmpty();
        assertThat(read(file, box(300, 300, 60, 100)).survivors())
                .containsExactly(new ReadBack.Survivor(Route.PIXELS, "第1页", "商业秘密"));
        assertThat(read(file, box(500, 300, 60, 100)).survivors()).isEmpty();
    }

    private static ReadBack read(byte[] file, Area area) {
        return new Readings(List.of(), List.of(), List.of(area), Ocr.none()).of(file);
    }
}
