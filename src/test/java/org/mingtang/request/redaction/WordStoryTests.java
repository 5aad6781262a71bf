package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** A Word story made plain: what each element becomes. */
class WordStoryTests {

    private static final String SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** What stood there, what stands there now, and what the certificate says of it. */
    record Case(String name, String before, String after, String left) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        String run = "<r><t>甲</t></r>";
        return List.of(
                new Case("plain run", "<p>" + run + "</p>", "<p>" + run + "</p>", null),
                new Case("looks of a run", "<r><rPr><b/></rPr><t>甲</t></r>", "<r><rPr><b/></rPr><t>甲</t></r>", null),
                new Case("insertion", "<ins id=\"1\">" + run + "</ins>", run, null),
                new Case("moved here", "<moveTo>" + run + "</moveTo>", run, null),
                new Case("deletion", "<del><r><delText>乙</delText></r></del>" + run, run, "修订"),
                new Case("moved away", "<moveFrom>" + run + "</moveFrom>", "", "修订"),
                new Case(
                        "mark of an inserted paragraph",
                        "<p><pPr><rPr><ins/></rPr></pPr></p>",
                        "<p><pPr><rPr/></pPr></p>",
                        null),
                new Case(
                        "changed looks",
                        "<r><rPr><b/><rPrChange><rPr/></rPrChange></rPr></r>",
                        "<r><rPr><b/></rPr></r>",
                        "修订"),
                new Case("changed section", "<sectPr><sectPrChange/></sectPr>", "<sectPr/>", "修订"),
                new Case("hidden run", "<r><rPr><vanish/></rPr><t>乙</t></r>" + run, run, "隐藏文字"),
                new Case(
                        "run said not to be hidden",
                        "<r><rPr><vanish val=\"0\"/></rPr><t>乙</t></r>",
                        "<r><rPr><vanish val=\"0\"/></rPr><t>乙</t></r>",
                        null),
                new Case("run hidden on the web", "<r><rPr><webHidden/></rPr><t>乙</t></r>", "", "隐藏文字"),
                new Case(
                        "comment",
                        "<commentRangeStart/>" + run + "<commentRangeEnd/><r><commentReference/></r>",
                        run + "<r/>",
                        "批注"),
                new Case("simple field", "<fldSimple instr=\"DATE\">" + run + "</fldSimple>", run, null),
                new Case("field", "<r><fldChar/></r><r><instrText>DATE</instrText></r>" + run, "<r/><r/>" + run, "域代码"),
                new Case("link", "<hyperlink anchor=\"x\">" + run + "</hyperlink>", run, null),
                new Case("smart tag", "<smartTag element=\"PersonName\">" + run + "</smartTag>", run, null),
                new Case(
                        "custom XML", "<customXml element=\"who\"><customXmlPr/>" + run + "</customXml>", run, "控件与标记"),
                new Case(
                        "control",
                        "<sdt><sdtPr><alias val=\"x\"/></sdtPr><sdtContent>" + run + "</sdtContent></sdt>",
                        run,
                        "控件与标记"),
                new Case(
                        "controls in controls",
                        "<sdt><sdtContent><sdt><sdtContent>" + run + "</sdtContent></sdt></sdtContent></sdt>",
                        run,
                        null),
                new Case("bookmark", "<bookmarkStart name=\"x\"/>" + run + "<bookmarkEnd/>", run, "书签"),
                new Case("embedded object", "<r><object><OLEObject/></object></r>", "<r/>", "嵌入对象"),
                new Case("another file", "<altChunk/>" + run, run, "嵌入对象"),
                new Case(
                        "words about a table",
                        "<tbl><tblPr><tblCaption val=\"x\"/></tblPr></tbl>",
                        "<tbl><tblPr/></tbl>",
                        "控件与标记"),
                new Case(
                        "session numbers",
                        "<p rsidR=\"00AA\" rsidRDefault=\"00BB\">" + run + "</p>",
                        "<p>" + run + "</p>",
                        null),
                new Case(
                        "words about a picture",
                        "<docPr descr=\"x\" id=\"1\" name=\"y\" title=\"z\"/>",
                        "<docPr id=\"1\" name=\"\"/>",
                        null),
                new Case(
                        "words about an old picture",
                        "<shape alt=\"x\" id=\"1\" title=\"y\"/>",
                        "<shape id=\"1\"/>",
                        null),
                new Case("spelling marks", "<proofErr type=\"spellStart\"/>" + run, run, "控件与标记"));
    }

    private static Document story(String inner) throws IOException {
        return Tree.parse(("<body xmlns=\"" + SPACE + "\">" + inner + "</body>").getBytes("UTF-8"));
    }

    private static String inner(Document story) throws IOException {
        return new String(Tree.bytes(story), "UTF-8")
                .replaceFirst("^.*?<body[^>]*?(/>|>)", "")
                .replace("</body>", "");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void becomesPlain(Case each) throws IOException {
        Document story = story(each.before());
        Removals removals = new Removals();
        new WordStory(removals).tidy(story.getDocumentElement());
        assertThat(inner(story)).isEqualTo(each.after());
        if (each.left() == null) {
            assertThat(removals.leftBehind()).isEmpty();
        } else {
            assertThat(removals.leftBehind()).contains(each.left());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("making plain what is plain changes nothing")
    void isPlainOnceAndForAll(Case each) throws IOException {
        Document story = story(each.before());
        new WordStory(new Removals()).tidy(story.getDocumentElement());
        String once = inner(story);
        new WordStory(new Removals()).tidy(story.getDocumentElement());
        assertThat(inner(story)).isEqualTo(once);
    }

    @Test
    void paragraphsAreCountedInTheirOrderAlsoInTables() throws IOException {
        Document story = story("<p><r><t>一</t></r></p><tbl><tr><tc><p><r><t>二</t></r></p></tc><tc><p/></tc></tr></tbl>"
                + "<p><r><t>三</t><tab/><t>四</t><noBreakHyphen/><t>五</t></r></p>");
        assertThat(new WordText(story.getDocumentElement()).paragraphs()).containsExactly("一", "二", "", "三 四-五");
    }

    @Test
    void symbolsAreReadAsTheSignsTheyAre() throws IOException {
        Document story = story("<p><r><sym char=\"5F20\"/><sym char=\"none\"/><t>三</t></r></p>");
        WordText text = new WordText(story.getDocumentElement());
        assertThat(text.paragraphs()).containsExactly("张三");
        text.blacken(Sought.of(List.of(Term.of("张三", ""))), "正文", new Removals());
        assertThat(inner(story)).isEqualTo("<p><r><sym char=\"none\"/><t/></r></p>");
    }

    @Test
    void spacesAtTheEdgesOfWhatIsLeftAreKept() throws IOException {
        Document story = story("<p><r><t>由 张三</t></r><r><t>丰 办</t></r></p>");
        new WordText(story.getDocumentElement()).blacken(Sought.of(List.of(Term.of("张三丰", ""))), "正文", new Removals());
        assertThat(inner(story)).contains("由 ■■■■").contains("xml:space=\"preserve\"> 办");
    }

    @Test
    void linksToWhatIsGoneAreCutAndTheirWordsStay() throws IOException {
        String relations = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        Document story = story("<p " + relations + "><hyperlink r:id=\"rId1\"><r><t>甲</t></r></hyperlink>"
                + "<drawing><pic><blip r:embed=\"rId2\"/></pic></drawing><drawing><pic><blip r:embed=\"rId9\"/></pic></drawing>"
                + "<headerReference r:id=\"rId1\"/></p>");
        Links.cut(story.getDocumentElement(), List.of(new Parts.Relation("a", "rId9", "t/image", "b")));
        assertThat(Tree.all(story, "hyperlink"))
                .singleElement()
                .satisfies(each -> assertThat(Tree.attribute(each, "id")).isEmpty());
        assertThat(Tree.all(story, "drawing")).hasSize(1);
        assertThat(Tree.all(story, "headerReference")).isEmpty();
    }

    @Test
    void scrubbingTakesWhatIsLeftInTextAndAttributes() throws IOException {
        Document story = story("<x val=\"张三丰\"/><y val=\"张三丰\"/><z val=\"李四\">甲张三丰乙</z>");
        Removals removals = new Removals();
        new Scrubbing(Sought.of(List.of(Term.of("张三丰", "个人隐私"))), removals).scrub(story, "部件");
        assertThat(inner(story)).isEqualTo("<x val=\"covered0\"/><y val=\"covered0\"/><z val=\"李四\">甲■■■■〔个人隐私〕乙</z>");
        assertThat(removals.blackened()).containsExactly(new Removal("部件", "个人隐私", 3));
    }
}
