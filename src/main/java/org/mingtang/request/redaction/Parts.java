package org.mingtang.request.redaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.mingtang.procedure.UnlawfulAct;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The parts of an office file in memory; only what wanted relations lead to is ever written again. */
final class Parts {

    static final int MOST_PARTS = 5_000;
    static final long MOST_BYTES = 200L << 20;
    private static final String TYPES = "[Content_Types].xml";

    /** One relation of a part; outside the file the target is empty. */
    record Relation(String source, String id, String type, String target) {
        boolean is(String... kinds) {
            return List.of(kinds).contains(type.substring(type.lastIndexOf('/') + 1));
        }
    }

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static Parts read(byte[] file) throws IOException {
        Parts read = new Parts();
        long all = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                if (entry.isDirectory()) {
                    continue;
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] bytes = in.readNBytes((int) (MOST_BYTES - all + 1));
                    all += bytes.length;
                    read.parts.put(entry.getName(), bytes);
                }
                if (all > MOST_BYTES || read.parts.size() > MOST_PARTS) {
                    throw new UnlawfulAct("文件解开后超过" + (MOST_BYTES >> 20) + "MB或者部件太多，没有处理。");
                }
            }
        }
        return read;
    }

    Map<String, byte[]> all() {
        return parts;
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

    void put(String part, Document xml) throws IOException {
        parts.put(part, Tree.bytes(xml));
    }

    Document xml(String part) throws IOException {
        return Tree.parse(bytes(part));
    }

    List<Relation> relations(String source) throws IOException {
        List<Relation> relations = new ArrayList<>();
        if (has(rels(source))) {
            for (Element each : Tree.children(xml(rels(source)).getDocumentElement())) {
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

    /** The part the package begins with. */
    String main() throws IOException {
        return relations("").stream()
                .filter(each -> each.is("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("文件里没有正文，可能已损坏。"));
    }

    /** Keeps the parts that wanted relations lead to from the package's root, with those relations only. */
    Parts kept(Predicate<Relation> wanted, Removals removals) throws IOException {
        Parts kept = new Parts();
        Deque<String> open = new ArrayDeque<>(List.of(""));
        while (!open.isEmpty()) {
            String source = open.pop();
            List<Relation> good = new ArrayList<>();
            for (Relation each : relations(source)) {
                if (!has(each.target()) || !wanted.test(each)) {
                    removals.leftBehind(LeftOut.label(each));
                } else {
                    good.add(each);
                    if (!kept.has(each.target())) {
                        kept.put(each.target(), bytes(each.target()));
                        open.push(each.target());
                    }
                }
            }
            if (!good.isEmpty()) {
                kept.put(rels(source), relationsXml(good));
            }
        }
        kept.put(TYPES, types(kept));
        return kept;
    }

    private Document types(Parts kept) throws IOException {
        Document types = xml(TYPES);
        for (Element each : Tree.children(types.getDocumentElement())) {
            String part = each.getAttribute("PartName").replaceFirst("^/", "");
            String ending = "." + each.getAttribute("Extension");
            boolean used = part.isEmpty()
                    ? ending.equals(".rels") || kept.parts.keySet().stream().anyMatch(name -> name.endsWith(ending))
                    : kept.has(part);
            if (!used) {
                Tree.remove(each);
            }
        }
        return types;
    }

    private static byte[] relationsXml(List<Relation> relations) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (Relation each : relations) {
            xml.append("<Relationship Id=\"").append(Tree.escaped(each.id()));
            xml.append("\" Type=\"").append(Tree.escaped(each.type()));
            xml.append("\" Target=\"/").append(Tree.escaped(each.target())).append("\"/>");
        }
        return xml.append("</Relationships>").toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
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

    private static String resolve(String source, String target) {
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
