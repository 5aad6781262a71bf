package org.mingtang.publication.log;

/**
 * 公开凭证: what an item's page tells of its entry.
 *
 * @param number the entry's number as people count, from 1
 * @param href page of the entry with its proof
 * @param intact whether the record shown is the one that was written down
 */
public record LogBox(long number, String href, boolean intact) {

    static LogBox of(LoggedEntry entry, String record) {
        return new LogBox(
                entry.number(),
                "/log/entries/" + entry.index(),
                entry.entry().record().equals(record));
    }
}
