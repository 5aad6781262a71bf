package org.mingtang.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a version's canonical record says of it, so that an old version is shown with its own details. */
record RecordFields(
        String title,
        @Nullable String docNumber,
        @Nullable String theme,
        @Nullable String keywords,
        @Nullable String summary,
        @Nullable String source,
        @Nullable LocalDate formedOn,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate validUntil,
        List<UUID> audience,
        String body) {

    private static final JsonMapper READER = JsonMapper.builder().build();

    static RecordFields read(String json) {
        JsonNode record = READER.readTree(json);
        return new RecordFields(
                record.path("title").asString(),
                text(record, "docNumber"),
                text(record, "theme"),
                text(record, "keywords"),
                text(record, "summary"),
                text(record, "source"),
                day(record, "formedOn"),
                day(record, "effectiveFrom"),
                day(record, "validUntil"),
                audience(record),
                record.path("body").asString());
    }

    private static List<UUID> audience(JsonNode record) {
        List<UUID> audience = new ArrayList<>();
        record.path("audience").forEach(unit -> audience.add(UUID.fromString(unit.asString())));
        return List.copyOf(audience);
    }

    private static @Nullable String text(JsonNode record, String field) {
        JsonNode value = record.path(field);
        return value.isString() ? value.asString() : null;
    }

    private static @Nullable LocalDate day(JsonNode record, String field) {
        String value = text(record, field);
        return value == null ? null : LocalDate.parse(value);
    }
}
