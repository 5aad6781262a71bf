package org.mingtang.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

@DisplayName("PDF is PDF/A-2a (kept for ever) and PDF/UA-1 (read aloud)")
class PdfConformanceTests {

    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** Those with headings, tables, annexes, running heads, lists and fallback fonts. */
    static Stream<String> documents() {
        return Stream.of(
                "letter with everything",
                "rule with chapters",
                "tables with spans in the text",
                "typed by hand with all elements",
                "names with rare characters",
                "letter format over pages",
                "letter format to be signed");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void holdsToBothStandards(String name) throws Exception {
        assertThat(broken(Made.pdf(name), PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(broken(Made.pdf(name), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void findsFaultWithAnUntaggedFile() throws Exception {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
        }
        assertThat(broken(plain.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
    }

    private static List<String> broken(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> broken = result.getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId().getClause() + " " + each.getMessage())
                    .distinct()
                    .toList();
            assertThat(result.isCompliant() || !broken.isEmpty()).isTrue();
            return broken;
        }
    }
}
