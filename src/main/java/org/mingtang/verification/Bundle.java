package org.mingtang.verification;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A tile as it is fetched: entries with their lengths before them, or hashes. */
final class Bundle {

    private static final int HASH = 32;

    private Bundle() {}

    /** A tile that is not there or not in order. */
    static final class Damaged extends Exception {

        private static final long serialVersionUID = 1L;

        Damaged(String sentence) {
            super(sentence);
        }
    }

    static List<byte[]> entries(Site site, long index, int width) throws IOException, Damaged {
        String path = TilePath.entries(index, width);
        ByteBuffer bytes = ByteBuffer.wrap(fetched(site, path, TilePath.entries(index, TilePath.WIDTH)));
        List<byte[]> entries = new ArrayList<>();
        while (bytes.hasRemaining() && entries.size() < width) {
            int length = bytes.remaining() < 2 ? Integer.MAX_VALUE : Short.toUnsignedInt(bytes.getShort());
            if (length > bytes.remaining()) {
                throw new Damaged("条目块 " + path + " 的长度有误。");
            }
            byte[] entry = new byte[length];
            bytes.get(entry);
            entries.add(entry);
        }
        if (entries.size() < width) {
            throw new Damaged("条目块 " + path + " 只有 " + entries.size() + " 条，应有 " + width + " 条。");
        }
        return entries;
    }

    static List<byte[]> hashes(Site site, int level, long index, int width) throws IOException, Damaged {
        String path = TilePath.hashes(level, index, width);
        ByteBuffer bytes = ByteBuffer.wrap(fetched(site, path, TilePath.hashes(level, index, TilePath.WIDTH)));
        if (bytes.remaining() % HASH != 0 || bytes.remaining() / HASH < width) {
            throw new Damaged("哈希块 " + path + " 的长度有误。");
        }
        List<byte[]> hashes = new ArrayList<>();
        while (hashes.size() < width) {
            byte[] hash = new byte[HASH];
            bytes.get(hash);
            hashes.add(hash);
        }
        return hashes;
    }

    /** A log may drop a partial tile once the full one is there. */
    private static byte[] fetched(Site site, String path, String full) throws IOException, Damaged {
        Answer answer = site.get(path);
        if (!answer.isThere() && !path.equals(full)) {
            answer = site.get(full);
        }
        if (!answer.isThere()) {
            throw new Damaged("取不到日志的 " + path + "（" + answer.status() + "）。");
        }
        return answer.body();
    }
}
