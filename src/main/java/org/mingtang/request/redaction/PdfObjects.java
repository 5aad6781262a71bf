package org.mingtang.request.redaction;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads every string and name in every object of a PDF, and says of what they were part. */
final class PdfObjects {

    static final List<Route> ROUTES = List.of(
            Route.ANNOTATIONS, Route.BOOKMARKS, Route.STRUCTURE, Route.LAYERS, Route.METADATA, Route.ATTACHMENTS);

    private static final Map<String, Route> PARTS = Map.ofEntries(
            Map.entry("Annots", Route.ANNOTATIONS),
            Map.entry("AcroForm", Route.ANNOTATIONS),
            Map.entry("Outlines", Route.BOOKMARKS),
            Map.entry("Dests", Route.BOOKMARKS),
            Map.entry("PageLabels", Route.BOOKMARKS),
            Map.entry("StructTreeRoot", Route.STRUCTURE),
            Map.entry("Properties", Route.STRUCTURE),
            Map.entry("OCProperties", Route.LAYERS),
            Map.entry("Info", Route.METADATA),
            Map.entry("PieceInfo", Route.METADATA),
            Map.entry("Names", Route.ATTACHMENTS),
            Map.entry("AF", Route.ATTACHMENTS));

    private record Step(COSBase object, Route route) {}

    private final Echo echo;
    private final String tool;

    PdfObjects(Echo echo, String tool) {
        this.echo = echo;
        this.tool = tool;
    }

    void read(PDDocument document) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Step> open = new ArrayDeque<>();
        open.add(new Step(document.getDocument().getTrailer(), Route.METADATA));
        walk(open, seen);
        for (COSObjectKey key :
                List.copyOf(document.getDocument().getXrefTable().keySet())) {
            open.add(new Step(document.getDocument().getObjectFromPool(key), Route.LOOSE_DRAWINGS));
            walk(open, seen);
        }
    }

    private void walk(Deque<Step> open, Set<COSBase> seen) {
        while (!open.isEmpty()) {
            Step step = open.poll();
            COSBase object = step.object() instanceof COSObject reference ? reference.getObject() : step.object();
            if (object instanceof COSString string) {
                echo.heard(step.route(), tool, "对象中的文字", string.getString());
                echo.bytes(step.route(), "对象中的文字", string.getBytes());
            } else if (object instanceof COSName name) {
                echo.heard(step.route(), tool, "对象中的名称", name.getName());
            } else if (object instanceof COSArray array && seen.add(array)) {
                array.forEach(each -> open.add(new Step(each, step.route())));
            } else if (object instanceof COSDictionary dictionary && seen.add(dictionary)) {
                for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                    String key = entry.getKey().getName();
                    echo.heard(step.route(), tool, "对象中的名称", key);
                    open.add(new Step(entry.getValue(), PARTS.getOrDefault(key, step.route())));
                }
            }
        }
    }
}
