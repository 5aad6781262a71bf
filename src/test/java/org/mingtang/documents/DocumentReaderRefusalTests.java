package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, locked, or made to do harm: each gives one sentence and nothing else. */
class DocumentReaderRefusalTests {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void lay() {
        desk = new Desk(folder);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(desk.refusal("空.docx", "")).isEqualTo("文件“空.docx”是空的，请重新导出后再上传。");
    }

    @Test
    void refusesByBytesBeforeReadingAnything() throws IOException {
        Path huge = folder.resolve("huge");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(200L * 1024 * 1024);
        }

        assertThat(desk.refusal("巨.docx", huge)).isEqualTo("文件“巨.docx”超过100MB，请删去图片或拆分后再上传。");
    }

    @Test
    void tellsAMissingFileFromAnUnreadableOne() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> new DocumentReader().read("无.docx", folder.resolve("nowhere")));
    }

    @Test
    void keepsTheCauseForTheLog() {
        Path file = desk.lay("PK\u0003\u0004 broken".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> new DocumentReader().read("坏.docx", file))
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void shortensAnEndlessName() {
        UnreadableDocument refused = UnreadableReason.EMPTY.of("长".repeat(5_000));

        assertThat(refused).hasMessageContaining("长…”").message().hasSizeLessThan(200);
    }

    @Test
    void doesNotTakeANameForAPattern() {
        assertThat(desk.refusal("50%完成 %s.docx", "")).contains("50%完成 %s.docx");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3, 0.6, 0.9, 0.99})
    void refusesATruncatedDocx(double part) {
        byte[] whole = WordFile.of(WordFile.p("政务公开".repeat(500))).bytes();

        assertThat(desk.refusal("半截.docx", Arrays.copyOf(whole, (int) (whole.length * part))))
                .contains("已损坏或不完整");
    }

    @Test
    void refusesBrokenXml() {
        Map<String, byte[]> parts = WordFile.of("<w:p>").parts();

        assertThat(desk.refusal("坏.docx", ZipFiles.of(parts))).contains("已损坏或不完整");
    }

    @Test
    void refusesADocumentWithoutBody() {
        byte[] bare = ZipFiles.of("word/document.xml", "<document/>");

        assertThat(desk.refusal("坏.docx", bare)).contains("已损坏或不完整");
    }

    @Test
    void refusesAWorkbookThatIsAnEmptyShell() {
        assertThat(desk.refusal("坏.xlsx", ZipFiles.of("xl/workbook.xml", "<workbook/>")))
                .contains("已损坏或不完整");
    }

    @Test
    void refusesADocumentWithoutText() {
        assertThat(desk.refusal("图.docx", WordFile.of(WordFile.p("")).bytes())).contains("没有文字和表格");
    }

    @Test
    void refusesADocxWithPassword() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem ole2 = new POIFSFileSystem()) {
            EncryptionInfo info = new EncryptionInfo(EncryptionMode.standard);
            PoiFiles.own();
            Encryptor encryptor = info.getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(ole2)) {
                out.write(WordFile.of(WordFile.p("密")).bytes());
            }
            ole2.writeFilesystem(bytes);
        }

        assertThat(desk.refusal("密.docx", bytes.toByteArray())).isEqualTo("文件“密.docx”设有密码，请取消密码保护后再上传。");
    }

    @Test
    void refusesAZipBombOfText() {
        byte[] bomb = ZipFiles.of(Map.of("word/document.xml", new byte[60_000_000]));

        assertThat(bomb).hasSizeLessThan(100_000);
        assertThat(desk.refusal("弹.docx", bomb)).contains("内容过大");
    }

    @Test
    void refusesAZipOfTooManyParts() {
        Map<String, byte[]> parts =
                new LinkedHashMap<>(WordFile.of(WordFile.p("甲")).parts());
        for (int i = 0; i <= ZipParts.MOST_ENTRIES; i++) {
            parts.put("word/media/" + i, new byte[0]);
        }

        assertThat(desk.refusal("碎.docx", ZipFiles.of(parts))).contains("内容过大");
    }

    @Test
    void refusesAnAvalancheOfEntities() {
        String avalanche = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"哈哈哈哈哈哈\"><!ENTITY b \""
                + "&a;".repeat(1_000) + "\"><!ENTITY c \"" + "&b;".repeat(1_000)
                + "\">]><document><body><p><r><t>&c;</t></r></p></body></document>";

        assertThat(desk.refusal("雪崩.docx", ZipFiles.of("word/document.xml", avalanche)))
                .contains("已损坏或不完整");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "xl/workbook.xml"})
    void fetchesNoExternalEntity(String part) throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            server.setSoTimeout(200);
            String address = "http://localhost:" + server.getLocalPort() + "/";
            String xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">"
                    + "<!ENTITY % p SYSTEM \"" + address + "\"> %p;]><document><body><p>&e;</p></body></document>";

            assertThat(desk.refusal("外.docx", ZipFiles.of(part, xml))).endsWith("。");
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
        }
    }

    @Test
    void escapesNoPathInsideAZip() {
        Map<String, byte[]> parts =
                new LinkedHashMap<>(WordFile.of(WordFile.p("甲")).parts());
        parts.put("../../outside.xml", new byte[] {1});

        assertThat(desk.sketch("路径.docx", ZipFiles.of(parts))).isEqualTo("甲\n");
        assertThat(Files.exists(folder.resolve("../outside.xml"))).isFalse();
    }

    @Test
    void survivesTablesNestedWithoutEnd() {
        int deep = 30_000;
        String nested = "<w:tbl><w:tr><w:tc>".repeat(deep) + WordFile.p("深") + "</w:tc></w:tr></w:tbl>".repeat(deep);

        assertThat(desk.refusal("深.docx", WordFile.of(nested).bytes())).contains("已损坏或不完整");
    }

    @Test
    void survivesListsNestedWithoutEnd() {
        assertThat(desk.sketch("深.html", "<html><body>" + "<table><tr><td>".repeat(20_000) + "深"))
                .isEqualTo("深\n");
    }

    @Test
    void refusesATableOfTooManyRows() {
        String rows = WordFile.tr(WordFile.tc("甲"), WordFile.tc("乙")).repeat(TableLayout.MOST_ROWS + 1);

        assertThat(desk.refusal("长.docx", WordFile.of(WordFile.tbl(rows)).bytes()))
                .contains("超出可读范围");
    }

    @Test
    void leavesTheFileAsItWas() throws IOException {
        byte[] content = Desk.resource("plan.doc");
        Path file = desk.lay(content);
        new DocumentReader().read("分解表.doc", file);

        assertThat(file).hasBinaryContent(content);
        Files.delete(file);
    }
}
