package org.mingtang.documents.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Strings as numbers, equal ones alike, so that rows of them match quickly. */
final class Symbols {

    private final Map<String, Integer> known = new HashMap<>();
    private final List<String> strings = new ArrayList<>();

    int[] of(List<String> row) {
        int[] symbols = new int[row.size()];
        for (int i = 0; i < symbols.length; i++) {
            String string = row.get(i);
            symbols[i] = known.computeIfAbsent(string, s -> {
                strings.add(s);
                return strings.size() - 1;
            });
        }
        return symbols;
    }

    int[] weighed(ToIntFunction<String> weight) {
        return strings.stream().mapToInt(weight).toArray();
    }
}
