package org.mingtang.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table of units, as imported and exported.
 *
 * @param line line in the file, the heading is 1
 * @param state 在用, 撤销, or 并入：and the unit's full name
 */
record UnitRow(
        int line,
        String parent,
        String name,
        String shortName,
        List<String> otherNames,
        UnitKind kind,
        @Nullable String division,
        String state) {

    static final List<String> HEADINGS = List.of("上级", "全称", "简称", "曾用名", "类别", "行政区划代码", "状态");
    static final String IN_USE = "在用";
    static final String DISSOLVED = "撤销";
    static final String MERGED = "并入：";

    List<String> cells() {
        return List.of(
                parent,
                name,
                shortName,
                String.join("、", otherNames),
                kind.label(),
                division == null ? "" : division,
                state);
    }

    boolean inUse() {
        return state.equals(IN_USE);
    }

    /** Whether the state is one of those there are. */
    boolean isStateKnown() {
        return inUse() || state.equals(DISSOLVED) || !successor().isEmpty();
    }

    /** The full name of the unit it was merged into; empty if none. */
    String successor() {
        return state.startsWith(MERGED) ? state.substring(MERGED.length()) : "";
    }
}
