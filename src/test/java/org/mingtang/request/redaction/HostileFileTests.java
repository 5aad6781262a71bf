package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.procedure.UnlawfulAct;

/** Files that cannot or must not be blackened are refused with a sentence, whoever made them and whatever for. */
class HostileFileTests {

    private static void refused(byte[] file, String sentence) {
        assertThatThrownBy(() -> new Redactor().with(Ocr.none()).redact(file, Leak.REDACTION))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining(sentence);
    }

    private static ReadBack read(byte[] file) {
        return new Readings(Leak.TERMS, List.of(), List.of(), Ocr.none()).of(file);
    }

    @Test
    void oldOfficeFilesAreToBeConverted() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            book.createSheet("a").createRow(0).createCell(0).setCellValue("张三丰");
            book.write(out);
        }
        refused(out.toByteArray(), "请另存为.docx、.xlsx或PDF");
        assertThat(read(out.toByteArray()).isRefused()).isTrue();
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        refused("张三丰".getBytes(StandardCharsets.UTF_8), "只能遮盖PDF");
        refused(new byte[0], "只能遮盖PDF");
        refused(ZipOf.zip(Map.of("a.txt", new byte[] {1})), "只能遮盖PDF");
    }

    @Test
    void lockedPdfsAreRefused() throws IOException {
        var paper = new PdfPaper();
        paper.document.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()));
        refused(paper.bytes(), "密码");
    }

    @Test
    @DisplayName("a PDF that only forbids things is blackened; the copy forbids nothing")
    void ownersPasswordsDoNotMatter() throws IOException {
        var paper = new PdfPaper().write(72, 700, Leak.NAME);
        paper.document.protect(new StandardProtectionPolicy("o", "", new AccessPermission()));
        RedactedFile redacted = new Redactor().with(Ocr.none()).redact(paper.bytes(), Leak.REDACTION);
        assertThat(SeenText.of(redacted.content())).isEqualTo(Leak.HARMLESS);
        assertThat(redacted.leftBehind()).contains("加密与权限");
    }

    @Test
    void zipBombsAreRefused() throws IOException {
        byte[] bomb =
                WordLeaks.plain().part("word/media/image1.png", new byte[0]).bytes();
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : Parts.read(bomb).all().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry("word/big.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 210; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        refused(out.toByteArray(), "解开后");
        assertThatThrownBy(() -> read(out.toByteArray()))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("解开后");
    }

    @Test
    void manyPartsAreRefused() throws IOException {
        var zip = WordLeaks.plain();
        for (int i = 0; i < Parts.MOST_PARTS + 1; i++) {
            zip.part("word/p" + i + ".xml", new byte[0]);
        }
        refused(zip.bytes(), "部件太多");
    }

    @Test
    void packedStreamsThatGrowTooBigAreRefused() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 121; i++) {
                deflater.write(zeros);
            }
        }
        var file = new ByteArrayOutputStream();
        file.write("%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode/Length 1>>\nstream\n".getBytes(StandardCharsets.US_ASCII));
        file.write(packed.toByteArray());
        file.write("\nendstream\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        refused(file.toByteArray(), "解开后太大");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        String deep = "<w:p>".repeat(400) + "</w:p>".repeat(400);
        refused(WordLeaks.with(deep).bytes(), "嵌套太深");
    }

    @Test
    void filesWithinFilesAreReadSoDeepAndNoDeeper() throws IOException {
        byte[] file = WordLeaks.with(WordLeaks.p(WordLeaks.run(Leak.NAME))).bytes();
        for (int i = 0; i < 3; i++) {
            file = ZipOf.zip(Map.of("a.zip", file));
        }
        byte[] three = file;
        assertThat(read(three).isRefused()).isTrue();
        byte[] five = ZipOf.zip(Map.of("a.zip", ZipOf.zip(Map.of("a.zip", three))));
        assertThatThrownBy(() -> read(five)).isInstanceOf(UnlawfulAct.class).hasMessageContaining("一层套一层");
    }

    @Test
    @DisplayName("a document type declaration could fetch or multiply things: refused")
    void documentTypesAreRefused() throws IOException {
        var zip = WordLeaks.plain();
        zip.part(
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                        + zip.text("word/document.xml").replace(Leak.HARMLESS, "&e;"));
        refused(zip.bytes(), "打不开");
    }

    @Test
    @DisplayName("a picture that says it is huge is not drawn")
    void hugePicturesAreNotDrawn() throws IOException {
        byte[] png = SomePictures.png();
        // Width and height stand behind the sign and the first chunk's head.
        for (int at : new int[] {16, 20}) {
            png[at] = 0x00;
            png[at + 1] = (byte) 0xff;
        }
        assertThat(OfficePictures.anew(png)).isNull();
        assertThat(OfficePictures.anew(new byte[] {1, 2, 3})).isNull();
        assertThat(OfficePictures.anew(SomePictures.png())).isNotNull();
    }

    static Stream<byte[]> good() throws IOException {
        return Stream.of(
                WordLeaks.with(WordLeaks.p(WordLeaks.run(Leak.NAME))).bytes(),
                WorkbookLeaks.saying(Leak.NAME).bytes(),
                new PdfPaper().write(72, 700, Leak.NAME).bytes());
    }

    @ParameterizedTest
    @MethodSource("good")
    @DisplayName("damaged files are refused or blackened, never handed out with the name, never a crash")
    void damagedFiles(byte[] file) {
        Random random = new Random(20260302);
        for (int i = 0; i < 24; i++) {
            byte[] damaged = file.clone();
            if (i % 3 == 0) {
                damaged = Arrays.copyOf(file, 10 + random.nextInt(file.length - 10));
            } else {
                for (int k = 0; k < 1 + i % 5; k++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
            }
            byte[] given = damaged;
            assertThatCode(() -> redactOrRefuse(given)).doesNotThrowAnyException();
        }
    }

    private static void redactOrRefuse(byte[] file) {
        try {
            byte[] result =
                    new Redactor().with(Ocr.none()).redact(file, Leak.REDACTION).content();
            assertThat(Anywhere.says(result, Leak.NAME)).isFalse();
        } catch (UnlawfulAct e) {
            assertThat(e.getMessage()).endsWith("。");
        }
    }
}
