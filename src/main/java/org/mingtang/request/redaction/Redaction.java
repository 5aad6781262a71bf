package org.mingtang.request.redaction;

import java.util.List;
import org.mingtang.procedure.UnlawfulAct;

/** What is to be blackened in a file: places, and words that are to go everywhere. */
public record Redaction(List<Area> areas, List<Term> terms) {

    private static final int MOST = 5_000;

    public Redaction {
        areas = List.copyOf(areas);
        terms = List.copyOf(terms);
        if (areas.isEmpty() && terms.isEmpty()) {
            throw new UnlawfulAct("没有要遮盖的内容。");
        }
        if (areas.size() > MOST || terms.size() > MOST) {
            throw new UnlawfulAct("一次最多遮盖" + MOST + "处。");
        }
    }

    public static Redaction of(Term... terms) {
        return new Redaction(List.of(), List.of(terms));
    }

    public static Redaction of(Area... areas) {
        return new Redaction(List.of(areas), List.of());
    }
}
