package org.mingtang.request.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.mingtang.request.exchange.ExchangeRecord.Kind;
import tools.jackson.databind.JsonNode;

/** What is to go to one partner: each case has one entry, which a change lets wait anew. */
final class Changes {

    private final String own;
    private final OutgoingRows rows;
    private final Clock clock;

    Changes(String own, OutgoingRows rows, Clock clock) {
        this.own = own;
        this.rows = rows;
        this.clock = clock;
    }

    /** A case of this platform is not what it was. */
    void changed(CaseKey key) {
        rows.put(Entry.waiting(key, Kind.STATE, newer(key), null));
    }

    /** A request is to be handled by the partner; passed again it is the same one, with what it now says. */
    void passOn(CaseKey key, JsonNode content) {
        rows.put(Entry.waiting(key, Kind.PASSED, newer(key), content));
    }

    /** A piece of a file goes along, unless it is on its way or there: what is in it never changes. */
    void along(FilePiece.Place place) {
        CaseKey key = place.key(own);
        if (rows.entry(key)
                .filter(known -> known.state() != Entry.State.REFUSED)
                .isEmpty()) {
            rows.put(Entry.waiting(key, Kind.FILE, newer(key), Wire.tree(place)));
        }
    }

    /** What came from below goes on, under its own name and version. */
    void forward(ExchangeRecord record) {
        if (rows.entry(record.key())
                .filter(known -> known.version() >= record.version())
                .isEmpty()) {
            rows.put(Entry.waiting(record.key(), record.kind(), record.version(), record.content()));
        }
    }

    /** Sends everything once more, e.g. after this platform was put back to an earlier state. */
    void everythingAgain() {
        rows.waitAgain(own, stamp());
    }

    /** Greater than before, and than anything before a restart from an older copy as long as the clock goes on. */
    private long newer(CaseKey key) {
        return Math.max(rows.entry(key).map(Entry::version).orElse(0L) + 1, stamp());
    }

    private long stamp() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }
}
