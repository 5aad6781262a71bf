package org.mingtang.request.redaction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.extractor.ExtractorFactory;

/** What a reader sees of a file, without spaces. */
final class SeenText {

    private SeenText() {}

    static String of(byte[] file) {
        try {
            return raw(file).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String raw(byte[] file) throws IOException {
        if (FileKind.of(file) == FileKind.PDF) {
            try (var document = Loader.loadPDF(file)) {
                return new PDFTextStripper().getText(document);
            }
        }
        try (var extractor = ExtractorFactory.createExtractor(new ByteArrayInputStream(file))) {
            return extractor.getText();
        }
    }
}
