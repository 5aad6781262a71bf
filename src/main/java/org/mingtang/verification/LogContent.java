package org.mingtang.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole log as read, with everything checked that can be checked by itself: entries against tiles and root, and against an
 * earlier checkpoint.
 *
 * @param sound whether the entries are those that were signed, and grew out of those of the earlier checkpoint
 */
record LogContent(List<Entry> entries, boolean sound) {

    static LogContent read(Site site, SignedHead head, @Nullable SignedHead earlier, Findings findings)
            throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<byte[]> leaves = new ArrayList<>();
        boolean sound = true;
        try {
            for (long first = 0; first < head.size(); first += TilePath.WIDTH) {
                int width = (int) Math.min(TilePath.WIDTH, head.size() - first);
                for (byte[] entry : Bundle.entries(site, first / TilePath.WIDTH, width)) {
                    sound &= read(leaves.size(), entry, entries, findings);
                    leaves.add(Tree.leaf(entry));
                }
            }
            sound &= Tiles.check(site, leaves, findings);
        } catch (Bundle.Damaged damaged) {
            findings.fault(String.valueOf(damaged.getMessage()));
            sound = false;
        }
        return new LogContent(entries, sound & isSigned(leaves, head, earlier, findings));
    }

    private static boolean read(long index, byte[] bytes, List<Entry> entries, Findings findings) {
        try {
            entries.add(Entry.read(index, new String(bytes, UTF_8)));
            return true;
        } catch (IllegalArgumentException e) {
            findings.fault("日志第 " + (index + 1) + " 条读不懂：" + e.getMessage() + "。");
            return false;
        }
    }

    private static boolean isSigned(
            List<byte[]> leaves, SignedHead head, @Nullable SignedHead earlier, Findings findings) {
        boolean sound = true;
        if (earlier != null && earlier.size() > head.size()) {
            findings.fault("日志被截短：先前的检查点有 " + earlier.size() + " 条，现在只有 " + head.size() + " 条。");
            sound = false;
        }
        Tree tree = new Tree();
        sound &= agrees(tree, earlier, findings);
        for (byte[] leaf : leaves) {
            tree.add(leaf);
            sound &= agrees(tree, earlier, findings);
        }
        if (tree.size() == head.size() && !Arrays.equals(tree.root(), head.root())) {
            findings.fault("由全部条目重算的根指纹与签名的不同：日志里有条目被改动、调换、插入或删除。");
            sound = false;
        }
        return sound && tree.size() == head.size();
    }

    private static boolean agrees(Tree tree, @Nullable SignedHead earlier, Findings findings) {
        if (earlier == null || tree.size() != earlier.size() || Arrays.equals(tree.root(), earlier.root())) {
            return true;
        }
        findings.fault("日志的前 " + earlier.size() + " 条与先前的检查点不一致：历史被改写，或者日志有两个版本（分叉）。");
        return false;
    }
}
