package org.mingtang.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One version of an item as it is kept for ever: one line of JSON, its fields in a fixed order, whose SHA-256 stands in
 * the transparency log.
 */
record ItemRecord(String json, String sha256) {

    private static final JsonMapper WRITER = JsonMapper.builder().build();

    /**
     * What was published.
     *
     * @param review null for imported history
     * @param importBatch the review of the whole batch it was imported with; null for what was reviewed by itself
     * @param at to the second
     */
    record Of(
            ItemNumber item,
            int version,
            String indexNumber,
            String unit,
            ManuscriptFields fields,
            List<Attachment> attachments,
            @Nullable UUID review,
            @Nullable UUID importBatch,
            @Nullable String reviewedHash,
            Instant at,
            int lateDays) {}

    static ItemRecord of(Of what) {
        ManuscriptFields fields = what.fields();
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("item", what.item().path());
        record.put("version", what.version());
        record.put("indexNumber", what.indexNumber());
        record.put("line", fields.line());
        record.put("kind", fields.kind().name());
        record.put("unit", what.unit());
        record.put("title", fields.title());
        record.put("docNumber", fields.docNumber());
        record.put("formedOn", day(fields.formedOn()));
        record.put("effectiveFrom", day(fields.effectiveFrom()));
        record.put("validUntil", day(fields.validUntil()));
        record.put("theme", fields.theme());
        record.put("keywords", fields.keywords());
        record.put("summary", fields.summary());
        record.put("source", fields.source());
        record.put("publishedAt", what.at().toString());
        record.put("claimedOn", day(fields.claimedOn()));
        record.put("lateDays", what.lateDays());
        record.put("review", what.review() == null ? null : what.review().toString());
        record.put("reviewed", what.reviewedHash());
        if (what.importBatch() != null) {
            record.put("importBatch", what.importBatch().toString());
        }
        record.put("changeNote", fields.changeNote());
        if (!fields.forEverybody()) {
            record.put(
                    "audience", fields.audience().stream().map(UUID::toString).toList());
        }
        record.put("body", fields.body());
        record.put("attachments", attachments(what.attachments()));
        String json = WRITER.writeValueAsString(record);
        return new ItemRecord(json, sha256(json));
    }

    private static List<Map<String, Object>> attachments(List<Attachment> attachments) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Attachment each : attachments) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", each.name());
            one.put("sha256", each.sha256());
            one.put("size", each.size());
            all.add(one);
        }
        return all;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
