package org.mingtang.documents.layout;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.mingtang.documents.layout.Typefaces.Loaded;
import org.mingtang.documents.layout.Typefaces.Typeface;

/** Sets a composed document as a tagged pdf after PDF/A-2a and PDF/UA-1, with the fonts' used characters in it. */
final class PdfWriter {

    static {
        XRLog.setLoggingEnabled(false);
    }

    /** The lower edge of the text area, in points from the top: 297 mm less 35 mm. */
    static final double FOOT = 742.6;

    private PdfWriter() {}

    static byte[] write(Composition composition, Loaded fonts) {
        fonts.mustDraw(composition.words());
        byte[] pdf = write(composition, fonts, 0);
        if (composition.letter() != null) {
            return new LetterFrame(composition, composition.letter()).drawnOn(pdf);
        }
        if (composition.imprint() >= 0) {
            double room = roomOnLastPage(pdf);
            return room < 1 ? pdf : write(composition, fonts, room);
        }
        return pdf;
    }

    /** 版记 ends at the foot of its page; where that is shows only when the pages are set. */
    private static double roomOnLastPage(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PageContent page = PageContent.of(document.getPage(document.getNumberOfPages() - 1));
            double text = page.glyphs().stream()
                    .mapToDouble(glyph -> glyph.baseline() + glyph.size() * 0.6)
                    .filter(y -> y < FOOT)
                    .max()
                    .orElse(FOOT);
            double rules = page.boxes().stream()
                    .mapToDouble(box -> box.y() + box.height())
                    .max()
                    .orElse(0);
            return Math.floor(FOOT - Math.max(text, rules) - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(Composition composition, Loaded fonts, double beforeImprint) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFastMode()
                .useUnicodeLineBreaker(new LineBreaks())
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer("Mingtang")
                .withHtmlContent(Markup.of(composition, fonts, styleSheet(composition), beforeImprint), null)
                .toStream(out);
        for (Typeface font : fonts.all()) {
            builder.useFont(() -> Typefaces.stream(font), font.family(), 400, FontStyle.NORMAL, true);
        }
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String styleSheet(Composition composition) {
        return read("official.css") + (composition.isLetter() ? read("letter.css") : "");
    }

    private static String read(String name) {
        String file = "/documents/layout/" + name;
        try (InputStream in = Objects.requireNonNull(PdfWriter.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
