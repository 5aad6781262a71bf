package org.mingtang.review.cleaning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The parts of an office file (ECMA-376 part 2) in memory, with their relations. */
final class OfficeParts {

    private static final long MOST_BYTES = 300L * 1024 * 1024;
    private static final String TYPES = "[Content_Types].xml";
    private static final Set<String> EMPTY_LISTS = Set.of(
            "oleObjects",
            "controls",
            "externalReferences",
            "pivotCaches",
            "AlternateContent",
            "Choice",
            "Fallback",
            "tableParts",
            "customProperties",
            "webPublishItems",
            "slicerCaches",
            "slicerList",
            "ext",
            "extLst");

    /** One relation of a part. */
    record Relation(String source, String id, String type, String target) {}

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static OfficeParts read(Path file) throws IOException {
        OfficeParts office = new OfficeParts();
        long all = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.isDirectory()) {
                    continue;
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, MOST_BYTES - all + 1));
                    all += bytes.length;
                    if (all > MOST_BYTES) {
                        throw new IOException("too big once unpacked");
                    }
                    office.parts.put(entry.getName(), bytes);
                }
            }
        }
        return office;
    }

    List<String> names(String pattern) {
        return parts.keySet().stream().filter(name -> name.matches(pattern)).toList();
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    byte[] bytes(String part) {
        return parts.getOrDefault(part, new byte[0]);
    }

    void put(String part, byte[] bytes) {
        parts.put(part, bytes);
    }

    void remove(String part) {
        parts.remove(part);
    }

    Document xml(String part) throws IOException {
        return Dom.parse(new ByteArrayInputStream(bytes(part)));
    }

    void put(String part, Document xml) throws IOException {
        parts.put(part, Dom.bytes(xml));
    }

    /** All relations of all parts to parts of this file. */
    List<Relation> relations() throws IOException {
        List<Relation> relations = new ArrayList<>();
        for (String rels : names("(.*/)?_rels/[^/]*\\.rels")) {
            String source = source(rels);
            for (Element each : Dom.children(xml(rels).getDocumentElement())) {
                boolean outside = each.getAttribute("TargetMode").equals("External");
                relations.add(new Relation(
                        source,
                        each.getAttribute("Id"),
                        each.getAttribute("Type"),
                        outside ? "" : resolve(source, each.getAttribute("Target"))));
            }
        }
        return relations;
    }

    /** Drops relations, and the elements that point to them; returns those dropped. Call {@link #sweep} afterwards. */
    List<Relation> drop(Predicate<Relation> unwanted) throws IOException {
        List<Relation> dropped = relations().stream().filter(unwanted).toList();
        Set<String> sources = new HashSet<>();
        dropped.forEach(relation -> sources.add(relation.source()));
        for (String source : sources) {
            Set<String> ids = new HashSet<>();
            dropped.stream()
                    .filter(relation -> relation.source().equals(source))
                    .forEach(relation -> ids.add(relation.id()));
            Document rels = xml(rels(source));
            Dom.children(rels.getDocumentElement()).stream()
                    .filter(each -> ids.contains(each.getAttribute("Id")))
                    .toList()
                    .forEach(Dom::remove);
            put(rels(source), rels);
            if (source.endsWith(".xml") && has(source)) {
                Document xml = xml(source);
                unlink(xml.getDocumentElement(), ids);
                put(source, xml);
            }
        }
        return dropped;
    }

    private static void unlink(Element root, Set<String> ids) {
        for (Element element : Dom.all(root)) {
            String id = Dom.relation(element);
            if (!ids.contains(id) || element == root) {
                continue;
            }
            if (Dom.name(element).equals("pageSetup")) {
                Dom.removeRelation(element);
                continue;
            }
            Element parent = Dom.parent(element);
            Dom.remove(element);
            while (parent != null
                    && parent != root
                    && EMPTY_LISTS.contains(Dom.name(parent))
                    && Dom.children(parent).isEmpty()) {
                Element above = Dom.parent(parent);
                Dom.remove(parent);
                parent = above;
            }
        }
    }

    /** Throws away every part that no relation leads to, whatever it is; returns their names. */
    List<String> sweep() throws IOException {
        Map<String, List<String>> targets = new LinkedHashMap<>();
        for (Relation relation : relations()) {
            targets.computeIfAbsent(relation.source(), key -> new ArrayList<>()).add(relation.target());
        }
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(""));
        while (!open.isEmpty()) {
            String part = open.pop();
            if (reached.add(part)) {
                open.addAll(targets.getOrDefault(part, List.of()));
            }
        }
        List<String> gone = parts.keySet().stream()
                .filter(name -> !name.equals(TYPES) && !reached.contains(name.endsWith(".rels") ? source(name) : name))
                .toList();
        gone.forEach(parts::remove);
        Document types = xml(TYPES);
        for (Element each : Dom.children(types.getDocumentElement())) {
            String part = each.getAttribute("PartName").replaceFirst("^/", "");
            if (!part.isEmpty() && !parts.containsKey(part)) {
                Dom.remove(each);
            }
        }
        put(TYPES, types);
        return gone;
    }

    byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                // The hour a file was packed is nobody's business.
                entry.setTime(315_619_200_000L);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static String rels(String source) {
        int slash = source.lastIndexOf('/') + 1;
        return source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
    }

    private static String source(String rels) {
        return rels.replaceFirst("_rels/([^/]*)\\.rels$", "$1");
    }

    static String resolve(String source, String target) {
        String path = target.startsWith("/")
                ? target.substring(1)
                : source.substring(0, source.lastIndexOf('/') + 1) + target;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
