package org.mingtang.request.reckoning;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Working days and known years, read from the notices without the program's calendar; days since 1970-01-01. */
final class NoticeDays {

    private static final int FIRST = (int) LocalDate.of(2010, 1, 1).toEpochDay();
    private final boolean[] worked = new boolean[12_000];
    private final boolean[] known = new boolean[worked.length];

    private NoticeDays(Set<String> off, Set<String> on, Set<String> years) {
        for (int i = 0; i < worked.length; i++) {
            var date = LocalDate.ofEpochDay(FIRST + i);
            var name = date.toString();
            boolean mondayToFriday = date.getDayOfWeek().getValue() <= 5;
            worked[i] = on.contains(name) || (mondayToFriday && !off.contains(name));
            known[i] = years.contains(name.substring(0, 4));
        }
    }

    static NoticeDays read() {
        var file = NoticeDays.class.getResourceAsStream("/procedure/holidays.json");
        JsonNode years = JsonMapper.shared().readTree(file);
        var off = new HashSet<String>();
        var on = new HashSet<String>();
        var names = new TreeSet<>(years.propertyNames());
        for (var year : names) {
            years.get(year).get("closed").forEach(day -> off.add(day.asString()));
            years.get(year).get("makeUp").forEach(day -> on.add(day.asString()));
        }
        return new NoticeDays(off, on, names);
    }

    boolean worked(int day) {
        return worked[day - FIRST];
    }

    /** Whether the notice of the day's year is there. */
    boolean known(int day) {
        return known[day - FIRST];
    }
}
