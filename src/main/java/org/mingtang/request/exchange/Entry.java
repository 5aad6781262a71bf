package org.mingtang.request.exchange;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How far one case is known to one partner.
 *
 * @param bundle number of the bundle it went out with last; null while it waits
 * @param reason why the partner refused it
 * @param content what goes out; of a piece of a file only which one it is ({@link FilePiece.Place}); null where it is taken from the case itself when the bundle is made
 */
record Entry(
        CaseKey key,
        ExchangeRecord.Kind kind,
        long version,
        State state,
        @Nullable Long bundle,
        @Nullable String reason,
        @Nullable JsonNode content) {

    enum State {
        WAITING("待发送"),
        SENT("已发送，待回执"),
        KNOWN("对方已接收"),
        REFUSED("对方不接收");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static Entry waiting(CaseKey key, ExchangeRecord.Kind kind, long version, @Nullable JsonNode content) {
        return new Entry(key, kind, version, State.WAITING, null, null, content);
    }

    Entry sentWith(long number) {
        return new Entry(key, kind, version, State.SENT, number, null, content);
    }

    /** What was to go is here no more. */
    Entry gone() {
        return new Entry(key, kind, version, State.REFUSED, null, "材料已按期限删除，没有送出。", content);
    }

    Entry answered(Receipt.Result result) {
        boolean refused = result.verdict() == Receipt.Verdict.REFUSED;
        return new Entry(key, kind, version, refused ? State.REFUSED : State.KNOWN, bundle, result.reason(), content);
    }
}
