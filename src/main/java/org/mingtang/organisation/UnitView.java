package org.mingtang.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as others see it.
 *
 * @param name full name, e.g. 云麓市教育局
 * @param shortName name used in tables, e.g. 市教育局
 * @param otherNames former names and further short names
 * @param parent the unit it belongs to; null for the root
 * @param active false once merged or dissolved
 */
public record UnitView(
        UnitId id,
        String name,
        String shortName,
        List<String> otherNames,
        UnitKind kind,
        @Nullable UnitId parent,
        boolean active) {}
