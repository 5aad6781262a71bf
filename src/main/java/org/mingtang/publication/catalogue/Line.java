package org.mingtang.publication.catalogue;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the catalogue with its columns.
 *
 * @param parent code of the line above; for a line of a field, the field's
 * @param endedOn the day it fell away; it takes nothing new since
 * @param government whose catalogue it stands in; null for the topmost's and for shared lines
 */
public record Line(
        String code,
        @Nullable String parent,
        String source,
        int position,
        LineText text,
        @Nullable LocalDate endedOn,
        @Nullable UUID government) {

    /** Whether it is one of the fields, which only hold lines. */
    public boolean isField() {
        return source.equals("FIELD") && "content".equals(parent);
    }

    /** Whether it stands in every catalogue: the lines of the regulation and the national fields. */
    public boolean isShared() {
        return !source.equals("FIELD") || isField() && government == null;
    }

    /** Whether it stands in a government's catalogue; null asks for the topmost's. */
    public boolean isOf(@Nullable UUID other) {
        return isShared() || Objects.equals(government, other);
    }

    /** What a government may make of it: of a shared line one below the topmost says only by whom and how often. */
    LineText text(LineText wanted, @Nullable UUID by) {
        return isShared() && by != null ? text.ownedBy(wanted.owners()).renewedEvery(wanted.renewMonths()) : wanted;
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
