package org.mingtang.request.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.MingtangTest;
import org.mingtang.documents.OfficialDocument;
import org.mingtang.documents.OfficialDocument.Closing;
import org.mingtang.documents.OfficialDocument.Head;
import org.mingtang.documents.OfficialDocument.Imprint;
import org.mingtang.documents.OfficialDocument.LetterFormat;
import org.mingtang.documents.OfficialDocument.Seal;
import org.mingtang.documents.OfficialDocument.Text;
import org.mingtang.documents.OfficialLayout;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestFile.Kind;
import org.mingtang.request.RequestId;
import org.mingtang.request.reply.SomeSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@DisplayName("Letters are archived as PDF/A (ISO 19005-2), which the package's report says of each")
@MingtangTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LastingPdfTests {

    @Autowired
    OfficialLayout layout;

    private byte[] letter = {};

    /** What is done to a good letter. */
    interface Damage {
        void to(PDDocument document) throws Exception;
    }

    @BeforeAll
    void aSealedLetter() {
        VeraGreenfieldFoundryProvider.initialise();
        letter = pdf(LetterFormat.sealed(new Seal(SomeSeal.png(), 42)));
    }

    private byte[] pdf(LetterFormat format) {
        return layout.pdf(new OfficialDocument(
                new Head("云麓市教育局", "云教公复〔2026〕1号", "政府信息部分公开告知书", null, "乔安"),
                List.of(Text.of("本机关于2026年3月2日收到您的申请。")),
                new Closing(List.of("纪要.pdf"), List.of("云麓市教育局"), LocalDate.of(2026, 3, 20), null),
                Imprint.NONE,
                List.of(),
                null,
                format));
    }

    private static boolean veraPdfAccepts(byte[] pdf) throws Exception {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_A);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_A, false)) {
            return validator.validate(parser).isCompliant();
        }
    }

    @Test
    @DisplayName("sealed, to be signed or plain: a full validator and this check agree")
    void lettersAreLasting() throws Exception {
        for (byte[] each : List.of(letter, pdf(LetterFormat.TO_BE_SIGNED), pdf(LetterFormat.WITHOUT_SEAL))) {
            assertThat(veraPdfAccepts(each)).isTrue();
            LastingPdf lasting = LastingPdf.of(each);
            assertThat(lasting.faults()).isEmpty();
            assertThat(lasting.claim()).isEqualTo("PDF/A-2A");
            assertThat(lasting.sentence()).isEqualTo("PDF/A-2A，核对无误");
        }
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("没有声明为 PDF/A", doc -> doc.getDocumentCatalog().setMetadata(null)),
                damage("没有颜色特性文件", doc -> doc.getDocumentCatalog().setOutputIntents(List.of())),
                damage("没有结构标记", doc -> doc.getDocumentCatalog().setMarkInfo(null)),
                damage("没有结构标记", doc -> doc.getDocumentCatalog().setStructureTreeRoot(null)),
                damage("没有注明语言", doc -> doc.getDocumentCatalog().setLanguage(null)),
                damage("带有脚本或者动作", doc -> doc.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.beep()"))),
                damage("有字体没有嵌入", LastingPdfTests::writeWithoutFont),
                damage("有批注没有外观", doc -> {
                    var remark = new PDAnnotationText();
                    remark.setRectangle(new PDRectangle(10, 10, 20, 20));
                    remark.getCOSObject().setItem(COSName.TYPE, COSName.ANNOT);
                    doc.getPage(0).setAnnotations(List.of(remark));
                }),
                damage("带有附件", doc -> {
                    var file = new COSDictionary();
                    file.setItem(COSName.EF, new COSDictionary());
                    doc.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), file);
                }),
                damage("带有自动动作", doc -> doc.getPage(0).getCOSObject().setItem(COSName.AA, new COSDictionary())));
    }

    private static Arguments damage(String fault, Damage damage) {
        return Arguments.of(fault, damage);
    }

    private static void writeWithoutFont(PDDocument document) throws Exception {
        try (var to = new PDPageContentStream(
                document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true, true)) {
            to.beginText();
            to.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            to.showText("x");
            to.endText();
        }
    }

    @ParameterizedTest
    @MethodSource("damages")
    void eachDamageIsNamed(String fault, Damage damage) throws Exception {
        var out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(letter)) {
            damage.to(document);
            document.save(out);
        }
        LastingPdf lasting = LastingPdf.of(out.toByteArray());
        assertThat(lasting.isLasting()).isFalse();
        assertThat(lasting.faults()).contains(fault);
        assertThat(lasting.sentence()).startsWith("不是合格的 PDF/A：").contains(fault);
    }

    @Test
    void lockedAndDamagedFilesAreNotLasting() throws Exception {
        var out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(letter)) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            document.save(out);
        }
        assertThat(LastingPdf.of(out.toByteArray()).faults()).contains("设有密码或者权限");
        for (byte[] bad : new byte[][] {{}, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)}) {
            assertThat(LastingPdf.of(bad).sentence()).contains("打不开");
        }
    }

    @Test
    void aScanOfNoClaimIsNot() throws Exception {
        var out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        assertThat(veraPdfAccepts(out.toByteArray())).isFalse();
        assertThat(LastingPdf.of(out.toByteArray()).faults()).contains("没有声明为 PDF/A", "没有颜色特性文件");
    }

    @Test
    @DisplayName("of each letter: its pdf counts, Word and OFD of its name are the same letter, other files are none")
    void letterByLetter() {
        var letters = new LastingLetters();
        var good = new LastingPdf("PDF/A-2A", List.of());
        var bad = new LastingPdf("", List.of("没有声明为 PDF/A"));
        for (var each : List.of(
                Map.entry("公开告知书 1号.docx", Kind.LETTER),
                Map.entry("公开告知书 1号.ofd", Kind.LETTER),
                Map.entry("征求意见书 2号.docx", Kind.OPINION_ASKED),
                Map.entry("补正告知书 3号.docx", Kind.LETTER),
                Map.entry("纪要.docx", Kind.RELEASED))) {
            letters.note(file(each.getValue(), each.getKey()), null);
        }
        letters.note(file(Kind.LETTER, "公开告知书 1号.pdf"), good);
        letters.note(file(Kind.OPINION_ASKED, "征求意见书 2号.pdf"), bad);
        letters.note(file(Kind.RELEASED, "纪要.pdf"), bad);
        letters.note(file(Kind.LETTER, "公开告知书 1号.docx"), null);
        assertThat(letters.sentences())
                .containsExactly(
                        "公开告知书 1号：PDF/A-2A，核对无误",
                        "征求意见书 2号：不是合格的 PDF/A：没有声明为 PDF/A",
                        "补正告知书 3号：没有 PDF 文件，有字不能排版，只有 Word 文件");
        assertThat(letters.count()).isEqualTo("1/3");
        assertThat(new LastingLetters().sentences()).containsExactly("没有文书。");
        assertThat(new LastingLetters().count()).isEqualTo("0/0");
    }

    private static RequestFile file(Kind kind, String name) {
        return new RequestFile(
                UUID.randomUUID(), new RequestId(UUID.randomUUID()), kind, name, "", 1, "", null, "", Instant.EPOCH);
    }
}
