package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damages what a pdf draws, which lies packed in it and is seldom reached by damage to the file. */
class PdfDrawingFuzzTests {

    private static final int CASES = 300;
    private static final List<String> PDF_CRUMBS = List.of(
            " q ",
            " Q ",
            " Q Q Q Q ",
            " BT ",
            " ET ",
            " 0 0 0 0 0 0 cm ",
            " 1e38 0 0 1e38 0 0 cm ",
            " 0 0 1e9 1e9 re f ",
            " 5 5 -700 -0.1 re f ",
            " 0 Tc 0 Tz 0 Tf ",
            " /Nowhere 12 Tf ",
            " /Nowhere Do ",
            " <FEFF4E00> Tj ",
            " [(a) -99999 (b)] TJ ",
            " 90 0 0 -90 9 9 Tm ",
            " BI /W 99999 /H 99999 ID x EI ",
            " ( ",
            " << ",
            " 1 2 3 ",
            " 0 w 0 0 m 9999999 0 l S ");

    @TempDir
    Path folder;

    private final Damage damage = new Damage();

    @BeforeAll
    static void hushLibraries() {
        Damage.hushLibraries();
    }

    @Test
    void survivesDamagedDrawingInPdf() throws IOException {
        byte[] whole = Desk.resource("ledger.pdf");
        Random random = new Random(52);
        int read = 0;
        for (int i = 0; i < CASES; i++) {
            read += damage.reads(folder, "台账.pdf", redrawn(whole, random), "52/" + i) ? 1 : 0;
        }
        assertThat(read).as("files still read").isBetween(1, CASES);
    }

    private static byte[] redrawn(byte[] whole, Random random) throws IOException {
        try (PDDocument document = Loader.loadPDF(whole)) {
            PDPage page = document.getPage(random.nextInt(document.getNumberOfPages()));
            byte[] drawing;
            try (InputStream contents = page.getContents()) {
                drawing = contents.readAllBytes();
            }
            byte[] changed = random.nextBoolean() ? Damage.to(drawing, random) : scribbled(drawing, random);
            page.setContents(new PDStream(document, new ByteArrayInputStream(changed)));
            if (random.nextInt(5) == 0) {
                float side = List.of(0f, -1f, 1e-3f, 1e9f, Float.NaN).get(random.nextInt(5));
                page.setMediaBox(new PDRectangle(0, 0, side, 800));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Puts operators where none belong. */
    private static byte[] scribbled(byte[] drawing, Random random) {
        byte[] content = drawing;
        for (int crumbs = 1 + random.nextInt(5); crumbs > 0; crumbs--) {
            String crumb = PDF_CRUMBS.get(random.nextInt(PDF_CRUMBS.size()));
            content = Damage.inserted(
                    content, random.nextInt(content.length + 1), crumb.getBytes(StandardCharsets.ISO_8859_1));
        }
        return content;
    }
}
