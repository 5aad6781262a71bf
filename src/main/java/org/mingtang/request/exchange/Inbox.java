package org.mingtang.request.exchange;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.mingtang.request.exchange.BundleRefused.Reason;

/** Takes bundles and answers each with a signed receipt, in one transaction; the same bytes get the same receipt. */
final class Inbox {

    /** Decides on one record and keeps it. */
    interface Taker {
        Receipt.Result take(String side, ExchangeRecord record);
    }

    private final String own;
    private final IncomingRows rows;
    private final Taker taker;
    private final Signet signet;
    private final Clock clock;

    Inbox(String own, IncomingRows rows, Taker taker, Signet signet, Clock clock) {
        this.own = own;
        this.rows = rows;
        this.taker = taker;
        this.signet = signet;
        this.clock = clock;
    }

    /**
     * Takes a bundle.
     *
     * @return the signed receipt
     * @throws BundleRefused when nothing of it can be trusted or understood
     */
    byte[] take(byte[] bytes) {
        Signet.Signed signed = signet.open(Envelope.BUNDLE, bytes);
        Bundle bundle = Wire.bundle(signed.payload());
        if (!bundle.from().equals(signed.side())) {
            throw new BundleRefused(Reason.BAD_SIGNATURE);
        }
        if (!bundle.to().equals(own)) {
            throw new BundleRefused(Reason.WRONG_ADDRESS);
        }
        rows.alone(bundle.from());
        String sha256 = Wire.sha256(bytes);
        Optional<byte[]> before = rows.receipt(sha256);
        if (before.isPresent()) {
            return before.get();
        }
        List<Receipt.Result> results = bundle.records().stream()
                .map(record -> taker.take(bundle.from(), record))
                .toList();
        var receipt = new Receipt(
                Bundle.SCHEMA,
                own,
                bundle.from(),
                sha256,
                bundle.number(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                // The sender holds a receipt for what never came: it did, and was then forgotten here.
                !rows.haveAll(bundle.known()),
                results);
        byte[] answer = signet.sign(Envelope.RECEIPT, Wire.bytes(receipt));
        rows.keep(bundle, receipt, answer);
        return answer;
    }
}
