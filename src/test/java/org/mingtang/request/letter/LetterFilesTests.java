package org.mingtang.request.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.OfficialDocument;
import org.mingtang.documents.OfficialDocument.LetterFormat;
import org.mingtang.documents.OfficialDocument.Seal;
import org.mingtang.documents.layout.AnyLayout;

@DisplayName("A letter's files say what the letter says")
class LetterFilesTests {

    static Set<String> names() {
        return SomeLetters.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void saysInWordWhatItSays(String name) throws IOException {
        Letter letter = SomeLetters.draft(name);
        byte[] word = AnyLayout.layout().word(letter.document(LetterFormat.WITHOUT_SEAL));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
            String text = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining());
            assertThat(bare(text)).isEqualTo(bare(letter.text()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A3", "B4", "RECEIPT"})
    void saysInPdfWhatItSays(String name) throws IOException {
        Letter letter = SomeLetters.draft(name);
        byte[] pdf = AnyLayout.layout().pdf(letter.document(LetterFormat.sealed(new Seal(AnyLayout.seal(), 42))));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(bare(text).replaceAll("—\\d+—", "")).isEqualTo(bare(letter.text()));
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(letter.title());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsTheElementsOfADocumentApart(String name) {
        Letter letter = SomeLetters.draft(name);
        OfficialDocument document = letter.document(LetterFormat.TO_BE_SIGNED);

        assertThat(document.head())
                .isEqualTo(new OfficialDocument.Head(
                        letter.organ(), letter.number(), letter.title(), null, letter.addressee()));
        assertThat(document.closing().units()).containsExactly(letter.signer());
        assertThat(document.closing().date()).isEqualTo(letter.date());
        assertThat(document.closing().attachments()).isEqualTo(letter.attachments());
        assertThat(document.body()).hasSameSizeAs(letter.paragraphs());
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0]", "");
    }
}
