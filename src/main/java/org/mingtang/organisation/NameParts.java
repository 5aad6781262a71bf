package org.mingtang.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts 各镇街、各部门单位 into the names it is made of; marks within brackets do not cut. */
final class NameParts {

    private static final Pattern CUT = Pattern.compile("(?<=[^各])(?=各)");

    private NameParts() {}

    static List<String> of(String name) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        int depth = 0;
        for (char c : PlainName.tidy(name).toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && "、,;".indexOf(c) >= 0) {
                add(parts, part);
            } else {
                part.append(c);
            }
        }
        add(parts, part);
        return List.copyOf(parts);
    }

    private static void add(List<String> parts, StringBuilder part) {
        for (var each : CUT.split(part, -1)) {
            // 市直各部门 stays whole: what stands before 各 is its place, not a name.
            if (each.length() > 1) {
                parts.add(each);
            }
        }
        part.setLength(0);
    }
}
