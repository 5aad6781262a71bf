package org.mingtang.request.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Blackens words in a text that is cut into pieces, such as the runs of a Word file.
 *
 * <p>Whatever its length, each passage becomes the same four blocks, so that the length gives nothing away.
 */
final class Blackening {

    static final String BLOCKS = "■■■■";

    private record Piece(String text, int from, Consumer<String> change) {}

    private record Passage(int from, int to, String ground) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();

    /** @param change what to do with the piece's new text */
    void add(String piece, Consumer<String> change) {
        pieces.add(new Piece(piece, text.length(), change));
        text.append(piece);
    }

    /** A line end, a tab: seen, but nothing to change. */
    void gap(String sign) {
        text.append(sign);
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    void cover(int from, int to, String ground) {
        passages.add(new Passage(from, Math.min(to, text.length()), ground));
    }

    void cover(Sought sought) {
        sought.in(text()).forEach(hit -> cover(hit.from(), hit.to(), sought.ground(hit.term())));
    }

    /** Changes the pieces; returns the ground of each passage. */
    List<String> apply() {
        BitSet marks = new BitSet();
        passages.forEach(each -> marks.set(each.from(), each.to()));
        List<String> grounds = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int at = marks.nextSetBit(0); at >= 0; at = marks.nextSetBit(marks.nextClearBit(at))) {
            starts.add(at);
            grounds.add(ground(at, marks.nextClearBit(at)));
        }
        for (Piece piece : pieces) {
            int to = piece.from() + piece.text().length();
            int first = marks.nextSetBit(piece.from());
            if (first >= 0 && first < to) {
                piece.change().accept(covered(piece, marks, starts, grounds));
            }
        }
        return grounds;
    }

    private static String covered(Piece piece, BitSet marks, List<Integer> starts, List<String> grounds) {
        StringBuilder covered = new StringBuilder();
        for (int i = 0; i < piece.text().length(); i++) {
            int at = piece.from() + i;
            int passage = starts.indexOf(at);
            if (passage >= 0) {
                covered.append(block(grounds.get(passage)));
            }
            if (!marks.get(at)) {
                covered.append(piece.text().charAt(i));
            }
        }
        return covered.toString();
    }

    static String block(String ground) {
        return ground.isBlank() ? BLOCKS : BLOCKS + "〔" + ground + "〕";
    }

    private String ground(int from, int to) {
        return passages.stream()
                .filter(each -> each.from() < to && each.to() > from)
                .map(Passage::ground)
                .findFirst()
                .orElse("");
    }
}
