package org.mingtang.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in to return a draft: one field of comment and one of quoted words for each paragraph, named
 * {@code comment:body:3} and {@code quote:body:3}.
 */
public record ReturnForm(Map<String, String> fields) {

    public ReturnForm {
        fields = Map.copyOf(fields);
    }

    static ReturnForm empty() {
        return new ReturnForm(Map.of());
    }

    String reason() {
        return fields.getOrDefault("reason", "");
    }

    String seen() {
        return fields.getOrDefault("seen", "");
    }

    /** What was typed into a field, empty if nothing was. */
    public String typed(String name) {
        return fields.getOrDefault(name, "");
    }

    public String comment(String part, int block) {
        return typed("comment:" + part + ":" + block);
    }

    public String quote(String part, int block) {
        return typed("quote:" + part + ":" + block);
    }

    /** The paragraphs of the text that something was said about. */
    List<Remark> remarks(ReviewedText text) {
        List<Remark> remarks = new ArrayList<>();
        for (ReviewedText.Part part : text.parts()) {
            int blocks = Math.max(1, part.blocks().size());
            for (int block = 0; block < blocks; block++) {
                String comment = comment(part.key(), block).strip();
                String quote = quote(part.key(), block).strip();
                if (!comment.isEmpty() || !quote.isEmpty()) {
                    remarks.add(new Remark(part.key(), block, nothing(quote), comment));
                }
            }
        }
        return remarks;
    }

    private static @Nullable String nothing(String text) {
        return text.isEmpty() ? null : text;
    }
}
