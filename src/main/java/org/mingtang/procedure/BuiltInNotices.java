package org.mingtang.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The notices delivered with the program: {@code procedure/holidays.json}, one entry a year since 2019. */
final class BuiltInNotices {

    private static final List<YearNotice> ALL = read();

    private BuiltInNotices() {}

    static List<YearNotice> all() {
        return ALL;
    }

    private static List<YearNotice> read() {
        var file = BuiltInNotices.class.getResourceAsStream("/procedure/holidays.json");
        Map<String, Days> years = JsonMapper.shared().readValue(file, new TypeReference<>() {});
        return years.entrySet().stream()
                .map(year -> year.getValue().of(Integer.parseInt(year.getKey())))
                .sorted(Comparator.comparing(YearNotice::year))
                .toList();
    }

    /** One year of the file. */
    record Days(List<LocalDate> closed, List<LocalDate> makeUp) {
        YearNotice of(int year) {
            return YearNotice.of(year, closed, makeUp);
        }
    }
}
