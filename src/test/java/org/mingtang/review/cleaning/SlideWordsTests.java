package org.mingtang.review.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.review.cleaning.OfficeFile.A;
import static org.mingtang.review.cleaning.OfficeFile.OFFICE;
import static org.mingtang.review.cleaning.OfficeFile.P;
import static org.mingtang.review.cleaning.OfficeFile.R;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.review.HiddenContent;
import org.mingtang.review.HiddenContent.Kind;

/** Words on slides that are there and not seen: of the colour of what is behind them, clear, or too small. */
class SlideWordsTests {

    private static final String WHITE = fill("<a:srgbClr val=\"FFFFFF\"/>");
    private static final String BLUE = fill("<a:srgbClr val=\"1F497D\"/>");
    private static final String FRAME = frame(0);

    private final Cleaner cleaner = new Cleaner();

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "white by itself | <a:srgbClr val=\"FFFFFF\"/> | true",
                "nearly white | <a:srgbClr val=\"FBFCFD\"/> | true",
                "grey that is seen | <a:srgbClr val=\"E0E0E0\"/> | false",
                "white by the theme | <a:schemeClr val=\"bg1\"/> | true",
                "the theme's light colour | <a:schemeClr val=\"lt1\"/> | true",
                "black by the theme | <a:schemeClr val=\"tx1\"/> | false",
                "white made darker | <a:schemeClr val=\"bg1\"><a:lumMod val=\"50000\"/></a:schemeClr> | false",
                "the window's white | <a:sysClr val=\"window\" lastClr=\"FFFFFF\"/> | true",
                "white by name | <a:prstClr val=\"white\"/> | true",
                "a colour nobody knows | <a:schemeClr val=\"phClr\"/> | false",
                "a broken colour | <a:srgbClr val=\"white\"/> | false",
            })
    void areFoundInTheColourOfThePaper(String what, String colour, boolean hidden) throws IOException {
        assertThat(found(slide("", box(FRAME, run(fill(colour), "底价三十万")))))
                .isEqualTo(hidden ? List.of(same()) : List.of());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no fill | <a:noFill/> | 透明或无填充的文字",
                "a fill that lets all through | <a:solidFill><a:srgbClr val=\"000000\"><a:alpha val=\"0\"/></a:srgbClr></a:solidFill> | 透明或无填充的文字",
                "a fill that lets half through | <a:solidFill><a:srgbClr val=\"000000\"><a:alpha val=\"50000\"/></a:srgbClr></a:solidFill> | ''",
            })
    void areFoundWithoutAnyPaint(String what, String fill, String where) throws IOException {
        assertThat(found(slide("", box(FRAME, run(fill, "底价三十万")))))
                .isEqualTo(
                        where.isEmpty()
                                ? List.of()
                                : List.of(new HiddenContent(Kind.HIDDEN_TEXT, where, "底价三十万", false)));
    }

    @ParameterizedTest
    @CsvSource({"100, true", "99, true", "101, false", "1800, false", "x, false"})
    void areFoundAtOnePoint(String size, boolean hidden) throws IOException {
        String run = "<a:r><a:rPr sz=\"" + size + "\"/><a:t>底价三十万</a:t></a:r>";

        assertThat(found(slide("", box(FRAME, run))))
                .isEqualTo(
                        hidden ? List.of(new HiddenContent(Kind.HIDDEN_TEXT, "1磅以下的文字", "底价三十万", false)) : List.of());
    }

    @Test
    @DisplayName("The ground is the mark behind the words, the cell, the shape, or the slide's own background")
    void goByWhatIsBehindThem() throws IOException {
        assertThat(found(slide("", box(FRAME + BLUE, run(WHITE, "标题"))))).isEmpty();
        assertThat(found(slide("", box(FRAME + BLUE, run(BLUE, "底价三十万"))))).containsExactly(same());
        assertThat(found(slide(
                        "", box(FRAME, run(WHITE + "<a:highlight><a:srgbClr val=\"000000\"/></a:highlight>", "标题")))))
                .isEmpty();
        assertThat(found(slide(background(BLUE), box(FRAME, run(WHITE, "标题"))))).isEmpty();
        assertThat(found(slide(background(BLUE), box(FRAME, run(BLUE, "底价三十万")))))
                .containsExactly(same());
        assertThat(found(slide("", table(BLUE, run(BLUE, "底价三十万"))))).containsExactly(same());
        assertThat(found(slide("", table(BLUE, run(WHITE, "标题"))))).isEmpty();
        assertThat(found(slide("", table("", run(WHITE, "表头")))))
                .as("a table style paints it")
                .isEmpty();
    }

    @Test
    @DisplayName("A picture, a gradient or a style behind the words: it cannot be told, and nothing is said")
    void areLeftWhereItCannotBeTold() throws IOException {
        String picture =
                "<p:pic><p:nvPicPr><p:cNvPr id=\"9\" name=\"n\"/></p:nvPicPr><p:spPr>" + FRAME + "</p:spPr></p:pic>";
        assertThat(found(slide("", picture + box(FRAME, run(WHITE, "标题"))))).isEmpty();
        assertThat(found(slide("", picture + box(frame(3000), run(WHITE, "底价三十万")))))
                .as("the picture lies elsewhere")
                .containsExactly(same());
        assertThat(found(slide("", box(FRAME, run(WHITE, "底价三十万")) + picture)))
                .as("what is drawn later is not behind")
                .containsExactly(same());
        assertThat(found(slide("", box(FRAME + "<a:gradFill/>", run(WHITE, "标题")))))
                .isEmpty();
        assertThat(found(slide("", box(FRAME + "<a:noFill/>", run(WHITE, "底价三十万")))))
                .containsExactly(same());
        assertThat(found(slide(background("<a:blipFill/>"), box(FRAME, run(WHITE, "标题")))))
                .isEmpty();
    }

    @Test
    @DisplayName("What the shape says for its paragraphs counts where the run says nothing")
    void goByTheListStyleOfTheirShape() throws IOException {
        String styled = "<a:lstStyle><a:lvl1pPr><a:defRPr>" + WHITE + "</a:defRPr></a:lvl1pPr></a:lstStyle>";

        assertThat(found(slide("", shape(FRAME, styled, run("", "底价三十万"))))).containsExactly(same());
        assertThat(found(slide("", shape(FRAME, styled, run(BLUE, "看得见"))))).isEmpty();
    }

    @Test
    @DisplayName("Layout and master count: their background, their colours' names, their pictures")
    void goByLayoutAndMaster() throws IOException {
        OfficeFile dark = show(slide("", box(FRAME, run(fill("<a:schemeClr val=\"bg1\"/>"), "底价三十万"))), BLUE, "lt1");
        assertThat(cleaner.hidden("a.pptx", dark.in(folder, "a.pptx"))).isEmpty();
        OfficeFile mapped = show(slide("", box(FRAME, run(fill("<a:schemeClr val=\"bg1\"/>"), "底价三十万"))), BLUE, "dk2");
        assertThat(cleaner.hidden("a.pptx", mapped.in(folder, "a.pptx"))).containsExactly(same());
    }

    @Test
    void areTakenOutAndLeaveTheRestAsWideAsItWas() throws IOException {
        Path file = show(slide("", box(FRAME, run("", "看得见") + run(WHITE, "底价30万"))), "", "lt1")
                .in(folder, "a.pptx");

        byte[] clean = cleaner.clean("a.pptx", file).content();

        assertThat(SomeFiles.all(clean)).contains("看得见", ">　　  　<").doesNotContain("底价");
        assertThat(cleaner.hidden("a.pptx", SomeFiles.put(folder, "b.pptx", clean)))
                .isEmpty();
    }

    @Test
    @DisplayName("A shape that an animation changes may show its words after all")
    void areLeftInAnimatedShapes() throws IOException {
        String timing = "<p:timing><p:tgtEl><p:spTgt spid=\"2\"/></p:tgtEl></p:timing>";
        String slide = slide("", box(FRAME, run(WHITE, "飞进来的话"))).replace("</p:sld>", timing + "</p:sld>");

        assertThat(found(slide)).isEmpty();
    }

    @Test
    @DisplayName("In a presentation of a library, read by it again after cleaning")
    void areFoundInAFileOfALibrary() throws IOException {
        byte[] made;
        try (var show = new XMLSlideShow();
                var out = new java.io.ByteArrayOutputStream()) {
            var box = show.createSlide().createTextBox();
            box.setAnchor(new java.awt.Rectangle(50, 50, 300, 80));
            box.setText("看得见");
            var hidden = box.addNewTextParagraph().addNewTextRun();
            hidden.setText("底价三十万");
            hidden.setFontColor(java.awt.Color.WHITE);
            show.write(out);
            made = out.toByteArray();
        }
        Path file = SomeFiles.put(folder, "a.pptx", made);

        assertThat(cleaner.hidden("a.pptx", file)).contains(same());
        byte[] clean = cleaner.clean("a.pptx", file).content();
        try (var read = new XMLSlideShow(new ByteArrayInputStream(clean))) {
            assertThat(read.getSlides().get(0).getShapes()).hasSize(1);
        }
        assertThat(SomeFiles.all(clean)).contains("看得见").doesNotContain("底价三十万");
    }

    private static HiddenContent same() {
        return new HiddenContent(Kind.HIDDEN_TEXT, "与底色相同的文字", "底价三十万", false);
    }

    private List<HiddenContent> found(String slide) throws IOException {
        return cleaner.hidden("a.pptx", show(slide, "", "lt1").in(folder, "a.pptx"));
    }

    /** @param background of the master, which calls {@code bg1} what the theme calls {@code paper} */
    private static OfficeFile show(String slide, String background, String paper) {
        return new OfficeFile()
                .types()
                .relation("", OFFICE + "officeDocument", "ppt/presentation.xml")
                .part(
                        "ppt/presentation.xml",
                        "<p:presentation " + P + " " + R
                                + "><p:sldIdLst><p:sldId id=\"256\" r:id=\"r1\"/></p:sldIdLst><p:sldSz cx=\"9000\" cy=\"6000\"/></p:presentation>")
                .relation("ppt/presentation.xml", OFFICE + "slide", "slides/slide1.xml")
                .part("ppt/slides/slide1.xml", slide)
                .relation("ppt/slides/slide1.xml", OFFICE + "slideLayout", "../slideLayouts/slideLayout1.xml")
                .part("ppt/slideLayouts/slideLayout1.xml", "<p:sldLayout " + P + " " + A + "><p:cSld/></p:sldLayout>")
                .relation(
                        "ppt/slideLayouts/slideLayout1.xml", OFFICE + "slideMaster", "../slideMasters/slideMaster1.xml")
                .part(
                        "ppt/slideMasters/slideMaster1.xml",
                        "<p:sldMaster " + P + " " + A + "><p:cSld>"
                                + (background.isEmpty() ? "" : background(background)) + "</p:cSld><p:clrMap bg1=\""
                                + paper + "\" tx1=\"dk1\"/></p:sldMaster>")
                .relation("ppt/slideMasters/slideMaster1.xml", OFFICE + "theme", "../theme/theme1.xml")
                .part("ppt/theme/theme1.xml", OfficeFile.THEME);
    }

    private static String slide(String background, String shapes) {
        return "<p:sld " + P + " " + A + "><p:cSld>" + background + "<p:spTree><p:nvGrpSpPr/><p:grpSpPr/>" + shapes
                + "</p:spTree></p:cSld></p:sld>";
    }

    private static String background(String fill) {
        return "<p:bg><p:bgPr>" + fill + "</p:bgPr></p:bg>";
    }

    private static String box(String looks, String runs) {
        return shape(looks, "", runs);
    }

    private static String shape(String looks, String list, String runs) {
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"n\"/></p:nvSpPr><p:spPr>" + looks
                + "</p:spPr><p:txBody><a:bodyPr/>" + list + "<a:p>" + runs + "</a:p></p:txBody></p:sp>";
    }

    private static String table(String cell, String runs) {
        return "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"3\" name=\"n\"/></p:nvGraphicFramePr><a:tbl><a:tr><a:tc><a:txBody><a:p>"
                + runs + "</a:p></a:txBody><a:tcPr>" + cell + "</a:tcPr></a:tc></a:tr></a:tbl></p:graphicFrame>";
    }

    private static String run(String looks, String words) {
        return "<a:r><a:rPr>" + looks + "</a:rPr><a:t>" + words + "</a:t></a:r>";
    }

    private static String fill(String colour) {
        return "<a:solidFill>" + colour + "</a:solidFill>";
    }

    private static String frame(int left) {
        return "<a:xfrm><a:off x=\"" + left + "\" y=\"10\"/><a:ext cx=\"1000\" cy=\"1000\"/></a:xfrm>";
    }
}
