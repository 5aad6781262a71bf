package org.mingtang.search;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** By what results can be narrowed. A value is a code, and after a tab what people read where that differs. */
enum Facet {
    UNIT("unit", "发布单位") {
        @Override
        String of(SearchEntry entry) {
            return entry.unit() + "\t" + entry.unitName();
        }
    },
    KIND("kind", "类型") {
        @Override
        String of(SearchEntry entry) {
            return entry.kind() + "\t" + entry.kindLabel();
        }
    },
    THEME("theme", "主题") {
        @Override
        String of(SearchEntry entry) {
            return Objects.requireNonNullElse(entry.theme(), "");
        }
    },
    YEAR("year", "年份") {
        @Override
        String of(SearchEntry entry) {
            return entry.publishedOn().getYear() + "\t" + entry.publishedOn().getYear() + " 年";
        }
    },
    VALIDITY("validity", "有效性") {
        @Override
        String of(SearchEntry entry) {
            return entry.validity() == SearchEntry.Validity.NONE
                    ? ""
                    : entry.validity().name() + "\t" + entry.validity().label();
        }
    };

    private final String field;
    private final String label;

    Facet(String field, String label) {
        this.field = field;
        this.label = label;
    }

    abstract String of(SearchEntry entry);

    /** Returns its name in the index, where its codes are looked for, and in addresses. */
    String field() {
        return field;
    }

    /** Returns its name in the index where its values are kept to be counted. */
    String counted() {
        return field + "Counted";
    }

    String label() {
        return label;
    }

    /** Returns the values as people look through them: years from the newest, all else from the most frequent. */
    List<Found.Count> inOrder(List<Found.Count> counts) {
        return this == YEAR
                ? counts.stream()
                        .sorted(Comparator.comparing(Found.Count::code).reversed())
                        .toList()
                : counts;
    }

    static String code(String value) {
        int tab = value.indexOf('\t');
        return tab < 0 ? value : value.substring(0, tab);
    }

    static String words(String value) {
        return value.substring(value.indexOf('\t') + 1);
    }
}
