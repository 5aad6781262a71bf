package org.mingtang.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares every tile of hashes with what the entries come to. */
final class Tiles {

    private Tiles() {}

    static boolean check(Site site, List<byte[]> leaves, Findings findings) throws IOException, Bundle.Damaged {
        boolean sound = true;
        List<byte[]> row = leaves;
        for (int level = 0; !row.isEmpty(); level++) {
            List<byte[]> above = new ArrayList<>();
            for (int first = 0; first < row.size(); first += TilePath.WIDTH) {
                List<byte[]> part = row.subList(first, Math.min(row.size(), first + TilePath.WIDTH));
                sound &= check(site, level, first / TilePath.WIDTH, part, findings);
                if (part.size() == TilePath.WIDTH) {
                    above.add(Tree.rootOf(part));
                }
            }
            row = above;
        }
        return sound;
    }

    private static boolean check(Site site, int level, long index, List<byte[]> computed, Findings findings)
            throws IOException, Bundle.Damaged {
        List<byte[]> served = Bundle.hashes(site, level, index, computed.size());
        boolean sound = true;
        for (int n = 0; n < computed.size(); n++) {
            if (!Arrays.equals(computed.get(n), served.get(n))) {
                long place = index * TilePath.WIDTH + n;
                findings.fault(
                        level == 0
                                ? "日志第 " + (place + 1) + " 条与它的指纹不符：这一条在记入后被改动。"
                                : "哈希块 " + TilePath.hashes(level, index, computed.size()) + " 的第 " + (n + 1)
                                        + " 个指纹有误。");
                sound = false;
            }
        }
        return sound;
    }
}
