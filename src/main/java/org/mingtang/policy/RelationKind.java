package org.mingtang.policy;

import java.util.Optional;
import org.mingtang.policy.text.Clue;

/** What one document is to another; the first word is said of the one that does it, the second of the other. */
public enum RelationKind {
    AMENDS("修改", "被修改", Effect.CHANGES),
    REPLACES("代替", "被代替", Effect.ENDS),
    ABOLISHES("废止", "被废止", Effect.ENDS),
    /** 宣布失效. */
    LAPSES("宣布失效", "被宣布失效", Effect.LAPSES),
    INTERPRETS("解读", "被解读", Effect.CITES),
    BASED_ON("依据", "被作为依据", Effect.CITES),
    PRINTS("印发", "被印发", Effect.CITES),
    FORWARDS("转发", "被转发", Effect.CITES);

    /** What it does to the validity of the other document. */
    enum Effect {
        CHANGES,
        ENDS,
        LAPSES,
        CITES
    }

    private final String label;
    private final String reverse;
    private final Effect effect;

    RelationKind(String label, String reverse, Effect effect) {
        this.label = label;
        this.reverse = reverse;
        this.effect = effect;
    }

    public String label() {
        return label;
    }

    /** The word as the other document's page says it. */
    public String reverse() {
        return reverse;
    }

    Effect effect() {
        return effect;
    }

    /** Whether the document rests on the other, so that it must be looked at when the other falls. */
    public boolean leansOn() {
        return effect == Effect.CITES || effect == Effect.CHANGES;
    }

    /** What a clue of the text proposes. */
    static Optional<RelationKind> of(Clue.Kind clue) {
        return Optional.ofNullable(
                switch (clue) {
                    case ABOLISHES -> ABOLISHES;
                    case DECLARES_LAPSED -> LAPSES;
                    case AMENDS -> AMENDS;
                    case BASED_ON -> BASED_ON;
                    case PRINTS -> PRINTS;
                    case FORWARDS -> FORWARDS;
                    case INTERPRETS -> INTERPRETS;
                    case EFFECTIVE, VALID -> null;
                });
    }
}
