package org.mingtang.documents.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.mingtang.documents.OfficialDocument.LetterFormat;
import org.mingtang.documents.layout.PageContent.Box;
import org.mingtang.documents.layout.PageContent.Glyph;
import org.mingtang.documents.layout.PageContent.Picture;

/**
 * Writes an ofd (GB/T 33190-2016) that looks like the pdf: each run of characters where it stands there, with the fonts'
 * used characters. Text stays text.
 */
final class OfdWriter {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final double MM = 25.4 / 72;
    private static final int BLACK = 0;

    /** The upper edge of the text area, in points: 37 mm. */
    private static final double HEAD = 104.9;

    private final OfdFonts fonts;
    private final Composition composition;
    private int lastId = 1;
    private int seal;

    private OfdWriter(OfdFonts fonts, Composition composition) {
        this.fonts = fonts;
        this.composition = composition;
    }

    static byte[] write(Composition composition, byte[] pdf, Typefaces.Loaded typefaces) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PageContent> pages = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                pages.add(PageContent.of(page));
            }
            OfdFonts fonts = OfdFonts.of(pages, typefaces);
            return new OfdWriter(fonts, composition).file(composition.title(), pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] file(String title, List<PageContent> pages) {
        Zipped zip = new Zipped().with("OFD.xml", entry(title));
        StringBuilder fontList = new StringBuilder();
        for (OfdFonts.Part font : fonts.parts()) {
            font.id(++lastId);
            fontList.append("<ofd:Font ID=\"")
                    .append(font.id())
                    .append("\" FontName=\"")
                    .append(font.name());
            fontList.append("\" FamilyName=\"").append(font.name()).append("\"><ofd:FontFile>");
            fontList.append(font.file()).append("</ofd:FontFile></ofd:Font>");
            zip.with("Doc_0/Res/" + font.file(), font.bytes());
        }
        zip.with(
                "Doc_0/PublicRes.xml",
                XML + "<ofd:Res" + NAMESPACE + " BaseLoc=\"Res\"><ofd:Fonts>" + fontList + "</ofd:Fonts>" + media(zip)
                        + "</ofd:Res>");
        StringBuilder pageList = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            String location = "Pages/Page_" + i + "/Content.xml";
            pageList.append("<ofd:Page ID=\"")
                    .append(++lastId)
                    .append("\" BaseLoc=\"")
                    .append(location)
                    .append("\"/>");
            zip.with("Doc_0/" + location, page(pages.get(i)));
        }
        String document = XML + "<ofd:Document" + NAMESPACE + "><ofd:CommonData><ofd:MaxUnitID>" + lastId
                + "</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                + "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>" + pageList
                + "</ofd:Pages></ofd:Document>";
        return zip.with("Doc_0/Document.xml", document).bytes();
    }

    /** The seal's picture, its one resource besides fonts. */
    private String media(Zipped zip) {
        LetterFormat letter = composition.letter();
        if (letter == null || letter.seal() == null) {
            return "";
        }
        seal = ++lastId;
        zip.with("Doc_0/Res/seal.png", letter.seal().png());
        return "<ofd:MultiMedias><ofd:MultiMedia ID=\"" + seal + "\" Type=\"Image\" Format=\"PNG\">"
                + "<ofd:MediaFile>seal.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>";
    }

    private static String entry(String title) {
        String id = UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return XML + "<ofd:OFD" + NAMESPACE + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>"
                + id
                + "</ofd:DocID><ofd:Title>" + Markup.escaped(title)
                + "</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
    }

    private String page(PageContent page) {
        StringBuilder out = new StringBuilder(XML).append("<ofd:Page").append(NAMESPACE);
        out.append("><ofd:Content><ofd:Layer ID=\"").append(++lastId).append("\">");
        page.boxes().forEach(box -> rule(box, out));
        List<Glyph> run = new ArrayList<>();
        for (Glyph glyph : inReadingOrder(page.glyphs())) {
            if (!run.isEmpty() && !continues(run.get(run.size() - 1), glyph)) {
                text(run, out);
                run.clear();
            }
            run.add(glyph);
        }
        if (!run.isEmpty()) {
            text(run, out);
        }
        page.pictures().forEach(picture -> picture(picture, out));
        return out.append("</ofd:Layer></ofd:Content></ofd:Page>").toString();
    }

    /** Page numbers and running heads after the text, so that they do not part sentences that go on over the page. */
    private List<Glyph> inReadingOrder(List<Glyph> glyphs) {
        List<Glyph> ordered = new ArrayList<>(glyphs);
        double head = composition.isLetter() ? 0 : HEAD;
        ordered.sort(Comparator.comparing(glyph -> glyph.baseline() < head || glyph.baseline() > PdfWriter.FOOT));
        return ordered;
    }

    private static boolean continues(Glyph last, Glyph next) {
        return last.font().equals(next.font())
                && last.size() == next.size()
                && last.colour() == next.colour()
                && Math.abs(last.baseline() - next.baseline()) < 0.01
                && next.x() >= last.x()
                && next.x() - last.x() - last.width() < 2 * last.size();
    }

    private void picture(Picture picture, StringBuilder out) {
        String width = mm(picture.width());
        String height = mm(picture.height());
        out.append("<ofd:ImageObject ID=\"").append(++lastId).append("\" Boundary=\"");
        out.append(String.join(" ", mm(picture.x()), mm(picture.y()), width, height));
        out.append("\" CTM=\"").append(String.join(" ", width, "0", "0", height, "0", "0"));
        out.append("\" ResourceID=\"").append(seal).append("\"/>");
    }

    private void rule(Box box, StringBuilder out) {
        String width = mm(box.width());
        String height = mm(box.height());
        out.append("<ofd:PathObject ID=\"").append(++lastId).append("\" Boundary=\"");
        out.append(mm(box.x()))
                .append(' ')
                .append(mm(box.y()))
                .append(' ')
                .append(width)
                .append(' ')
                .append(height);
        out.append("\" Stroke=\"false\" Fill=\"true\">");
        out.append("<ofd:FillColor Value=\"").append(colour(box.colour())).append("\"/>");
        out.append("<ofd:AbbreviatedData>M 0 0 L ")
                .append(width)
                .append(" 0 L ")
                .append(width)
                .append(' ');
        out.append(height).append(" L 0 ").append(height).append(" C</ofd:AbbreviatedData></ofd:PathObject>");
    }

    private void text(List<Glyph> run, StringBuilder out) {
        Glyph first = run.get(0);
        Glyph last = run.get(run.size() - 1);
        double size = first.size();
        OfdFonts.Part font = fonts.part(first.font());
        out.append("<ofd:TextObject ID=\"")
                .append(++lastId)
                .append("\" Boundary=\"")
                .append(mm(first.x()))
                .append(' ');
        out.append(mm(first.baseline() - size)).append(' ').append(mm(last.x() + last.width() - first.x() + 1));
        out.append(' ')
                .append(mm(size * 1.3))
                .append("\" Font=\"")
                .append(font.id())
                .append("\" Size=\"");
        out.append(mm(size)).append("\">");
        if (first.colour() != BLACK) {
            out.append("<ofd:FillColor Value=\"").append(colour(first.colour())).append("\"/>");
        }
        transforms(run, font, out);
        out.append("<ofd:TextCode X=\"0\" Y=\"").append(mm(size)).append('"');
        StringBuilder text = new StringBuilder();
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < run.size(); i++) {
            text.append(run.get(i).text());
            if (i > 0) {
                steps.append(i > 1 ? " " : "")
                        .append(mm(run.get(i).x() - run.get(i - 1).x()));
            }
        }
        out.append(steps.isEmpty() ? "" : " DeltaX=\"" + steps + "\"").append('>');
        out.append(Markup.escaped(text.toString())).append("</ofd:TextCode></ofd:TextObject>");
    }

    /** Characters beyond the first plane are named by their glyphs, since the fonts' subsets list only that plane. */
    private static void transforms(List<Glyph> run, OfdFonts.Part font, StringBuilder out) {
        int position = 0;
        for (Glyph glyph : run) {
            if (glyph.text().codePointAt(0) > 0xffff) {
                out.append("<ofd:CGTransform CodePosition=\"").append(position).append("\" CodeCount=\"");
                out.append(glyph.text().length()).append("\" GlyphCount=\"1\"><ofd:Glyphs>");
                out.append(font.glyph(glyph.text().codePointAt(0))).append("</ofd:Glyphs></ofd:CGTransform>");
            }
            position += glyph.text().length();
        }
    }

    private static String colour(int rgb) {
        return (rgb >> 16 & 0xff) + " " + (rgb >> 8 & 0xff) + " " + (rgb & 0xff);
    }

    private static String mm(double points) {
        return String.format(Locale.ROOT, "%.3f", points * MM).replaceFirst("\\.?0+$", "");
    }
}
