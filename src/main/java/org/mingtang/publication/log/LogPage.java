package org.mingtang.publication.log;

import java.util.List;

/**
 * 公开日志: what it is and where it stands.
 *
 * @param key the public key as verifiers take it
 * @param earlier checkpoints of smaller sizes, newest first
 */
public record LogPage(Checkpoint newest, String key, List<Checkpoint> earlier) {

    public String time(Checkpoint checkpoint) {
        return LogTime.of(checkpoint.madeAt());
    }

    public String count(long number) {
        return "%,d".formatted(number);
    }
}
