package org.mingtang.documents;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts list paragraphs as Word does and writes their numbers out. */
final class ListNumbers {

    static final int LEVELS = 9;

    /**
     * One level of a list.
     *
     * @param text with {@code %1} to {@code %9} for the numbers of the levels
     * @param restartAfter the level (from 1) whose next paragraph restarts this one, 0 for never, -1 for any above
     * @param plainDecimals whether all numbers in the text are written 1, 2, 3
     * @param joined whether no space or tab stands between number and text
     */
    record Level(NumberStyle style, String text, int start, int restartAfter, boolean plainDecimals, boolean joined) {}

    /** Gives the levels of a list; the list decides which counters run on. */
    interface Levels {
        Level level(int index);
    }

    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /** Starts counting anew at a level when a numbering instance that says so is first used. */
    void restartOnce(String instance, String list, int level, int start) {
        if (begun.add(instance + "/" + level)) {
            counter(list)[level] = start - 1;
        }
    }

    /** The number in front of the next paragraph of the list at that level, with its brackets and stops. */
    String next(String list, int level, Levels levels) {
        int[] counter = counter(list);
        if (counter[level] == Integer.MIN_VALUE) {
            counter[level] = levels.level(level).start() - 1;
        }
        counter[level]++;
        for (int below = level + 1; below < LEVELS; below++) {
            int restart = levels.level(below).restartAfter();
            if (restart < 0 || (restart > 0 && level < restart)) {
                counter[below] = Integer.MIN_VALUE;
            }
        }
        return written(counter, level, levels);
    }

    private int[] counter(String list) {
        return counters.computeIfAbsent(list, l -> {
            int[] fresh = new int[LEVELS];
            Arrays.fill(fresh, Integer.MIN_VALUE);
            return fresh;
        });
    }

    private static String written(int[] counter, int level, Levels levels) {
        Level own = levels.level(level);
        StringBuilder number = new StringBuilder();
        String text = own.text();
        for (int i = 0; i < text.length(); i++) {
            int named = i + 1 < text.length() ? text.charAt(i + 1) - '1' : -1;
            if (text.charAt(i) == '%' && named >= 0 && named < LEVELS) {
                Level other = levels.level(named);
                int n = counter[named] == Integer.MIN_VALUE ? other.start() : counter[named];
                number.append((own.plainDecimals() ? NumberStyle.DECIMAL : other.style()).write(n));
                i++;
            } else {
                number.append(text.charAt(i));
            }
        }
        return number.toString();
    }

    /** Number and text as one; a space keeps "1." and "2 more" from becoming 1.2. */
    static String before(String number, boolean joined, String text) {
        if (number.isEmpty() || text.isEmpty() || joined) {
            return number + text;
        }
        boolean bothLatin = number.charAt(number.length() - 1) < 0x80 && text.charAt(0) < 0x80;
        return number + (bothLatin ? " " : "") + text;
    }
}
