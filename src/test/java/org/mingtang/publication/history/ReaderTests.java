package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.documents.DocumentReader;

class ReaderTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "2020-01-06, 2020-01-06",
        "2020/1/6 10:30, 2020-01-06",
        "2020.1.6, 2020-01-06",
        "2020年1月6日, 2020-01-06",
        "二〇二〇年十一月二十三日, 2020-11-23",
        "二○一九年十月十日, 2019-10-10",
        "通知20200106定稿, 2020-01-06"
    })
    void readsDaysInWhateverWriting(String written, LocalDate day) {
        assertThat(Days.first(written)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"2020-13-01", "2020年2月30日", "电话 20201399", "第120200106号"})
    void takesNoNumberForADay(String written) {
        assertThat(Days.first(written)).isEmpty();
    }

    @Test
    void readsAListWithQuotedFieldsInEitherEncoding() {
        String csv =
                "\uFEFF序号,标题（必填）,发文字号,发布日期,正文\n1,\"甲，\"\"乙\"\"\",云政发〔2015〕3号,2015-03-01,\"第一段\n第二段\"\n,,,,\n2,丙,,2015-03-02,丁\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            List<Found> rows = ListReader.csv("a.csv", csv.getBytes(charset)).orElseThrow();

            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).value(Column.TITLE)).isEqualTo("甲，\"乙\"");
            assertThat(rows.get(0).value(Column.NUMBER)).isEqualTo("云政发〔2015〕3号");
            assertThat(rows.get(0).value(Column.BODY)).isEqualTo("第一段\n第二段");
            assertThat(rows.get(1).place()).isEqualTo("a.csv 第 4 行");
        }
    }

    @Test
    void findsTheHeadBelowATitleRowOfAWorkbook() throws IOException {
        Path file = folder.resolve("list.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet();
            put(sheet.createRow(0), "历史信息清单");
            put(sheet.createRow(1), "标题", "成文日期", "文件名");
            put(sheet.createRow(2), "关于甲的通知", "2014年5月6日", "甲.pdf；乙.docx");
            workbook.write(out);
        }

        List<Found> rows = ListReader.workbook(new DocumentReader().read("list.xlsx", file))
                .orElseThrow();

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.value(Column.TITLE)).isEqualTo("关于甲的通知");
            assertThat(row.value(Column.FORMED)).isEqualTo("2014年5月6日");
            assertThat(row.files()).containsExactly("甲.pdf", "乙.docx");
        });
    }

    @Test
    void takesATableWithoutATitleColumnForNoList() {
        assertThat(ListReader.csv("a.csv", "姓名,电话\n甲,1\n".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    @DisplayName("国办发〔2017〕47号附件: the page tags tell title, date and source; the furniture stays behind")
    void readsASavedPageByItsTags() {
        Found page = PageReader.read("a.html", """
                <html><head><title>别的题目_云麓市人民政府</title>
                <meta name="ArticleTitle" content="关于做好防汛的通知"><meta name="PubDate" content="2016-06-01 09:30">
                <meta name="ContentSource" content="市水务局"><meta name="ColumnName" content="通知公告"></head>
                <body><div class="nav"><a href="/">首页</a></div><div class="share">分享到微信</div>
                <div id="UCAP-CONTENT"><p>各区人民政府：</p><p>请做好<a href="/x">防汛</a>工作，具体要求如下，不得延误。</p>
                <script>track()</script></div><div class="footer">版权所有</div></body></html>""");

        assertThat(page.values())
                .containsEntry(Column.TITLE, "关于做好防汛的通知")
                .containsEntry(Column.PUBLISHED, "2016-06-01 09:30")
                .containsEntry(Column.SOURCE, "市水务局")
                .containsEntry(Column.LINE, "通知公告");
        assertThat(page.value(Column.BODY)).isEqualToIgnoringWhitespace("<p>各区人民政府：</p> <p>请做好防汛工作，具体要求如下，不得延误。</p>");
    }

    @Test
    void readsASavedPageWithoutTagsByItsUsualStructure() {
        Found page = PageReader.read("a.html", """
                <html><head><title>关于供水的公告-云麓市水务局</title></head><body>
                <ul class="menu"><li>首页</li><li>政务公开</li></ul>
                <table><tr><td>索引号</td><td>000/2016</td><td>发文字号：</td><td>云水发〔2016〕7号</td></tr>
                <tr><td>成文日期</td><td>2016年06月01日</td></tr></table>
                <h1>关于供水的公告</h1><p>发布日期：2016-06-03　来源：水务局　【打印】</p>
                <div class="box"><div class="text"><p>因检修管道，定于下周停水一天，请市民提前储水。</p><p>恢复时间另行公告，敬请谅解。</p></div></div>
                <div class="related"><p>相关链接：这里有许多别的新闻标题，都与本页没有关系，不应当进正文，也不应当被当成正文的一部分。</p></div>
                </body></html>""");

        assertThat(page.values())
                .containsEntry(Column.TITLE, "关于供水的公告")
                .containsEntry(Column.NUMBER, "云水发〔2016〕7号")
                .containsEntry(Column.FORMED, "2016年06月01日")
                .containsEntry(Column.PUBLISHED, "2016-06-03")
                .containsEntry(Column.SOURCE, "水务局");
        assertThat(page.value(Column.BODY))
                .startsWith("<p>因检修管道")
                .contains("恢复时间")
                .doesNotContain("相关链接", "首页");
    }

    @Test
    void readsAnOfficialLetterInWord() throws IOException {
        Path file = folder.resolve("a.docx");
        try (XWPFDocument word = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            for (String line :
                    List.of("云麓市人民政府文件", "云政发〔2013〕12号", "关于加强校车安全的通知", "各区人民政府：", "请落实责任。", "云麓市人民政府", "2013年4月5日")) {
                word.createParagraph().createRun().setText(line);
            }
            word.write(out);
        }

        Found letter = TextReader.read("发文/a.docx", new DocumentReader().read("a.docx", file));

        assertThat(letter.values())
                .containsEntry(Column.TITLE, "关于加强校车安全的通知")
                .containsEntry(Column.NUMBER, "云政发〔2013〕12号")
                .containsEntry(Column.FORMED, "2013-04-05");
        assertThat(letter.value(Column.BODY)).contains("<p>请落实责任。</p>").doesNotContain("校车安全的通知");
        assertThat(letter.files()).containsExactly("发文/a.docx");
    }

    @Test
    void takesTheDayFromTheFilesNameWhereTheTextHasNone() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "停水公告\n请提前储水。\n");

        Found text = TextReader.read("2014-08-09_停水公告.txt", new DocumentReader().read("a.txt", file));

        assertThat(text.value(Column.TITLE)).isEqualTo("停水公告");
        assertThat(text.value(Column.PUBLISHED)).isEqualTo("2014-08-09");
    }

    @Test
    void unpacksChineseNamesOfEitherSystemAndLetsNoNameLeadOut() throws IOException {
        for (Charset names : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
                for (String name : List.of("文件夹/通知.txt", "../../出去.txt", ".DS_Store", "a_files/b.js")) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(name.getBytes(StandardCharsets.UTF_8));
                }
            }
            Path zip = Files.write(folder.resolve("a.zip"), bytes.toByteArray());
            Path own = Files.createDirectory(folder.resolve("out-" + names.name()));

            Map<String, Path> files = Archive.unpack(zip, own);

            assertThat(files.keySet()).containsExactly("文件夹/通知.txt", "../../出去.txt");
            assertThat(files.values()).allSatisfy(path -> assertThat(path).hasParent(own));
            assertThat(files.get("文件夹/通知.txt")).hasContent("文件夹/通知.txt");
        }
    }

    private static void put(org.apache.poi.ss.usermodel.Row row, String... cells) {
        for (int n = 0; n < cells.length; n++) {
            row.createCell(n).setCellValue(cells[n]);
        }
    }
}
