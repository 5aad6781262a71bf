package org.mingtang.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts 各镇街、各部门单位 into the names it is made of; marks within brackets do not cut. */
final class NameParts {

    private static final Pattern CUT = Pattern.compile("(?<=[^各])(?=各)");

    private NameParts() {}

    /** At marks only. */
    static List<String> of(String name) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        int depth = 0;
        for (char c : PlainName.tidy(name).toCharArray()) {
            depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
            if (depth == 0 && "、,;".indexOf(c) >= 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return List.copyOf(parts);
    }

    /** At marks and before each 各, for 各镇街各部门单位; cuts 市政府各部门 too, so try the other first. */
    static List<String> atEach(String name) {
        return of(name).stream().flatMap(CUT::splitAsStream).toList();
    }
}
