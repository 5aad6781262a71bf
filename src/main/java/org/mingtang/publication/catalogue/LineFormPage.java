package org.mingtang.publication.catalogue;

import java.util.List;

/**
 * The page on which a line is filled in.
 *
 * @param code empty for a new line
 * @param shared whether only its owners and how often it is renewed may be said
 * @param source of a line of article 20 or 21 only the columns beside its name change
 */
public record LineFormPage(
        String code,
        String field,
        String source,
        boolean living,
        boolean shared,
        LineText text,
        List<Line> fields,
        List<String> refusals) {

    public boolean isNew() {
        return code.isEmpty();
    }

    public boolean mayDrop() {
        return !isNew() && living && source.equals("FIELD");
    }
}
