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
import org.mingtang.documents.layout.Typefaces.Loaded;
import org.mingtang.documents.layout.Typefaces.Typeface;

/** Sets a composed document as a tagged pdf after PDF/A-2a and PDF/UA-1, with the fonts' used characters in it. */
final class PdfWriter {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfWriter() {}

    static byte[] write(Composition composition, Loaded fonts) {
        fonts.mustDraw(composition.words());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer("Mingtang")
                .withHtmlContent(Markup.of(composition, fonts, styleSheet()), null)
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

    private static String styleSheet() {
        String file = "/documents/layout/official.css";
        try (InputStream in = Objects.requireNonNull(PdfWriter.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
