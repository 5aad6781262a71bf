package org.mingtang.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads ofd (GB/T 33190-2016) as pdf is read: what stands where on the page. Templates, seals and notes are left out. */
final class OfdReader {

    private static final int MOST_GLYPHS = 5_000_000;
    private static final double A4_WIDTH = 210;

    private final PageStory story;
    private int glyphs;
    private boolean pictures;

    OfdReader(Blocks blocks) {
        story = new PageStory(blocks);
    }

    void read(Path file) throws IOException {
        try (ZipParts parts = new ZipParts(file)) {
            for (Element body : Xml.children(root(parts, "OFD.xml"), "DocBody")) {
                document(parts, resolved("", text(Xml.child(body, "DocRoot"))));
            }
        }
        story.write();
        if (glyphs == 0 && pictures) {
            throw UnreadableReason.SCANNED.found();
        }
    }

    private void document(ZipParts parts, String location) throws IOException {
        Element document = root(parts, location);
        double width = width(Xml.child(Xml.child(document, "CommonData"), "PageArea"), A4_WIDTH);
        List<Element> pages = Xml.children(Xml.child(document, "Pages"), "Page");
        if (pages.size() > PdfReader.MOST_PAGES) {
            throw UnreadableReason.TOO_MANY_PAGES.found();
        }
        for (Element page : pages) {
            Interrupted.check();
            Element content = root(parts, resolved(location, Xml.attribute(page, "BaseLoc")));
            OfdPage read = new OfdPage();
            for (Element layer : Xml.children(Xml.child(content, "Content"), "Layer")) {
                read.objects(layer, OfdPage.PAGE);
            }
            glyphs += read.glyphs().size();
            pictures |= read.hasPictures();
            if (glyphs > MOST_GLYPHS) {
                throw UnreadableReason.TOO_MUCH_CONTENT.found();
            }
            double own = width(Xml.child(content, "Area"), width);
            story.page(own * OfdPage.POINTS, read.glyphs(), Rule.joined(read.rules()));
        }
    }

    private static double width(@Nullable Element area, double otherwise) {
        List<Double> box = OfdPage.numbers(text(Xml.child(area, "PhysicalBox")));
        return box.size() == 4 && box.get(2) > 0 ? box.get(2) : otherwise;
    }

    private static Element root(ZipParts parts, String location) throws IOException {
        if (!parts.has(location)) {
            throw UnreadableReason.DAMAGED.found();
        }
        try (InputStream in = parts.open(location)) {
            return Xml.root(in);
        }
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : element.getTextContent().strip();
    }

    /** Places are relative to the file that names them, or begin at the root with a slash. */
    private static String resolved(String from, String location) {
        List<String> path = new ArrayList<>();
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        for (String step : (location.startsWith("/") ? location : folder + location).split("/")) {
            if (step.equals("..") && !path.isEmpty()) {
                path.remove(path.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }
}
