package org.mingtang.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.OfficialDocument;
import org.mingtang.documents.OfficialDocument.Closing;
import org.mingtang.documents.OfficialDocument.Head;
import org.mingtang.documents.OfficialDocument.Imprint;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@DisplayName("The parts of a Word file of ours, measured against GB/T 9704-2012 as XML")
class WordPartsTests {

    private static final RuleFrame FRAME = new RuleFrame("%s规章", "%s发布");

    @ParameterizedTest(name = "{0}: {1}, {2} half points, {3}")
    @DisplayName("7.2, 7.3: faces and sizes: 2号 title, 3号 text, 4号 版记 and page numbers")
    @CsvSource(
            nullValues = "-",
            value = {
                "title, 方正小标宋简体, 44, center",
                "annex-title, 方正小标宋简体, 44, center",
                "issuer, 方正小标宋简体, -, center",
                "number, -, -, center",
                "promulgation, 楷体_GB2312, -, center",
                "Heading1, 黑体, -, -",
                "Heading2, 楷体_GB2312, -, -",
                "Heading3, 仿宋_GB2312, -, -",
                "annex, 黑体, -, left",
                "copies, -, 28, left",
                "printed, -, 28, left",
                "Folio, 宋体, 28, -",
                "CellHead, 黑体, 24, center",
                "Cell, -, 24, left",
            })
    void setsFacesAndSizes(String style, String face, String size, String align) throws Exception {
        Element found = style(style);

        assertThat(value(found, "rFonts", "eastAsia")).isEqualTo(face);
        assertThat(value(found, "sz", "val")).isEqualTo(size);
        assertThat(value(found, "jc", "val")).isEqualTo(align);
    }

    @Test
    @DisplayName("5.2.2: 3号仿宋 where nothing else is said; 发文机关标志 and the rule below 发文字号 red")
    void setsTheRestInThreeFang() throws Exception {
        Element defaults = element(parsed("word/styles.xml"), "docDefaults");

        assertThat(value(defaults, "rFonts", "eastAsia")).isEqualTo("仿宋_GB2312");
        assertThat(value(defaults, "sz", "val")).isEqualTo("32");
        assertThat(value(style("issuer"), "color", "val")).isEqualTo("C8102E");
        assertThat(value(style("number"), "bottom", "color")).isEqualTo("C8102E");
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void hasAStyleForEveryPart(Part part) throws Exception {
        boolean heading = List.of(Part.CHAPTER, Part.SECTION, Part.FIRST, Part.SECOND, Part.THIRD, Part.FOURTH)
                .contains(part);

        assertThat(parts(WordPartsTests::letter).get("word/styles.xml").contains("w:styleId=\"" + part.style() + "\""))
                .isEqualTo(!heading);
    }

    @Test
    @DisplayName("5.1, 5.2.1: A4, 37 mm above, 26 mm to the right, 35 mm below, 28 mm to the left")
    void setsThePage() throws Exception {
        Element page = element(parsed("word/document.xml"), "pgMar");

        assertThat(millimetres(page, "top")).isEqualTo(37);
        assertThat(millimetres(page, "right")).isEqualTo(26);
        assertThat(millimetres(page, "bottom")).isEqualTo(35);
        assertThat(millimetres(page, "left")).isEqualTo(28);
        Element size = element(parsed("word/document.xml"), "pgSz");
        assertThat(millimetres(size, "w")).isEqualTo(210);
        assertThat(millimetres(size, "h")).isEqualTo(297);
    }

    @Test
    void hasAPartForEveryRelationAndATypeForEveryPart() throws Exception {
        for (java.util.function.Supplier<OfficialDocument> each :
                List.<java.util.function.Supplier<OfficialDocument>>of(WordPartsTests::letter, WordPartsTests::rule)) {
            Map<String, String> parts = parts(each);
            String types = String.valueOf(parts.get("[Content_Types].xml"));
            for (String part : parts.keySet()) {
                boolean typed = types.contains("\"/" + part + "\"")
                        || types.contains("Extension=\"" + part.substring(part.lastIndexOf('.') + 1) + "\"");
                assertThat(part.equals("[Content_Types].xml") || typed).as(part).isTrue();
            }
            String relations = String.valueOf(parts.get("word/_rels/document.xml.rels"));
            for (var match = java.util.regex.Pattern.compile("Target=\"([^\"]+)\"")
                            .matcher(relations);
                    match.find(); ) {
                assertThat(parts).containsKey("word/" + match.group(1));
            }
            assertThat(parts.containsKey("word/header1.xml"))
                    .isEqualTo(each.get().ruleOf() != null);
        }
    }

    @ParameterizedTest
    @DisplayName(
            "Words that mean something in XML are words; what XML cannot hold is left out and the file still opens")
    @ValueSource(
            strings = {"甲<乙>&\"丙\"'丁'", "]]>甲", "甲\u000b乙", "甲\u0002乙", "甲\ufffe乙", "甲\ud800乙", "𬱖甲", "甲 乙\u3000丙"})
    void opensWhateverTheWordsAre(String words) throws Exception {
        OfficialDocument document = OfficialDocument.of(
                new Head(words + "文件", "云政发〔2026〕3号", "关于" + words + "的通知", null, words),
                new Closing(List.of(words), List.of(words), null, words),
                new Imprint(words, words, null),
                "<p>一句。</p>");
        byte[] file = WordWriter.write(Composition.of(document, FRAME));

        try (var read = new XWPFDocument(new ByteArrayInputStream(file))) {
            String text = String.join(
                    "\n",
                    read.getParagraphs().stream().map(each -> each.getText()).toList());
            assertThat(text.replace("\n", ""))
                    .contains("关于" + words.replaceAll("[\\u000b\\u0002\\ufffe]|\\ud800(?![\\udc00-\\udfff])", "")
                            + "的通知");
        }
    }

    @Test
    void letsNoTwoTablesRunTogether() throws Exception {
        OfficialDocument document = OfficialDocument.of(
                Head.titled("通知"),
                Closing.NONE,
                new Imprint("市委", "办公室", null),
                "<table><tr><td>甲</td><td>一</td></tr><tr><td>丙</td><td>二</td></tr></table>".repeat(2));

        String body = parts(() -> document).get("word/document.xml");

        assertThat(body.split("<w:tbl>", -1)).hasSize(4);
        assertThat(body).doesNotContain("</w:tbl><w:tbl>").doesNotContain("</w:tbl><w:sectPr>");
    }

    @Test
    void keepsTheFileTheSameAndWithoutAName() throws Exception {
        String core = parts(WordPartsTests::letter).get("docProps/core.xml");

        assertThat(core).contains("关于春耕的通知").doesNotContain("<dc:creator>张", "lastModifiedBy>张");
        assertThat(WordWriter.write(Composition.of(letter(), FRAME)))
                .isEqualTo(WordWriter.write(Composition.of(letter(), FRAME)));
    }

    private static OfficialDocument letter() {
        return OfficialDocument.of(
                new Head("云麓市人民政府文件", "云政发〔2026〕3号", "关于春耕的通知", null, "各县"),
                Closing.NONE,
                Imprint.NONE,
                "<h2>一、要求</h2><p>抓紧。</p>");
    }

    private static OfficialDocument rule() {
        return OfficialDocument.rule("云麓市人民政府", "云麓市养犬管理办法", "（2026年3月9日公布）", "<p>第一条 养犬。</p>");
    }

    private static Element style(String id) throws Exception {
        var styles = parsed("word/styles.xml").getElementsByTagNameNS("*", "style");
        for (int i = 0; i < styles.getLength(); i++) {
            Element style = (Element) styles.item(i);
            if (style.getAttribute("w:styleId").equals(id)) {
                return style;
            }
        }
        throw new AssertionError("no style " + id);
    }

    private static Document parsed(String part) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        byte[] bytes = parts(WordPartsTests::letter).get(part).getBytes(StandardCharsets.UTF_8);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static Element element(Document in, String name) {
        return (Element) in.getElementsByTagNameNS("*", name).item(0);
    }

    private static @org.jspecify.annotations.Nullable String value(Element in, String name, String attribute) {
        Element found = (Element) in.getElementsByTagNameNS("*", name).item(0);
        return found == null ? null : found.getAttribute("w:" + attribute);
    }

    private static long millimetres(Element element, String name) {
        return Math.round(Integer.parseInt(element.getAttribute("w:" + name)) / 1440d * 25.4);
    }

    private static Map<String, String> parts(java.util.function.Supplier<OfficialDocument> document)
            throws IOException {
        byte[] file = WordWriter.write(Composition.of(document.get(), FRAME));
        Map<String, String> parts = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
