package org.mingtang.request.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one bundle; a bundle that comes again gets the same one again.
 *
 * @param bundle SHA-256 of the bundle's bytes
 * @param lost whether the addressee was put back to an earlier state and needs everything once more
 */
record Receipt(
        int schema,
        String from,
        String to,
        String bundle,
        long bundleNumber,
        Instant at,
        boolean lost,
        List<Result> results) {

    Receipt {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(bundle);
        Objects.requireNonNull(at);
        results = List.copyOf(results);
    }

    enum Verdict {
        TAKEN("已接收"),
        /** It, or something newer, had come before. */
        HAD("已有"),
        REFUSED("不接收");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** What became of one record. */
    record Result(
            CaseKey key,
            long version,
            Verdict verdict,
            @Nullable String reason) {

        Result {
            Objects.requireNonNull(key);
            Objects.requireNonNull(verdict);
        }

        static Result of(ExchangeRecord record, Verdict verdict) {
            return new Result(record.key(), record.version(), verdict, null);
        }

        static Result refused(ExchangeRecord record, String reason) {
            return new Result(record.key(), record.version(), Verdict.REFUSED, reason);
        }
    }

    long count(Verdict verdict) {
        return results.stream().filter(each -> each.verdict() == verdict).count();
    }
}
