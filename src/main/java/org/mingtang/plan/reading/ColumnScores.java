package org.mingtang.plan.reading;

import org.jspecify.annotations.Nullable;

/** Header and content weighed against each other. */
final class ColumnScores {

    private static final double HEADER = 3;

    private ColumnScores() {}

    static ColumnKind best(@Nullable HeaderWord word, ColumnContent content, String header) {
        if (word != null && word.kind() == ColumnKind.IGNORED) {
            return ColumnKind.IGNORED;
        }
        ColumnKind best = ColumnKind.IGNORED;
        double most = word == null && !header.isEmpty() ? 1.2 : 0.3;
        for (ColumnKind kind :
                new ColumnKind[] {ColumnKind.TEXT, ColumnKind.UNITS, ColumnKind.DEADLINE, ColumnKind.NUMBER}) {
            double score = of(kind, content) + (word != null && word.kind() == kind ? HEADER : 0);
            if (score > most) {
                best = kind;
                most = score;
            }
        }
        return best;
    }

    /** How well a column's cells agree with a kind, from -4 to 4. */
    static double of(ColumnKind kind, ColumnContent content) {
        if (content.cells() == 0) {
            return 0;
        }
        double known = Math.max(content.numbers(), Math.max(content.units(), content.deadlines()));
        return switch (kind) {
            case NUMBER -> 4 * content.numbers() - (content.length() > 8 ? 4 : 0);
            case UNITS -> 4 * content.units() - (content.length() > 80 ? 2 : 0);
            case DEADLINE -> 4 * content.deadlines() - (content.length() > 30 ? 2 : 0);
            case TEXT -> 3 * (1 - known) - (content.length() < 4 ? 2 : 0);
            case IGNORED -> 0;
        };
    }
}
