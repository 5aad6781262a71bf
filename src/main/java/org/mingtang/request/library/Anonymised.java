package org.mingtang.request.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text before and after the rules.
 *
 * @param before the text of the case
 * @param places by their place in that text
 */
public record Anonymised(String before, List<Replacement> places) {

    public Anonymised {
        places = places.stream()
                .sorted(Comparator.comparingInt(Replacement::from))
                .toList();
    }

    /**
     * A stretch of the text before.
     *
     * @param kind what was found in it; empty where it stays
     * @param mark what stands there instead; empty where it stays
     */
    public record Piece(String text, String kind, String mark) {

        public boolean isReplaced() {
            return !mark.isEmpty();
        }
    }

    public List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (Replacement place : places) {
            add(pieces, before.substring(at, place.from()), "", "");
            add(pieces, before.substring(place.from(), place.to()), place.kind().label(), place.mark());
            at = place.to();
        }
        add(pieces, before.substring(at), "", "");
        return pieces;
    }

    public String after() {
        var after = new StringBuilder();
        pieces().forEach(piece -> after.append(piece.isReplaced() ? piece.mark() : piece.text()));
        return after.toString();
    }

    private static void add(List<Piece> pieces, String text, String kind, String mark) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, kind, mark));
        }
    }
}
