package org.mingtang.audit;

import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Result of walking the chain.
 *
 * @param entries how many entries were found sound
 * @param firstBroken number of the first entry that was changed, or that follows a missing one; null if all are sound
 */
public record ChainCheck(long entries, @Nullable Long firstBroken) {

    public boolean isSound() {
        return firstBroken == null;
    }

    static ChainCheck of(Stream<AuditEntry> chain) {
        try (chain) {
            AuditEntry last = AuditEntry.NONE;
            for (Iterator<AuditEntry> rest = chain.iterator(); rest.hasNext(); ) {
                AuditEntry next = rest.next();
                if (!next.follows(last)) {
                    return new ChainCheck(last.seq(), next.seq());
                }
                last = next;
            }
            return new ChainCheck(last.seq(), null);
        }
    }
}
