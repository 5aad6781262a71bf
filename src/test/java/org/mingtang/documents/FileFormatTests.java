package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.SourceDocument.Format;

class FileFormatTests {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void lay() {
        desk = new Desk(folder);
    }

    private Format format(String name, byte[] content) throws IOException {
        return FileFormat.of(name, desk.lay(content));
    }

    private static byte[] hex(String bytes, int length) {
        byte[] content = new byte[length];
        Arrays.fill(content, (byte) 1);
        String[] start = bytes.split(" ");
        for (int i = 0; i < start.length; i++) {
            content[i] = (byte) Integer.parseInt(start[i], 16);
        }
        return content;
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲.docx", "甲.doc", "甲.zip", "甲"})
    void knowsDocxUnderAnyName(String name) throws IOException {
        assertThat(format(name, WordFile.of(WordFile.p("甲")).bytes())).isEqualTo(Format.DOCX);
    }

    @Test
    void knowsXlsxUnderTheNameOfXls() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            workbook.write(bytes);
        }

        assertThat(format("台账.xls", bytes.toByteArray())).isEqualTo(Format.XLSX);
    }

    @Test
    void knowsOfficeFilesWithoutProperContentTypes() throws IOException {
        byte[] bare = ZipFiles.of("word/document.xml", "<document/>");

        assertThat(format("甲.docx", bare)).isEqualTo(Format.DOCX);
        assertThat(format("甲.docx", ZipFiles.of("xl/workbook.xml", "<workbook/>")))
                .isEqualTo(Format.XLSX);
    }

    @Test
    void knowsPdfThoughSomethingStandsBefore() throws IOException {
        assertThat(format("甲.txt", "\r\n\n%PDF-1.4\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Format.PDF);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲.txt | 正文 | TXT",
                "甲.doc | 正文 | TXT",
                "甲.txt | <html><p>正文 | HTML",
                "甲.doc | <!-- x --><table><tr><td>甲 | HTML",
                "甲.html | 正文<br>乙<p>丙 | HTML",
                "甲.html | 正文 | TXT",
                "甲.txt | 5 < 6 <b>粗</b> | TXT",
                "甲.xls | <?xml version='1.0'?><html xmlns='x'><body>甲 | HTML"
            })
    void tellsPagesFromText(String name, String content, Format format) throws IOException {
        assertThat(format(name, content.getBytes(StandardCharsets.UTF_8))).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({
        "程序.exe, 4D 5A 90 00",
        "程序.docx, 7F 45 4C 46",
        "照片.jpg, FF D8 FF E0",
        "照片.pdf, FF D8 FF E0",
        "图.png, 89 50 4E 47 0D 0A 1A 0A",
        "图.gif, 47 49 46 38 39 61",
        "图.tif, 49 49 2A 00",
        "图.bmp, 42 4D 36 00"
    })
    void refusesProgramsAndPictures(String name, String start) {
        assertThat(desk.refusal(name, hex(start, 3_000)))
                .contains("可读的格式有：Word（docx、doc、wps）、Excel（xlsx、xls）、PDF、OFD、HTML 和 TXT");
    }

    @ParameterizedTest
    @CsvSource({"包.rar, 52 61 72 21 1A 07", "包.7z, 37 7A BC AF 27 1C", "包.gz, 1F 8B 08 00", "包.docx, 52 61 72 21 1A 07"
    })
    void refusesArchives(String name, String start) {
        assertThat(desk.refusal(name, hex(start, 3_000))).contains("压缩包").contains("解压后上传");
    }

    @Test
    void refusesAZipOfSomethingElse() {
        assertThat(desk.refusal("附件.zip", ZipFiles.of("通知/通知.docx", "x"))).contains("压缩包");
    }

    @Test
    void refusesAnOfdWithoutItsDocument() {
        byte[] ofd = ZipFiles.of("OFD.xml", "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>");
        assertThat(desk.refusal("公文.ofd", ofd)).contains("已损坏或不完整");
    }

    @Test
    void refusesOtherOfficeFormats() {
        byte[] slides = ZipFiles.of("[Content_Types].xml", "<Types>presentationml.presentation.main+xml</Types>");
        byte[] binary = ZipFiles.of("[Content_Types].xml", "<Types>application/vnd.ms-excel.sheet.binary.x</Types>");
        byte[] openDocument = ZipFiles.of(
                Map.of("mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.UTF_8)));

        assertThat(desk.refusal("汇报.pptx", slides)).contains("可读的格式有");
        assertThat(desk.refusal("台账.xlsb", binary)).contains("另存为 docx 或 xlsx");
        assertThat(desk.refusal("文.odt", openDocument)).contains("可读的格式有");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\\rtf1\\ansi 正文}",
                "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n",
                "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>",
                "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?><Workbook/>"
            })
    void asksToSaveUncommonFormatsAnew(String content) {
        assertThat(desk.refusal("通知.doc", content)).contains("另存为 docx 或 xlsx");
    }

    @Test
    void refusesXmlThatIsNoPage() {
        assertThat(desk.refusal("数据.xml", "<?xml version=\"1.0\"?><data><row/></data>"))
                .contains("可读的格式有");
    }

    @Test
    void asksToSaveAStrictWorkbookAnew() {
        byte[] strict = ZipFiles.of(Map.of(
                "xl/workbook.xml",
                "<workbook/>".getBytes(StandardCharsets.UTF_8),
                "_rels/.rels",
                "<Relationships><Relationship Type=\"http://purl.oclc.org/ooxml/officeDocument/x\"/></Relationships>"
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(desk.refusal("严格.xlsx", strict)).contains("另存为 docx 或 xlsx");
    }

    @Test
    void refusesOtherFilesOfTheOldContainer() throws IOException {
        assertThat(desk.refusal("汇报.ppt", oleWith("PowerPoint Document"))).contains("可读的格式有");
    }

    @Test
    void refusesEncryptedOfficeFiles() throws IOException {
        assertThat(desk.refusal("密.docx", oleWith("EncryptedPackage"))).contains("设有密码");
        assertThat(desk.refusal("密.xlsx", oleWith("EncryptedPackage"))).contains("取消密码保护");
    }

    @Test
    void refusesOfficeFilesOfTheLastCentury() throws IOException {
        assertThat(desk.refusal("旧.xls", oleWith("Book"))).endsWith("。");
    }

    private static byte[] oleWith(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem ole2 = new POIFSFileSystem()) {
            ole2.createDocument(new ByteArrayInputStream(new byte[5_000]), entry);
            ole2.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}
