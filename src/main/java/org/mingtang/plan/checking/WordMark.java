package org.mingtang.plan.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A stretch of text that stayed, was taken away or was added between two editions. */
public record WordMark(Kind kind, String text) {

    /** What happened to the stretch. */
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** A day, a number or a Latin word is changed as a whole, Chinese text character by character. */
    private static final Pattern WORD =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9.%]+|[A-Za-z]+|.", Pattern.DOTALL);

    /** Beyond so many pairs of words the comparison would cost more memory than it is worth. */
    private static final long MOST_PAIRS = 4_000_000;

    /** Marks the fewest words, longest common subsequence first. */
    static List<WordMark> between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<WordMark> marks = new ArrayList<>();
        if ((long) old.size() * now.size() > MOST_PAIRS) {
            add(marks, Kind.GONE, before);
            add(marks, Kind.NEW, after);
            return marks;
        }
        int[][] common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(marks, Kind.SAME, old.get(i));
                i++;
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                add(marks, Kind.GONE, old.get(i++));
            } else {
                add(marks, Kind.NEW, now.get(j++));
            }
        }
        return marks;
    }

    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<WordMark> marks, Kind kind, String word) {
        WordMark last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
        if (last != null && last.kind() == kind) {
            marks.set(marks.size() - 1, new WordMark(kind, last.text() + word));
        } else {
            marks.add(new WordMark(kind, word));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
