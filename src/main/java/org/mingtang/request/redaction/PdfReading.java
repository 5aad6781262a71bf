package org.mingtang.request.redaction;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.util.Version;

/** Reads a PDF again: what is drawn, what stands in its objects, what its bytes hold, what it was before. */
final class PdfReading {

    private static final String PDFBOX = "Apache PDFBox " + Version.getVersion();
    private static final Set<String> SMALL_FILTERS = Set.of(
            "ASCIIHexDecode", "ASCII85Decode", "LZWDecode", "RunLengthDecode", "FlateDecode", "AHx", "A85", "Fl");
    private static final int MOST_LOOSE = 2_000;

    private final Readings readings;
    private final List<Area> areas;
    private final Echo echo;
    private final int depth;

    PdfReading(Readings readings, List<Area> areas, Echo echo, int depth) {
        this.readings = readings;
        this.areas = depth == 0 ? areas : List.of();
        this.echo = echo;
        this.depth = depth;
    }

    void read(byte[] file, String name) throws IOException {
        RawStreams.each(file, body -> echo.bytes(Route.BYTES, name + "的数据流", body));
        try (PDDocument document = Loader.loadPDF(file)) {
            text(document, Route.PAGE_TEXT, name);
            for (Route route : PdfObjects.ROUTES) {
                echo.gone(route, PDFBOX);
            }
            new PdfObjects(echo, PDFBOX).read(document);
            streams(document, name);
            places(document);
            pictures(document, name);
        }
        earlier(file, name);
    }

    private void text(PDDocument document, Route route, String name) throws IOException {
        for (boolean sorted : new boolean[] {false, true}) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(sorted);
            stripper.setSuppressDuplicateOverlappingText(false);
            echo.heard(route, PDFBOX, name, stripper.getText(document));
        }
    }

    /** Every stream the document knows of: its bytes, files in it, and what it would draw. */
    private void streams(PDDocument document, String name) throws IOException {
        echo.gone(Route.LOOSE_DRAWINGS, PDFBOX);
        int drawn = 0;
        for (COSObjectKey key :
                new ArrayList<>(document.getDocument().getXrefTable().keySet())) {
            COSBase object = document.getDocument().getObjectFromPool(key).getObject();
            if (!(object instanceof COSStream stream)) {
                continue;
            }
            byte[] bytes = decoded(stream);
            echo.bytes(Route.BYTES, name + "的对象" + key.getNumber(), bytes);
            FileKind kind = FileKind.of(bytes);
            if (kind != FileKind.OTHER && kind != FileKind.PICTURE) {
                readings.read(bytes, name + "的附件", echo, depth + 1);
            } else if (stream.getNameAsString(COSName.TYPE, "").equals("EmbeddedFile")) {
                echo.bytes(Route.ATTACHMENTS, name + "的附件", bytes);
            }
            boolean draws = "Form".equals(stream.getNameAsString(COSName.SUBTYPE))
                    || stream.containsKey(COSName.getPDFName("PatternType"));
            if (draws && drawn++ < MOST_LOOSE) {
                loose(stream, name);
            }
        }
    }

    private void loose(COSStream stream, String name) throws IOException {
        try (PDDocument alone = new PDDocument()) {
            PDPage page = new PDPage();
            page.getCOSObject().setItem(COSName.CONTENTS, stream);
            page.getCOSObject().setItem(COSName.RESOURCES, stream.getDictionaryObject(COSName.RESOURCES));
            alone.addPage(page);
            // What a form draws is read with the page as well: only what is not seen there is new.
            echo.heard(Route.LOOSE_DRAWINGS, PDFBOX, name, new PDFTextStripper().getText(alone));
        }
    }

    private static byte[] decoded(COSStream stream) throws IOException {
        boolean small = true;
        COSBase filters = stream.getFilters();
        for (String each :
                String.valueOf(filters).replaceAll("[^A-Za-z0-9]+", " ").strip().split(" ")) {
            small &= SMALL_FILTERS.contains(each) || each.matches("null|COSName|COSArray|COSNull|");
        }
        try (InputStream in = small ? stream.createInputStream() : stream.createRawInputStream()) {
            return in.readNBytes(RawStreams.MOST_OF_ONE);
        }
    }

    private void places(PDDocument document) throws IOException {
        for (Area area : areas) {
            if (!(area instanceof Area.OnPage at) || at.page() > document.getNumberOfPages()) {
                continue;
            }
            PDPage page = document.getPage(at.page() - 1);
            Rectangle2D box = new Rectangle2D.Double(at.x(), at.y(), at.width(), at.height());
            double edge = -Math.min(2.5, Math.min(at.width(), at.height()) / 4);
            PDFTextStripperByArea stripper = new PDFTextStripperByArea();
            stripper.addRegion("place", Place.grown(box, edge));
            stripper.extractRegions(page);
            String place = "第" + at.page() + "页";
            echo.gone(Route.PLACES, PDFBOX);
            if (!stripper.getTextForRegion("place").isBlank()) {
                echo.survived(Route.PLACES, place, at.ground());
            }
            echo.gone(Route.PIXELS, PDFBOX);
            Rectangle2D own = PageFrame.of(page).own(Place.grown(box, edge));
            if (PixelCheck.showsSomething(page, own)) {
                echo.survived(Route.PIXELS, place, at.ground());
            }
        }
    }

    private void pictures(PDDocument document, String name) throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            PageFrame frame = PageFrame.of(document.getPage(i));
            boolean small = frame.width() * frame.height() < 4_000_000;
            if (readings.readsPictures() && small) {
                readings.picture(renderer.renderImageWithDPI(i, 200), name + "第" + (i + 1) + "页", echo);
            } else {
                readings.picture(null, name, echo);
                return;
            }
        }
    }

    /** Each end of file but the last is the end of an earlier version. */
    private void earlier(byte[] file, String name) throws IOException {
        echo.gone(Route.REVISIONS, PDFBOX);
        String all = new String(file, StandardCharsets.ISO_8859_1);
        int last = all.lastIndexOf("%%EOF");
        int versions = 0;
        for (int at = all.indexOf("%%EOF"); at >= 0 && at < last && versions < 20; at = all.indexOf("%%EOF", at + 5)) {
            versions++;
            try (PDDocument before = Loader.loadPDF(Arrays.copyOf(file, at + 5))) {
                text(before, Route.REVISIONS, name + "第" + versions + "版");
                new PdfObjects(echo, PDFBOX).read(before);
            } catch (IOException e) {
                // Files laid out for the web have an end in their first part, which is no version of its own.
                echo.note("文件里有一段像是修改前的版本，单独打不开，已逐字节读过。");
            }
        }
    }
}
