package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.procedure.UnlawfulAct;

/** From words to rectangles, and what is said where there are no words to be found. */
class TermPlacesTests {

    private final List<Glyph> glyphs = new ArrayList<>();

    private void line(double x, double y, String text) {
        for (int i = 0; i < text.length(); i++) {
            glyphs.add(new Glyph(text.substring(i, i + 1), new Rectangle2D.Double(x + i * 12, y, 12, 12.5)));
        }
    }

    private List<TermPlaces.Found> find(String... words) {
        List<Term> terms = new ArrayList<>();
        for (String each : words) {
            terms.add(Term.of(each, "个人隐私"));
        }
        return TermPlaces.of(glyphs, Sought.of(terms));
    }

    @Test
    void oneBoxForOneLine() {
        line(72, 700, "申请人张三丰，");
        assertThat(find("张三丰")).singleElement().satisfies(found -> {
            assertThat(found.ground()).isEqualTo("个人隐私");
            assertThat(found.boxes()).containsExactly(new Rectangle2D.Double(108, 700, 36, 12.5));
        });
    }

    @Test
    void twoBoxesForTwoLines() {
        line(500, 700, "张三");
        line(72, 680, "丰");
        assertThat(find("张三丰"))
                .singleElement()
                .satisfies(found -> assertThat(found.boxes()).hasSize(2));
    }

    @Test
    void drawnOutOfOrderIsFoundInTheOrderOfReading() {
        line(96, 700, "丰");
        line(72, 700, "张");
        line(84, 700.8, "三");
        assertThat(find("张三丰")).hasSize(1);
    }

    @Test
    @DisplayName("drawn in order but far apart, as in forms with a box for each sign")
    void drawnInOrderButApart() {
        line(72, 700, "张");
        line(172, 640, "三");
        line(272, 580, "丰");
        assertThat(find("张三丰")).anySatisfy(found -> assertThat(found.boxes()).hasSize(3));
    }

    @Test
    void signsOfUnknownMeaningAreSteppedOver() {
        line(72, 700, "张");
        glyphs.add(new Glyph("", new Rectangle2D.Double(84, 700, 12, 12)));
        line(96, 700, "三丰");
        assertThat(find("张三丰")).isNotEmpty();
    }

    @Test
    void aSignThatStandsForSeveralIsTakenWhole() {
        glyphs.add(new Glyph("ffi", new Rectangle2D.Double(0, 0, 12, 12)));
        line(12, 0, "ce");
        assertThat(find("fice"))
                .singleElement()
                .satisfies(found -> assertThat(found.boxes().get(0).getX()).isZero());
    }

    @Test
    void linesAreReadFromAboveAndFromTheLeft() {
        line(200, 500, "四五");
        line(72, 700, "一");
        line(84, 700, "二三");
        assertThat(TermPlaces.lines(glyphs)).hasSize(2);
        StringBuilder read = new StringBuilder();
        TermPlaces.read(glyphs).forEach(each -> read.append(each.text()));
        assertThat(read).hasToString("一二三四五");
        assertThat(TermPlaces.read(List.of())).isEmpty();
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        assertThat(find("张三丰")).isEmpty();
        line(72, 700, "张四丰");
        assertThat(find("张三丰")).isEmpty();
    }

    @Test
    @DisplayName("a scanned page has no words: the clerk is told to mark places")
    void scannedPagesAreToldOf() throws IOException {
        var paper = new PdfPaper();
        paper.page.getCOSObject().removeItem(COSName.CONTENTS);
        paper.draw(to -> to.drawImage(
                LosslessFactory.createFromImage(paper.document, SomePictures.orange(40, 40)), 0, 0, 500, 700));
        byte[] file = paper.bytes();
        RedactedFile redacted = new Redactor().with(Ocr.none()).redact(file, Leak.REDACTION);
        assertThat(redacted.notes()).singleElement().asString().contains("第1页没有文字（可能是扫描件）");
        RedactedFile byHand =
                new Redactor().with(Ocr.none()).redact(file, Redaction.of(new Area.OnPage(1, 10, 400, 100, 50, "")));
        assertThat(byHand.notes()).isEmpty();
    }

    @Test
    @DisplayName("a font that does not tell its characters is told of")
    void unreadableFontsAreToldOf() throws IOException {
        var paper = new PdfPaper();
        byte[] file = paper.write(72, 700, "申请人张三丰").bytes();
        byte[] mute;
        try (var document = org.apache.pdfbox.Loader.loadPDF(file)) {
            var resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                resources.getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
            }
            var out = new java.io.ByteArrayOutputStream();
            document.save(out);
            mute = out.toByteArray();
        }
        RedactedFile redacted = new Redactor().with(Ocr.none()).redact(mute, Leak.REDACTION);
        assertThat(redacted.notes()).anyMatch(note -> note.contains("第1页有的字读不出"));
    }

    @Test
    void aPageThatCannotBeReadIsRefusedForWordsAndMayBeMarkedByHand() throws IOException {
        var paper = new PdfPaper();
        // A form that draws itself has no end.
        var form = PdfLeaks.form(paper, to -> to.addRect(0, 0, 5, 5));
        var xobjects = new org.apache.pdfbox.cos.COSDictionary();
        xobjects.setItem("Me", form.getCOSObject());
        form.getResources().getCOSObject().setItem(COSName.XOBJECT, xobjects);
        ResourceCopy.write(form.getCOSObject(), "/Me Do /Me Do".getBytes());
        paper.draw(to -> to.drawForm(form));
        byte[] file = paper.bytes();
        assertThatThrownBy(() -> new Redactor()
                        .with(Ocr.none())
                        .redact(file, Leak.REDACTION)
                        .content())
                .isInstanceOf(UnlawfulAct.class);
    }
}
