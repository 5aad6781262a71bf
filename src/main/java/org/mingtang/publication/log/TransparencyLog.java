package org.mingtang.publication.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only log of what was made public: written to by the door only, read by everyone. */
@Component
public class TransparencyLog {

    /** Clocks of several instances may differ so much; what differs more is a clock that was put back. */
    private static final Duration USUAL_DIFFERENCE = Duration.ofMinutes(5);

    /** Entries written by one statement. */
    private static final int TOGETHER = 1000;

    private final LogRows rows;
    private final Checkpoints checkpoints;
    private final Clock clock;

    TransparencyLog(LogRows rows, Checkpoints checkpoints, Clock clock) {
        this.rows = rows;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /**
     * Returns the time that the entries of this transaction bear, in whole seconds: now, but never before the last entry.
     *
     * <p>Holds the log's end until the transaction ends. Call it before the transaction's first write, so that everyone who
     * publishes locks in the same order, and put the time into the record before its hash is taken.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant moment() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant floor = floor(rows.heldEnd());
        return now.isBefore(floor) ? floor : now;
    }

    /** As {@link #appendAll} of one; returns its place. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long append(LogEntry entry) {
        return appendAll(List.of(entry));
    }

    /**
     * Writes the entries in this order at the end of the log, in the transaction of the act itself: both stay or neither does.
     *
     * @return the place of the first one, from 0; the others follow without a gap
     * @throws IllegalArgumentException when one bears a time before that of the entry before it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long appendAll(List<LogEntry> entries) {
        LogRows.End end = rows.heldEnd();
        if (entries.isEmpty()) {
            return end.size();
        }
        Instant last = floor(end);
        for (LogEntry entry : entries) {
            if (entry.at().isBefore(last)) {
                throw new IllegalArgumentException(
                        "Entry of " + entry.at() + " behind one of " + last + ": take the time from moment()");
            }
            last = entry.at();
        }
        for (int from = 0; from < entries.size(); from += TOGETHER) {
            write(end.size() + from, entries.subList(from, Math.min(entries.size(), from + TOGETHER)));
        }
        return end.size();
    }

    private void write(long first, List<LogEntry> entries) {
        List<String> bodies = entries.stream().map(CanonicalLine::of).toList();
        Growth growth = Growth.of(first, rows);
        bodies.forEach(body -> growth.add(MerkleHash.leaf(CanonicalLine.bytes(body))));
        rows.add(
                first,
                entries,
                bodies,
                growth.gained(),
                entries.get(entries.size() - 1).at());
    }

    /** Returns the proof that the entry is in the log, as of its newest checkpoint; empty while there is none at the place. */
    public Optional<LogProof> proof(long index) {
        Checkpoint checkpoint = checkpoints.newest();
        if (index < 0 || index >= checkpoint.size()) {
            return Optional.empty();
        }
        LogRows.Line line = rows.line(index).orElseThrow();
        List<String> path = new MerkleTree(rows)
                .inclusion(index, checkpoint.size()).stream()
                        .map(hash -> Base64.getEncoder().encodeToString(hash))
                        .toList();
        return Optional.of(new LogProof(line.logged(), line.body(), path, checkpoint));
    }

    /** Returns the signed state of the log, of what is committed; like {@link #proof} to be asked outside of transactions. */
    public Checkpoint checkpoint() {
        return checkpoints.newest();
    }

    /** Returns what the log tells of an item, oldest first. */
    @Transactional(readOnly = true)
    public List<LoggedEntry> entries(String item) {
        return rows.linesOf(item).stream().map(LogRows.Line::logged).toList();
    }

    /**
     * Returns what the page of a version tells of its entry.
     *
     * @param record SHA-256 in hex of the record as it is shown now
     */
    @Transactional(readOnly = true)
    public Optional<LogBox> box(String item, int version, String record) {
        return entries(item).stream()
                .filter(each -> each.entry().version() == version)
                .filter(each ->
                        each.entry().act() == LogAct.PUBLISH || each.entry().act() == LogAct.REVISE)
                .findFirst()
                .map(each -> LogBox.of(each, record));
    }

    /** A clock that was put back is not hidden: from then on the log itself shows it, and the verifier says so. */
    private Instant floor(LogRows.End end) {
        boolean putBack = clock.instant().isBefore(end.at().minus(USUAL_DIFFERENCE));
        return putBack ? Instant.EPOCH : end.at();
    }
}
