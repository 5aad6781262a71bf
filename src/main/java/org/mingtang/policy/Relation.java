package org.mingtang.policy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemNumber;

/**
 * That one document amends, ends, interprets or cites another.
 *
 * @param source what does it
 * @param target what it is done to
 * @param worksFrom the day from which it works
 * @param textVersion the version of the target that bears the amended text
 * @param quote the sentence that says it; null where a person typed it
 */
public record Relation(
        UUID id,
        RelationKind kind,
        End source,
        End target,
        LocalDate worksFrom,
        @Nullable Integer textVersion,
        RelationStage stage,
        @Nullable String quote,
        @Nullable String address) {

    /**
     * One of the two documents.
     *
     * @param item its number in the library, null where it lies outside
     * @param number 发文字号
     */
    public record End(
            @Nullable Long item, String title, @Nullable String number) {

        /** What is directed to named units, to those who are none of its senders. */
        static final End DIRECTED = new End(null, "定向公开的文件", null);

        public boolean is(long other) {
            return item != null && item == other;
        }

        public @Nullable String path() {
            return item == null ? null : new ItemNumber(item).path();
        }

        /** Whether the library does not know it. */
        public boolean outside() {
            return item == null && !equals(DIRECTED);
        }

        /** 《…》（…号）, or the number alone where no title is known. */
        public String named() {
            if (title.isBlank()) {
                return number == null ? "" : number;
            }
            if (equals(DIRECTED)) {
                return title;
            }
            String quoted = title.contains("《") || title.startsWith("关于") ? title : "《" + title + "》";
            return number == null || number.isEmpty() ? quoted : quoted + "（" + number + "）";
        }
    }

    /** Whether a text says it of a document that is known and nobody's validity hangs on it: then nobody is asked. */
    boolean isCertain() {
        return stage == RelationStage.PROPOSED
                && kind.effect() == RelationKind.Effect.CITES
                && quote != null
                && source.item() != null
                && target.item() != null;
    }

    /** The other end, seen from one of them. */
    public End other(long item) {
        return source.is(item) ? target : source;
    }

    /** What this relation is called on the page of one of its ends. */
    public String word(long item) {
        return source.is(item) ? kind.label() : kind.reverse();
    }
}
