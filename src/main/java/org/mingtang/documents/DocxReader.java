package org.mingtang.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads docx from its XML.
 *
 * <p>XWPF hides what officials' files are full of (content controls around rows and cells, text boxes, tracked changes,
 * numbers); the XML itself is simpler than reaching around it.
 */
final class DocxReader {

    private static final Pattern MAIN_PART = Pattern.compile(
            "PartName=\"/([^\"]+)\"\\s+ContentType=\"[^\"]*(?:document|template)(?:\\.macroEnabled(?:Template)?)?\\.main\\+xml\"");

    private final Blocks blocks;

    DocxReader(Blocks blocks) {
        this.blocks = blocks;
    }

    void read(Path file) throws IOException {
        try (ZipParts parts = new ZipParts(file)) {
            String main = mainPart(parts);
            Element body = Xml.child(Xml.root(parts.open(main)), "body");
            if (body == null) {
                throw UnreadableReason.DAMAGED.found();
            }
            DocxStyles styles = new DocxStyles(related(parts, main, "styles"));
            DocxNumbering numbering = new DocxNumbering(related(parts, main, "numbering"), styles);
            new DocxStory(styles, numbering).read(body, blocks);
        }
    }

    private static String mainPart(ZipParts parts) throws IOException {
        Matcher named = MAIN_PART.matcher(parts.text("[Content_Types].xml"));
        return named.find() && parts.has(named.group(1)) ? named.group(1) : "word/document.xml";
    }

    /** A part beside the main one; without it the text can still be read. */
    private static @Nullable Element related(ZipParts parts, String main, String kind) throws IOException {
        int slash = main.lastIndexOf('/') + 1;
        String folder = main.substring(0, slash);
        String part = folder + kind + ".xml";
        String relations = folder + "_rels/" + main.substring(slash) + ".rels";
        if (parts.has(relations)) {
            for (Element relation : Xml.children(Xml.root(parts.open(relations)))) {
                if (Xml.attribute(relation, "Type").endsWith("/" + kind)) {
                    String target = Xml.attribute(relation, "Target");
                    part = target.startsWith("/") ? target.substring(1) : folder + target;
                }
            }
        }
        if (!parts.has(part)) {
            return null;
        }
        try (InputStream in = parts.open(part)) {
            return Xml.root(in);
        }
    }
}
