package org.mingtang.request.redaction;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingtang.procedure.UnlawfulAct;

/** Takes in all that is read again and notes what should not be there. */
final class Echo {

    private static final int LONGEST_DECODED = 24 << 20;
    private static final int PIECE = 60;

    private final Sought sought;
    private final Sought taken;
    private final Map<Route, ReadBack.Tried> tried = new EnumMap<>(Route.class);
    private final Set<ReadBack.Survivor> survivors = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();

    Echo(List<Term> terms, List<String> takenByPlace) {
        this.sought = Sought.of(terms);
        this.taken = Sought.of(pieces(takenByPlace));
    }

    /** Words that stood in blackened places; those too short to be told from others are not sought. */
    private static List<Term> pieces(List<String> takenByPlace) {
        List<Term> pieces = new ArrayList<>();
        for (String words : takenByPlace) {
            for (int i = 0; i < words.length(); i += PIECE) {
                String piece = words.substring(i, Math.min(words.length(), i + PIECE));
                try {
                    pieces.add(Term.of(piece, "按位置遮盖的内容"));
                } catch (UnlawfulAct tooShort) {
                    // 二〇二六年 is a word to look for, 号 is in every file.
                    continue;
                }
            }
        }
        return pieces;
    }

    void gone(Route route, String tool) {
        tried.merge(route, new ReadBack.Tried(route, tool, 0), (had, now) -> had);
    }

    void heard(Route route, String tool, String place, String text) {
        count(route, tool);
        sought.termsIn(text).forEach(term -> survived(route, place, sought.ground(term)));
        if (!taken.isEmpty()) {
            taken.termsIn(text).forEach(term -> again(route, place, taken.ground(term)));
        }
    }

    /** Bytes of unknown meaning: the usual encodings, and as text where they are text. */
    void bytes(Route route, String place, byte[] bytes) {
        count(route, "逐字节比对");
        sought.termsIn(bytes).forEach(term -> survived(route, place, sought.ground(term)));
        if (!route.isSeen()) {
            taken.termsIn(bytes).forEach(term -> survived(route, place, taken.ground(term)));
        }
        if (bytes.length > LONGEST_DECODED) {
            return;
        }
        if (share(bytes, false) > 0.85) {
            heard(route, "逐字节比对", place, new String(bytes, StandardCharsets.UTF_8));
            heard(route, "逐字节比对", place, new String(bytes, Charset.forName("GB18030")));
        } else if (share(bytes, true) > 0.3) {
            heard(route, "逐字节比对", place, new String(bytes, StandardCharsets.UTF_16LE));
            heard(route, "逐字节比对", place, new String(bytes, StandardCharsets.UTF_16BE));
        }
    }

    void survived(Route route, String place, String ground) {
        survivors.add(new ReadBack.Survivor(route, place, ground));
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    ReadBack readBack() {
        return new ReadBack(List.copyOf(tried.values()), List.copyOf(survivors), List.copyOf(notes));
    }

    private void count(Route route, String tool) {
        tried.merge(
                route,
                new ReadBack.Tried(route, tool, 1),
                (had, now) -> new ReadBack.Tried(
                        route, had.tool().contains(tool) ? had.tool() : had.tool() + "，" + tool, had.times() + 1));
    }

    /** A word blackened in one place may well stay in another, if it is there to be seen. */
    private void again(Route route, String place, String ground) {
        if (route.isSeen()) {
            note("按位置遮盖的文字在“" + place + "”别处还有，请确认是有意保留。");
        } else {
            survived(route, place, ground);
        }
    }

    /** How much of the bytes may be text, or is a zero as every other byte of UTF-16 is. */
    private static double share(byte[] bytes, boolean zeros) {
        int end = Math.min(bytes.length, 4096);
        int count = 0;
        for (int i = 0; i < end; i++) {
            boolean control =
                    bytes[i] >= 0 && bytes[i] < 32 && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t';
            count += (zeros ? bytes[i] == 0 : !control) ? 1 : 0;
        }
        return end == 0 ? 0 : (double) count / end;
    }
}
