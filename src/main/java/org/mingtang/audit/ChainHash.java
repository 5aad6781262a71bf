package org.mingtang.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Computes what ties an entry to the one before it. */
final class ChainHash {

    private ChainHash() {}

    static String of(AuditEntry entry) {
        MessageDigest digest = sha256();
        List<String> fields = List.of(
                entry.previousHash(),
                Long.toString(entry.seq()),
                entry.at().toString(),
                entry.account().toString(),
                entry.name(),
                entry.act(),
                entry.subject(),
                entry.detail());
        for (String field : fields) {
            byte[] bytes = field.getBytes(UTF_8);
            // The length goes first: otherwise words could be moved from one field to the next unseen.
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
