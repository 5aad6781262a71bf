package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Draft.UnitText;
import org.mingtang.plan.reading.LabelledText.Part;
import org.mingtang.plan.reading.ReadPlan.Role;

/**
 * The content of a unit cell, bracket or line: lists of units, and the deadline if it stands in there too (labelling rules 17, 19, 20).
 *
 * @param raw the content as written, without the deadline and without a single leading label
 */
record UnitCell(List<UnitText> units, String raw, @Nullable String deadline) {

    static UnitCell read(String text, @Nullable Role columnRole) {
        List<UnitText> units = new ArrayList<>();
        List<String> raws = new ArrayList<>();
        List<String> deadlines = new ArrayList<>();
        List<Part> parts = LabelledText.read(text);
        long labels = parts.stream()
                .filter(part -> part.label() != null && part.label().kind() == Label.Kind.UNITS)
                .count();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Label label = part.label();
            if (label != null && label.kind() == Label.Kind.DEADLINE) {
                deadlines.add(trimmed(part.text()));
            } else if (label == null || label.kind() == Label.Kind.UNITS) {
                String list = withoutDeadlines(part.text(), deadlines);
                if (!Text.isBlank(list)) {
                    units.add(new UnitText(trimmed(list), label == null ? columnRole : label.role()));
                    int end = i + 1 < parts.size() ? parts.get(i + 1).start() : text.length();
                    raws.add(labels > 1 ? trimmed(text.substring(part.start(), end)) : trimmed(list));
                }
            }
        }
        String raw = String.join("；", raws);
        return new UnitCell(units, Text.squeeze(raw), deadlines.isEmpty() ? null : String.join("，", deadlines));
    }

    /** {@code A牵头,B配合,6月底前完成}: the pieces that are dates go to the deadline. */
    private static String withoutDeadlines(String list, List<String> deadlines) {
        List<String> pieces = Brackets.split(list, c -> ",，;；。".indexOf(c) >= 0);
        if (pieces.size() < 2 && !DeadlineReader.looksLikeDeadline(list)) {
            return list;
        }
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (String piece : pieces) {
            String text = Text.squeeze(piece);
            int end = at + piece.length();
            if (DeadlineReader.looksLikeDeadline(text)
                    && !UnitNames.looksLikeUnit(Roles.read(text).names())) {
                deadlines.add(text);
            } else {
                rest.append(list, at, Math.min(list.length(), end + 1));
            }
            at = Math.min(list.length(), end + 1);
        }
        return rest.toString();
    }

    private static String trimmed(String text) {
        return Text.withoutLast(Text.strip(text).replaceFirst("^[,，;；、。.\\s]+", ""), ",，;；、。 \t\n\u000b\f\r");
    }
}
