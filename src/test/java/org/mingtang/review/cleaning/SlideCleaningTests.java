package org.mingtang.review.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.review.cleaning.OfficeFile.A;
import static org.mingtang.review.cleaning.OfficeFile.OFFICE;
import static org.mingtang.review.cleaning.OfficeFile.P;
import static org.mingtang.review.cleaning.OfficeFile.R;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.review.HiddenContent;
import org.mingtang.review.HiddenContent.Kind;

/** What presentations hold beside the slides that are shown. */
class SlideCleaningTests {

    private final Cleaner cleaner = new Cleaner();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("Hidden slides go, from the list, the sections and the links of other slides as well")
    void takesHiddenSlidesOut() throws IOException {
        Path file = show(slide("", shape(2, "", 0, "看得见")), slide(" show=\"0\"", shape(2, "", 0, "底价三十万")))
                .relation("ppt/slides/slide1.xml", OFFICE + "slide", "slide2.xml")
                .in(folder, "a.pptx");

        assertThat(cleaner.hidden("a.pptx", file))
                .containsExactly(new HiddenContent(Kind.HIDDEN_SLIDE, "幻灯片2", "底价三十万", false));
        byte[] clean = cleaner.clean("a.pptx", file).content();
        assertThat(SomeFiles.all(clean)).doesNotContain("底价三十万", "slide2.xml").contains("看得见");
        assertThat(SomeFiles.parts(clean).get("ppt/presentation.xml"))
                .contains("id=\"256\"")
                .doesNotContain("id=\"257\"");
        assertThat(cleaner.hidden("a.pptx", SomeFiles.put(folder, "b.pptx", clean)))
                .isEmpty();
    }

    @Test
    void takesNotesOutAndSaysTheirWords() throws IOException {
        Path file = show(slide("", shape(2, "", 0, "看得见")))
                .part(
                        "ppt/notesSlides/notesSlide1.xml",
                        "<p:notes " + P + " " + A + "><p:cSld><p:spTree>" + placeholder("sldNum", "1")
                                + placeholder("body", "这句不要念") + "</p:spTree></p:cSld></p:notes>")
                .relation("ppt/slides/slide1.xml", OFFICE + "notesSlide", "../notesSlides/notesSlide1.xml")
                .in(folder, "a.pptx");

        assertThat(cleaner.hidden("a.pptx", file))
                .containsExactly(new HiddenContent(Kind.NOTES, "幻灯片1的备注", "这句不要念", false));
        assertThat(SomeFiles.all(cleaner.clean("a.pptx", file).content())).doesNotContain("这句不要念", "notesSlide");
    }

    @Test
    void saysNothingOfNotesWithoutWords() {
        Path file = show(slide("", shape(2, "", 0, "看得见")))
                .part(
                        "ppt/notesSlides/notesSlide1.xml",
                        "<p:notes " + P + " " + A + "><p:cSld><p:spTree>" + placeholder("body", " ")
                                + "</p:spTree></p:cSld></p:notes>")
                .relation("ppt/slides/slide1.xml", OFFICE + "notesSlide", "../notesSlides/notesSlide1.xml")
                .in(folder, "a.pptx");

        assertThat(cleaner.hidden("a.pptx", file)).isEmpty();
    }

    @Test
    void takesCommentsAndTheirWritersOut() throws IOException {
        Path file = show(slide("", shape(2, "", 0, "看得见")))
                .part("ppt/comments/comment1.xml", "<p:cmLst " + P + "><p:cm><p:text>这页再想想</p:text></p:cm></p:cmLst>")
                .part("ppt/commentAuthors.xml", "<p:cmAuthorLst " + P + "><p:cmAuthor name=\"张三\"/></p:cmAuthorLst>")
                .relation("ppt/slides/slide1.xml", OFFICE + "comments", "../comments/comment1.xml")
                .relation("ppt/presentation.xml", OFFICE + "commentAuthors", "commentAuthors.xml")
                .in(folder, "a.pptx");

        assertThat(cleaner.hidden("a.pptx", file))
                .containsExactly(new HiddenContent(Kind.COMMENTS, "幻灯片批注", "这页再想想", false));
        assertThat(SomeFiles.all(cleaner.clean("a.pptx", file).content())).doesNotContain("这页再想想", "张三");
    }

    @ParameterizedTest
    @DisplayName("Shapes wholly beside the slide go; those that reach into it by a hair stay")
    @CsvSource({
        "-2000, true",
        "-1001, true",
        "-1000, true",
        "-999, false",
        "0, false",
        "8999, false",
        "9000, true",
        "20000, true"
    })
    void takesShapesBesideTheSlideOut(int left, boolean outside) throws IOException {
        Path file = show(slide("", shape(2, "", 0, "看得见") + shape(3, "", left, "旁边的话")))
                .in(folder, "a.pptx");

        assertThat(cleaner.hidden("a.pptx", file))
                .extracting(HiddenContent::kind)
                .containsExactlyElementsOf(outside ? java.util.List.of(Kind.OFF_PAGE) : java.util.List.of());
        assertThat(SomeFiles.all(cleaner.clean("a.pptx", file).content()).contains("旁边的话"))
                .isEqualTo(!outside);
    }

    @Test
    void takesShapesOutThatAreSwitchedOff() throws IOException {
        Path file = show(slide("", shape(2, "", 0, "看得见") + shape(3, " hidden=\"1\"", 0, "旧的一版")))
                .in(folder, "a.pptx");

        assertThat(cleaner.hidden("a.pptx", file))
                .containsExactly(new HiddenContent(Kind.HIDDEN_TEXT, "设为隐藏的图形", "旧的一版", false));
        assertThat(SomeFiles.all(cleaner.clean("a.pptx", file).content()))
                .contains("看得见")
                .doesNotContain("旧的一版");
    }

    @Test
    @DisplayName("What an animation brings in is seen after all")
    void leavesWhatAnAnimationBringsIn() {
        String timing = "<p:timing><p:tgtEl><p:spTgt spid=\"3\"/></p:tgtEl></p:timing>";
        Path file = show("<p:sld " + P + " " + A + "><p:cSld><p:spTree>" + shape(3, "", -5000, "飞进来的话")
                        + "</p:spTree></p:cSld>" + timing + "</p:sld>")
                .in(folder, "a.pptx");

        assertThat(cleaner.hidden("a.pptx", file)).isEmpty();
    }

    @Test
    void takesFilesAndAuthorsOutAsOfOtherOfficeFiles() throws IOException {
        Path file = show(slide("", shape(2, "", 0, "看得见")))
                .part(
                        "docProps/core.xml",
                        "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:creator>张三</dc:creator></cp:coreProperties>")
                .relation(
                        "",
                        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                        "docProps/core.xml")
                .part("ppt/embeddings/底稿.xlsx", "x")
                .relation("ppt/slides/slide1.xml", OFFICE + "package", "../embeddings/底稿.xlsx")
                .in(folder, "a.pptx");

        assertThat(cleaner.hidden("a.pptx", file))
                .extracting(HiddenContent::kind)
                .containsExactlyInAnyOrder(Kind.PROPERTIES, Kind.EMBEDDED_FILE);
        assertThat(SomeFiles.all(cleaner.clean("a.pptx", file).content())).doesNotContain("张三", "底稿");
    }

    @Test
    @DisplayName("A presentation of a library is still read by it after cleaning")
    void leavesAFileOthersCanRead() throws IOException {
        byte[] made;
        try (var show = new XMLSlideShow();
                var out = new java.io.ByteArrayOutputStream()) {
            show.createSlide().createTextBox().setText("看得见");
            var hidden = show.createSlide();
            hidden.createTextBox().setText("底价三十万");
            hidden.setHidden(true);
            show.getNotesSlide(show.getSlides().get(0)).getPlaceholders()[1].setText("这句不要念");
            show.write(out);
            made = out.toByteArray();
        }
        Path file = SomeFiles.put(folder, "a.pptx", made);

        assertThat(cleaner.hidden("a.pptx", file))
                .extracting(HiddenContent::kind)
                .contains(Kind.HIDDEN_SLIDE, Kind.NOTES);
        byte[] clean = cleaner.clean("a.pptx", file).content();

        try (var read = new XMLSlideShow(new ByteArrayInputStream(clean))) {
            assertThat(read.getSlides()).hasSize(1);
            assertThat(read.getSlides().get(0).getNotes()).isNull();
        }
        assertThat(SomeFiles.all(clean)).contains("看得见").doesNotContain("底价三十万", "这句不要念");
        assertThat(cleaner.hidden("a.pptx", SomeFiles.put(folder, "b.pptx", clean)))
                .isEmpty();
    }

    private static OfficeFile show(String... slides) {
        OfficeFile file = new OfficeFile().types().relation("", OFFICE + "officeDocument", "ppt/presentation.xml");
        StringBuilder list = new StringBuilder();
        StringBuilder section = new StringBuilder();
        for (int i = 1; i <= slides.length; i++) {
            list.append("<p:sldId id=\"")
                    .append(255 + i)
                    .append("\" r:id=\"r")
                    .append(i)
                    .append("\"/>");
            section.append("<s:sldId id=\"").append(255 + i).append("\"/>");
            file.part("ppt/slides/slide" + i + ".xml", slides[i - 1])
                    .relation("ppt/presentation.xml", OFFICE + "slide", "slides/slide" + i + ".xml");
        }
        return file.part(
                "ppt/presentation.xml",
                "<p:presentation " + P + " " + R + "><p:sldIdLst>" + list
                        + "</p:sldIdLst><p:sldSz cx=\"9000\" cy=\"6000\"/><p:extLst><p:ext><s:sectionLst xmlns:s=\"s\"><s:section>"
                        + section + "</s:section></s:sectionLst></p:ext></p:extLst></p:presentation>");
    }

    private static String slide(String attributes, String shapes) {
        return "<p:sld " + P + " " + A + attributes + "><p:cSld><p:spTree><p:nvGrpSpPr/><p:grpSpPr/>" + shapes
                + "</p:spTree></p:cSld></p:sld>";
    }

    private static String shape(int id, String attributes, int left, String words) {
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + id + "\" name=\"n\"" + attributes
                + "/></p:nvSpPr><p:spPr><a:xfrm><a:off x=\""
                + left + "\" y=\"10\"/><a:ext cx=\"1000\" cy=\"1000\"/></a:xfrm></p:spPr><p:txBody><a:p><a:r><a:t>"
                + words
                + "</a:t></a:r></a:p></p:txBody></p:sp>";
    }

    private static String placeholder(String type, String words) {
        return "<p:sp><p:nvSpPr><p:nvPr><p:ph type=\"" + type + "\"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>"
                + words + "</a:t></a:r></a:p></p:txBody></p:sp>";
    }
}
