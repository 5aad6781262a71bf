package org.mingtang.documents.comparison;

/** A stretch of a compared paragraph. */
public record Run(Kind kind, String text) {

    /** Whether it stands in both texts, in the new one only, or in the former one only. */
    public enum Kind {
        KEPT,
        INSERTED,
        DELETED
    }
}
