package org.mingtang.publication.log;

/**
 * An entry at its place in the log.
 *
 * @param index place from 0
 */
public record LoggedEntry(long index, LogEntry entry) {

    /** As people count. */
    public long number() {
        return index + 1;
    }
}
