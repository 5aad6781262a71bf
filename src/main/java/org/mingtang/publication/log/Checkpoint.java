package org.mingtang.publication.log;

import java.time.Instant;
import java.util.Base64;

/**
 * The state of the log at a size, signed by it: a C2SP tlog-checkpoint.
 *
 * @param size number of entries
 * @param root root hash, base 64
 * @param note the whole signed note, as served
 * @param madeAt when it was signed
 */
public record Checkpoint(String origin, long size, String root, String note, Instant madeAt) {

    /** The text that is signed. */
    static String text(String origin, long size, byte[] root) {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }
}
