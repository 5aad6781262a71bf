package org.mingtang.publication.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the catalogue with its columns.
 *
 * @param parent code of the line above; for a line of a field, the field's
 * @param endedOn the day it fell away; it takes nothing new since
 */
public record Line(
        String code,
        @Nullable String parent,
        String source,
        int position,
        LineText text,
        @Nullable LocalDate endedOn) {

    /** Whether it is one of the fields, which only hold lines. */
    public boolean isField() {
        return source.equals("FIELD") && "content".equals(parent);
    }

    /** Whether items may hang on it at all. */
    public boolean holdsItems() {
        return !isField() && !code.equals("content");
    }

    public boolean living() {
        return endedOn == null;
    }

    public String name() {
        return text.name();
    }

    /** How lists call it: 项目审批 / 受理条件. */
    public String title() {
        return text.matter().isEmpty() ? text.name() : text.matter() + " / " + text.name();
    }

    public String sourceLabel() {
        return switch (source) {
            case "ARTICLE_20" -> "条例第二十条";
            case "ARTICLE_21" -> "条例第二十一条";
            case "FIELD" -> "标准目录";
            default -> "法定栏目";
        };
    }
}
