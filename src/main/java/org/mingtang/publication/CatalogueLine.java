package org.mingtang.publication;

import org.jspecify.annotations.Nullable;

/**
 * A line of the catalogue (主动公开目录) that items hang on.
 *
 * @param code short and stable, also in addresses, e.g. 20-07
 * @param parent code of the line above
 * @param source STATUTORY, ARTICLE_20, ARTICLE_21 or FIELD
 * @param basis the provision it rests on
 */
public record CatalogueLine(
        String code,
        @Nullable String parent,
        String name,
        String source,
        @Nullable String basis) {

    /** Whether it only holds other lines: the whole content, and each field of the standard directories. */
    public boolean heading() {
        return code.equals("content") || source.equals("FIELD") && "content".equals(parent);
    }
}
