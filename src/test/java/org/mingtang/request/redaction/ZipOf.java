package org.mingtang.request.redaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An office file written by hand, part by part. */
final class ZipOf {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, StringBuilder> relations = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private int number;

    ZipOf part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    ZipOf part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    ZipOf type(String part, String type) {
        types.append("<Override PartName=\"/")
                .append(part)
                .append("\" ContentType=\"application/")
                .append(type)
                .append("\"/>");
        return this;
    }

    /** A relation from a part (empty for the package), with the id rId1, rId2, … in order of all. */
    ZipOf relation(String source, String type, String target) {
        return relation(source, type, target, "");
    }

    ZipOf outside(String source, String type, String target) {
        return relation(source, type, target, " TargetMode=\"External\"");
    }

    String lastId() {
        return "rId" + number;
    }

    private ZipOf relation(String source, String type, String target, String mode) {
        String full = type.contains("://") ? type : OFFICE + "/" + type;
        relations
                .computeIfAbsent(source, key -> new StringBuilder())
                .append("<Relationship Id=\"rId" + ++number + "\" Type=\"" + full + "\" Target=\"" + target + "\""
                        + mode + "/>");
        return this;
    }

    String text(String part) {
        return new String(parts.get(part), StandardCharsets.UTF_8);
    }

    ZipOf replace(String part, String old, String now) {
        if (!text(part).contains(old)) {
            throw new IllegalArgumentException(old);
        }
        return part(part, text(part).replace(old, now));
    }

    byte[] bytes() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        String defaults =
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>"
                        + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                        + "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
                        + "<Default Extension=\"xlsx\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/>";
        all.put(
                "[Content_Types].xml",
                xml("<Types xmlns=\"" + PACKAGE + "content-types\">" + defaults + types + "</Types>"));
        relations.forEach((source, each) -> all.put(
                rels(source),
                xml("<Relationships xmlns=\"" + PACKAGE + "relationships\">" + each + "</Relationships>")));
        all.putAll(parts);
        return zip(all);
    }

    static byte[] zip(Map<String, byte[]> all) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] xml(String text) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static String rels(String source) {
        int slash = source.lastIndexOf('/') + 1;
        return source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
    }
}
