package org.mingtang.request.exchange;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.request.exchange.BundleRefused.Reason;
import tools.jackson.databind.JsonNode;

/**
 * What goes to one partner. Each case has one entry: a change lets it wait anew ({@link Changes}), a bundle takes along what
 * waits, a receipt settles exactly what that bundle carried. So nothing is lost by a crash at any point, and nothing sent
 * twice does harm.
 */
final class Outbox {

    /** In letters; what is larger waits for the next bundle, so that none grows beyond what a door takes. */
    private static final long LARGEST = 3L << 20;

    /** Gives what an entry tells as it now stands; empty where it is gone. */
    interface Contents {
        Optional<JsonNode> of(Entry entry);
    }

    private final String own;
    private final String partner;
    private final OutgoingRows rows;
    private final Contents contents;
    private final Signet signet;
    private final Clock clock;

    Outbox(String own, String partner, OutgoingRows rows, Contents contents, Signet signet, Clock clock) {
        this.own = own;
        this.partner = partner;
        this.rows = rows;
        this.contents = contents;
        this.signet = signet;
        this.clock = clock;
    }

    /** Makes a bundle of what waits; empty when nothing does, or too much is on the way. */
    Optional<SentBundle> next() {
        long number = rows.lastNumber() + 1;
        if (rows.unanswered().size() >= Bundle.ON_THE_WAY) {
            return Optional.empty();
        }
        List<Entry> waiting = rows.waiting(Bundle.MOST);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        List<ExchangeRecord> records = new ArrayList<>();
        long size = 0;
        for (Entry entry : waiting) {
            Optional<JsonNode> content = size > LARGEST ? Optional.empty() : contents.of(entry);
            if (content.isPresent()) {
                records.add(new ExchangeRecord(entry.kind(), entry.key(), entry.version(), content.get()));
                rows.put(entry.sentWith(number));
                size += content.get().toString().length();
            } else if (size <= LARGEST) {
                rows.put(entry.gone());
            }
        }
        if (records.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var bundle = new Bundle(Bundle.SCHEMA, own, partner, number, now, rows.known(Bundle.KNOWN), records);
        byte[] bytes = signet.sign(Envelope.BUNDLE, Wire.bytes(bundle));
        var sent = new SentBundle(number, Wire.sha256(bytes), records.size(), bytes, now, false);
        rows.add(sent);
        return Optional.of(sent);
    }

    /** Notes a receipt; one that comes again changes nothing. */
    void answered(Receipt receipt) {
        SentBundle bundle = rows.sent(receipt.bundle()).orElseThrow(() -> new BundleRefused(Reason.UNKNOWN_BUNDLE));
        if (!bundle.answered()) {
            rows.answered(bundle, receipt);
            receipt.results().forEach(result -> settle(bundle, result));
        }
        // What was made before everything waited anew tells of a loss that is being made good.
        if (receipt.lost() && bundle.number() > rows.againAfter()) {
            new Changes(own, rows, clock).everythingAgain();
        }
    }

    /** Only what this very bundle carried: the case may have changed, or been sent once more, since. */
    private void settle(SentBundle bundle, Receipt.Result result) {
        rows.entry(result.key())
                .filter(entry -> entry.version() == result.version()
                        && entry.bundle() != null
                        && entry.bundle() == bundle.number())
                .ifPresent(entry -> rows.put(entry.answered(result)));
    }
}
