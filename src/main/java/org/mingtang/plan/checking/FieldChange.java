package org.mingtang.plan.checking;

import java.util.List;

/**
 * A field that reads otherwise in the corrected table, word by word.
 *
 * @param field its Chinese name
 */
public record FieldChange(String field, List<WordMark> marks) {

    static FieldChange of(String field, String before, String after) {
        return new FieldChange(field, WordMark.between(before, after));
    }
}
