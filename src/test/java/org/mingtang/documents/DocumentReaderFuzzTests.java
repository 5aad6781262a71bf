package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damages real files in many ways: each either reads or is refused with a sentence, in bearable time. */
class DocumentReaderFuzzTests {

    private static final int CASES = 300;
    private static final List<String> XML_CRUMBS = List.of(
            "<w:tbl>",
            "</w:p>",
            "<w:gridSpan w:val=\"99999\"/>",
            "<w:vMerge/>",
            "w:val=\"-1\"",
            "&amp;",
            "&#0;",
            "<!--",
            "<mergeCell ref=\"A1:XFD1048576\"/>",
            "r=\"XFD1048576\"",
            "9999999999",
            "NaN",
            "<",
            "\"",
            "政");

    @TempDir
    Path folder;

    private final Damage damage = new Damage();

    @BeforeAll
    static void hushLibraries() {
        Damage.hushLibraries();
    }

    @Test
    void survivesDamagedDocx() {
        damage("计划.docx", word(), 11);
        damageParts("计划.docx", word(), 12);
    }

    @Test
    void survivesDamagedDoc() {
        damage("计划.doc", Desk.resource("plan.doc"), 21);
    }

    @Test
    void survivesDamagedXlsx() {
        damage("台账.xlsx", workbook(new XSSFWorkbook()), 31);
        damageParts("台账.xlsx", workbook(new XSSFWorkbook()), 32);
    }

    @Test
    void survivesDamagedXls() {
        damage("台账.xls", workbook(new HSSFWorkbook()), 41);
    }

    @Test
    void survivesDamagedPdf() {
        damage("台账.pdf", Desk.resource("ledger.pdf"), 51);
    }

    @Test
    void survivesDamagedHtml() {
        String page =
                "<!DOCTYPE html><html><head><meta charset=gbk><title>页</title></head><body><h1>要点</h1><ol><li>一<li>二"
                        + "</ol><table><thead><tr><th rowspan=2>序号<th colspan=2>分工<tr><th>牵头<th>配合</thead><tbody><tr><td>1"
                        + "<td rowspan=0>甲<td><table><tr><td>乙<td>丙</table></tbody></table><p>末段&nbsp;完</p></body></html>";

        damage("页.html", page.getBytes(Charset.forName("GBK")), 61);
    }

    @Test
    void survivesDamagedText() {
        String text = "云麓市政务公开工作要点\r\n\r\n一、决策公开\t市司法局\r\n二、执行公开\t市政府办公室\r\n";

        damage("要点.txt", text.getBytes(StandardCharsets.UTF_8), 71);
        damage("要点.txt", text.getBytes(StandardCharsets.UTF_16LE), 72);
    }

    private void damage(String name, byte[] whole, long seed) {
        Random random = new Random(seed);
        int read = 0;
        for (int i = 0; i < CASES; i++) {
            read += damage.reads(folder, name, Damage.to(whole, random), seed + "/" + i) ? 1 : 0;
        }
        assertThat(read).as("files of %s still read", name).isBetween(1, CASES);
    }

    /** Damage inside the parts of a zip, which plain damage would only make unpackable. */
    private void damageParts(String name, byte[] whole, long seed) {
        Random random = new Random(seed);
        Map<String, byte[]> parts = ZipFiles.entries(whole);
        for (int i = 0; i < CASES; i++) {
            Map<String, byte[]> changed = new LinkedHashMap<>(parts);
            List<String> names = List.copyOf(parts.keySet());
            String part = names.get(random.nextInt(names.size()));
            changed.computeIfPresent(
                    part, (key, xml) -> random.nextInt(4) == 0 ? Damage.to(xml, random) : crumbled(xml, random));
            if (random.nextInt(20) == 0) {
                changed.remove(names.get(random.nextInt(names.size())));
            }
            damage.reads(folder, name, ZipFiles.of(changed), seed + "/" + i);
        }
    }

    private static byte[] crumbled(byte[] xml, Random random) {
        byte[] content = xml;
        for (int crumbs = 1 + random.nextInt(3); crumbs > 0; crumbs--) {
            String text = new String(content, StandardCharsets.UTF_8);
            int at = random.nextInt(text.length() + 1);
            int tag = text.indexOf('>', at) + 1;
            String crumb = XML_CRUMBS.get(random.nextInt(XML_CRUMBS.size()));
            int number = digitsFrom(text, at);
            if (number >= 0 && random.nextBoolean()) {
                text = text.substring(0, number) + random.nextInt() + text.substring(number + 1);
            } else {
                int place = random.nextInt(3) == 0 ? at : tag;
                text = text.substring(0, place) + crumb + text.substring(place);
            }
            content = text.getBytes(StandardCharsets.UTF_8);
        }
        return content;
    }

    private static int digitsFrom(String text, int at) {
        for (int i = at; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] word() {
        return WordFile.of(
                        WordFile.p("<w:pStyle w:val=\"h\"/>", "云麓市政务公开工作要点"),
                        WordFile.numbered(1, 0, "总体要求"),
                        WordFile.numbered(1, 1, "决策公开"),
                        WordFile.tbl(
                                WordFile.tr(WordFile.down("序号"), WordFile.across(2, "分工")),
                                WordFile.tr(WordFile.more(), WordFile.tc("牵头"), WordFile.tc("配合"))))
                .style("h", "heading 1", "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>")
                .list(0, WordFile.level(0, "chineseCounting", "%1、") + WordFile.level(1, "decimal", "%1.%2"))
                .num(1, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"3\"/></w:lvlOverride>")
                .bytes();
    }

    private static byte[] workbook(Workbook workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            Sheet sheet = workbook.createSheet("任务");
            for (int i = 0; i < 6; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue(i);
                row.createCell(1).setCellValue("任务" + i);
                row.createCell(2).setCellFormula("A" + (i + 1) + "*2");
            }
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
