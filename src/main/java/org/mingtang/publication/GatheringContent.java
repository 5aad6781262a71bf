package org.mingtang.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an address gathers, as its record in the transparency log tells it.
 *
 * @param kind what it is called, e.g. 专题
 * @param text the item whose words it shows
 */
public record GatheringContent(String kind, String title, ItemView text, List<Part> parts) {

    public GatheringContent {
        parts = List.copyOf(parts);
    }

    /**
     * One section.
     *
     * @param items those gathered by hand, in their order
     * @param rule what is gathered by itself, by its fields; empty where nothing is
     */
    public record Part(String heading, List<Put> items, Map<String, String> rule) {

        public Part {
            items = List.copyOf(items);
        }
    }

    /** An item put in by hand. */
    public record Put(ItemNumber item, String note) {}

    /** All of it but the number and the time of the version. */
    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("kind", kind);
        fields.put("title", title);
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("item", text.path());
        words.put("version", text.version());
        fields.put("text", words);
        fields.put("parts", parts.stream().map(GatheringContent::part).toList());
        return fields;
    }

    private static Map<String, Object> part(Part part) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("heading", part.heading());
        fields.put("items", part.items().stream().map(GatheringContent::put).toList());
        fields.put("rule", part.rule());
        return fields;
    }

    private static Map<String, Object> put(Put put) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("item", put.item().path());
        fields.put("note", put.note());
        return fields;
    }
}
