package org.mingtang.review.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.review.HiddenContent;
import org.mingtang.review.HiddenContent.Kind;

class PdfCleaningTests {

    private final Cleaner cleaner = new Cleaner();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("Properties, remarks, attached files and scripts go; links and the text stay")
    void takesWhatIsBesideThePagesOut() throws IOException {
        Path file;
        try (var document = new PDDocument()) {
            var page = page(document, "Notice to all towns");
            document.getDocumentInformation().setAuthor("Zhang San");
            document.getDocumentInformation().setTitle("Notice");
            document.getDocumentInformation().setCustomMetadataValue("Company", "Inner Office");
            var xmp = new PDMetadata(
                    document,
                    new ByteArrayInputStream(
                            "<x><dc:creator>Zhang San</dc:creator></x>".getBytes(StandardCharsets.UTF_8)));
            document.getDocumentCatalog().setMetadata(xmp);
            var remark = new PDAnnotationText();
            remark.setContents("think again");
            page.setAnnotations(List.of(remark, new PDAnnotationLink()));
            attach(document);
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hi')"));
            file = save(document, "a.pdf");
        }
        assertThat(cleaner.hidden("a.pdf", file))
                .extracting(HiddenContent::kind)
                .containsExactlyInAnyOrder(Kind.PROPERTIES, Kind.COMMENTS, Kind.EMBEDDED_FILE, Kind.PROGRAM);
        byte[] clean = cleaner.clean("a.pdf", file).content();
        try (var read = Loader.loadPDF(clean)) {
            assertThat(new PDFTextStripper().getText(read)).contains("Notice to all towns");
            assertThat(read.getDocumentInformation().getAuthor()).isNull();
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Notice");
            assertThat(read.getDocumentCatalog().getMetadata()).isNull();
            assertThat(read.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(read.getPage(0).getAnnotations())
                    .singleElement()
                    .extracting(each -> each.getSubtype())
                    .isEqualTo("Link");
            assertThat(everyStream(read)).doesNotContain("secret ledger", "think again", "Zhang San", "app.alert");
        }
        assertThat(cleaner.hidden("a.pdf", SomeFiles.put(folder, "b.pdf", clean)))
                .isEmpty();
    }

    @Test
    @DisplayName("ISO 32000 8.11: what stands on a layer switched off goes, what is on stays")
    void takesHiddenLayersOut() throws IOException {
        Path file;
        try (var document = new PDDocument()) {
            var page = page(document, "Seen by all");
            var layers = new PDOptionalContentProperties();
            var off = new PDOptionalContentGroup("draft");
            var on = new PDOptionalContentGroup("map");
            layers.addGroup(off);
            layers.addGroup(on);
            layers.setGroupEnabled(off, false);
            layers.setGroupEnabled(on, true);
            document.getDocumentCatalog().setOCProperties(layers);
            write(document, page, off, "Reserve price", 600);
            write(document, page, on, "Plan of streets", 550);
            file = save(document, "a.pdf");
        }
        assertThat(cleaner.hidden("a.pdf", file)).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.HIDDEN_LAYER);
            assertThat(found.where()).isEqualTo("图层“draft”");
        });
        byte[] clean = cleaner.clean("a.pdf", file).content();
        try (var read = Loader.loadPDF(clean)) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Seen by all", "Plan of streets")
                    .doesNotContain("Reserve");
            assertThat(everyStream(read)).doesNotContain("Reserve");
        }
        assertThat(cleaner.hidden("a.pdf", SomeFiles.put(folder, "b.pdf", clean)))
                .isEmpty();
    }

    @Test
    void takesEarlierVersionsOut() throws IOException {
        Path file;
        try (var document = new PDDocument()) {
            page(document, "First words");
            file = save(document, "a.pdf");
        }
        byte[] twice;
        try (var document = Loader.loadPDF(file.toFile());
                var out = new ByteArrayOutputStream()) {
            var page = document.getPage(0);
            try (var content = new PDPageContentStream(document, page)) {
                show(content, "Last words", 700);
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
            twice = out.toByteArray();
        }
        Path changed = SomeFiles.put(folder, "b.pdf", twice);
        assertThat(cleaner.hidden("b.pdf", changed))
                .extracting(HiddenContent::kind)
                .containsExactly(Kind.EARLIER_VERSION);
        byte[] clean = cleaner.clean("b.pdf", changed).content();
        assertThat(new String(clean, StandardCharsets.ISO_8859_1).split("%%EOF", -1))
                .hasSize(2);
        assertThat(cleaner.hidden("c.pdf", SomeFiles.put(folder, "c.pdf", clean)))
                .isEmpty();
    }

    @Test
    void takesThePositionOutOfPicturesOnPages() throws IOException {
        Path file;
        byte[] photo = SomeFiles.jpeg(SomeFiles.exif(1, true));
        try (var document = new PDDocument()) {
            var page = page(document, "With a photo and enough words to be read");
            var image = JPEGFactory.createFromByteArray(document, photo);
            try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                content.drawImage(image, 100, 100);
            }
            file = save(document, "a.pdf");
        }
        assertThat(cleaner.hidden("a.pdf", file))
                .extracting(HiddenContent::kind)
                .contains(Kind.POSITION);
        byte[] clean = cleaner.clean("a.pdf", file).content();
        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain("GPSDATA");
        try (var read = Loader.loadPDF(clean)) {
            assertThat(everyStream(read)).doesNotContain("GPSDATA");
        }
        assertThat(cleaner.hidden("a.pdf", SomeFiles.put(folder, "b.pdf", clean)))
                .isEmpty();
    }

    @Test
    void leavesACleanPdfByteForByte() throws IOException {
        Path file;
        try (var document = new PDDocument()) {
            page(document, "Nothing hidden");
            file = save(document, "a.pdf");
        }
        assertThat(cleaner.hidden("a.pdf", file)).isEmpty();
        assertThat(cleaner.clean("a.pdf", file).content()).isEqualTo(Files.readAllBytes(file));
    }

    private static String everyStream(PDDocument document) throws IOException {
        var all = new StringBuilder();
        for (var key : document.getDocument().getXrefTable().keySet()) {
            var base = document.getDocument().getObjectFromPool(key).getObject();
            all.append(base);
            if (base instanceof COSStream stream && !COSName.DCT_DECODE.equals(stream.getFilters())) {
                all.append(new String(stream.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static void attach(PDDocument document) throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile("ledger.txt");
        file.setEmbeddedFile(new PDEmbeddedFile(
                document, new ByteArrayInputStream("secret ledger".getBytes(StandardCharsets.UTF_8))));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("ledger.txt", file));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private static PDPage page(PDDocument document, String words) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            show(content, words, 650);
        }
        return page;
    }

    private static void write(PDDocument document, PDPage page, PDOptionalContentGroup layer, String words, int y)
            throws IOException {
        try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.beginMarkedContent(COSName.OC, layer);
            show(content, words, y);
            content.endMarkedContent();
        }
    }

    private static void show(PDPageContentStream content, String words, int y) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
        content.newLineAtOffset(72, y);
        content.showText(words);
        content.endText();
    }

    private Path save(PDDocument document, String name) throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            document.save(out);
            return SomeFiles.put(folder, name, out.toByteArray());
        }
    }
}
