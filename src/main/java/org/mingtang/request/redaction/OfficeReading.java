package org.mingtang.request.redaction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.Version;
import org.apache.poi.extractor.ExtractorFactory;
import org.apache.poi.extractor.POITextExtractor;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads office files and archives again: every part, also what no directory names; what POI sees; what is packed within. */
final class OfficeReading {

    private static final String POI = "Apache POI " + Version.getVersion();
    private static final String OWN = "XML解析";

    private final Readings readings;
    private final Echo echo;
    private final int depth;

    OfficeReading(Readings readings, Echo echo, int depth) {
        this.readings = readings;
        this.echo = echo;
        this.depth = depth;
    }

    void readParts(byte[] file, String name) throws IOException {
        for (Route route : new Route[] {Route.METADATA, Route.COMMENTS, Route.HIDDEN, Route.ATTACHMENTS}) {
            echo.gone(route, OWN);
        }
        RawStreams.each(file, body -> echo.bytes(Route.BYTES, name + "的压缩数据", body));
        Set<String> hidden = hiddenSheets(file);
        for (Map.Entry<String, byte[]> part : Parts.read(file).all().entrySet()) {
            String key = part.getKey();
            Route route = hidden.contains(key) ? Route.HIDDEN : route(key);
            String place = depth == 0 ? key : name + "/" + key;
            echo.heard(route, OWN, place, key);
            byte[] bytes = part.getValue();
            if (FileKind.of(bytes) != FileKind.OTHER) {
                readings.read(bytes, place, echo, depth + 1);
            } else if (key.matches("(?i).*\\.(xml|rels|vml|svg)")) {
                xml(route, place, bytes);
            } else {
                echo.bytes(route, place, bytes);
            }
        }
        if (FileKind.of(file) != FileKind.ARCHIVE) {
            extracted(file, name);
        }
    }

    void readOld(byte[] file, String name) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            Deque<DirectoryEntry> open = new ArrayDeque<>();
            open.push(system.getRoot());
            while (!open.isEmpty()) {
                for (Entry entry : open.pop()) {
                    String place = name + "/" + entry.getName();
                    if (entry instanceof DirectoryEntry directory) {
                        open.push(directory);
                    } else if (entry instanceof DocumentEntry document) {
                        try (InputStream in = new DocumentInputStream(document)) {
                            byte[] bytes = in.readAllBytes();
                            echo.bytes(Route.ATTACHMENTS, place, bytes);
                            nested(bytes, place);
                        }
                    }
                }
            }
        }
        extracted(file, name);
    }

    /** A packed file stands somewhere within an OLE stream, behind a header of its own. */
    private void nested(byte[] bytes, String place) throws IOException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String sign : new String[] {"PK\u0003\u0004", "%PDF-"}) {
            int at = text.indexOf(sign);
            if (at >= 0) {
                byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
                readings.read(rest, place, echo, depth + 1);
            }
        }
    }

    private void xml(Route route, String place, byte[] bytes) throws IOException {
        echo.bytes(route, place, bytes);
        Document xml = Tree.parse(bytes);
        StringBuilder together = new StringBuilder();
        StringBuilder words = new StringBuilder();
        for (Node node : Tree.nodes(xml)) {
            if (node instanceof Element element) {
                for (Attr attribute : Tree.attributes(element)) {
                    echo.heard(route, OWN, place, attribute.getValue());
                }
                if (Tree.name(element).equals("sym")) {
                    words.append(symbol(Tree.attribute(element, "char")));
                }
            } else if (node.getNodeValue() != null) {
                String text = node.getNodeValue();
                together.append(text);
                boolean number = text.matches("-?[0-9.]{1,30}[eE][+-]?\\d{1,3}");
                boolean own = Set.of("t", "delText").contains(Tree.name(node.getParentNode()));
                words.append(own ? text : "");
                if (number) {
                    echo.heard(route, OWN, place, SheetCells.plain(text));
                }
            }
        }
        echo.heard(route, OWN, place, together.toString());
        echo.heard(route, OWN, place, words.toString());
        String shown = new String(bytes, StandardCharsets.UTF_8);
        echo.heard(route, OWN, place, shown.replaceAll("<[^>]{0,2000}>", ""));
    }

    private static String symbol(String number) {
        try {
            return Character.toString(Integer.parseInt(number, 16));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void extracted(byte[] file, String name) {
        try (POITextExtractor extractor = ExtractorFactory.createExtractor(new ByteArrayInputStream(file))) {
            echo.heard(Route.OFFICE_TEXT, POI, name, extractor.getText());
            try (POITextExtractor about = extractor.getMetadataTextExtractor()) {
                echo.heard(Route.METADATA, POI, name, about.getText());
            }
        } catch (IOException | RuntimeException e) {
            // POI refuses kinds it does not know; the parts themselves were read all the same.
            echo.note("办公软件的文字提取没有成功，已按部件逐一读过。");
        }
    }

    private static Set<String> hiddenSheets(byte[] file) throws IOException {
        Set<String> hidden = new HashSet<>();
        if (FileKind.of(file) == FileKind.WORKBOOK) {
            Parts parts = Parts.read(file);
            hidden.addAll(parts.names("xl/worksheets/[^/]*\\.xml"));
            hidden.removeAll(Workbook.of(parts).seen().values());
        }
        return hidden;
    }

    private static Route route(String part) {
        if (part.startsWith("docProps/") || part.startsWith("customXml/")) {
            return Route.METADATA;
        }
        if (part.matches("(?i).*(comments|people|persons|threadedComments|vmlDrawing).*")) {
            return Route.COMMENTS;
        }
        if (part.matches("(?i).*(pivot|externalLinks|calcChain|connections|queryTables|printerSettings|glossary).*")) {
            return Route.HIDDEN;
        }
        return part.matches("(?i).*(embeddings|activeX|vbaProject).*") ? Route.ATTACHMENTS : Route.PARTS;
    }
}
