package org.mingtang.documents.layout;

import java.util.List;

/**
 * Where signature and date begin, in hanzi from the left (GB/T 9704-2012, 7.3.5.2, documents without a seal): the
 * signature ends two characters before the margin, the date begins two characters further right than it; a date that is
 * longer ends two characters before the margin instead.
 */
record Signature(double unitsLeft, double dateLeft) {

    private static final double LINE = 28;
    private static final double ROOM = 2;
    private static final double SEALED_ROOM = 4;

    static Signature of(List<String> units, String date) {
        double longest = units.stream().mapToDouble(Signature::width).max().orElse(0);
        double left = Math.max(0, LINE - ROOM - longest);
        double dateLeft = left + ROOM;
        double latest = LINE - ROOM - width(date);
        if (units.isEmpty() || dateLeft > latest) {
            left = Math.max(0, Math.min(left, latest - ROOM));
            dateLeft = latest;
        }
        return new Signature(left, dateLeft);
    }

    /** With a seal (7.3.5.1): the date ends four characters before the margin, the signature is centred over it. */
    static Signature sealed(List<String> units, String date) {
        double longest = units.stream().mapToDouble(Signature::width).max().orElse(0);
        double dateLeft = LINE - SEALED_ROOM - width(date);
        double left = dateLeft + (width(date) - longest) / 2;
        return new Signature(Math.max(0, Math.min(left, LINE - longest)), Math.max(0, dateLeft));
    }

    double left(String unit) {
        return width(unit) > LINE ? 0 : unitsLeft;
    }

    /** Digits and letters take about half of a square. */
    static double width(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x250 ? 0.6 : 1).sum();
    }
}
