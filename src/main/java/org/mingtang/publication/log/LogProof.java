package org.mingtang.publication.log;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * That an entry stands in the log whose state a checkpoint tells.
 *
 * @param line the entry as written, the bytes of the leaf
 * @param path hashes from the leaf's sibling up to the root's child, base 64
 */
public record LogProof(LoggedEntry entry, String line, List<String> path, Checkpoint checkpoint) {

    /**
     * One step from the leaf to the root, hashes in hex.
     *
     * @param siblingLeft whether the hash of the proof stands left of the one reached so far
     */
    public record Step(int number, String sibling, boolean siblingLeft, String result) {}

    public String leaf() {
        return hex(MerkleHash.leaf(CanonicalLine.bytes(line)));
    }

    /** The way from the leaf to the root, computed anew (RFC 9162, 2.1.3.2). */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        byte[] reached = MerkleHash.leaf(CanonicalLine.bytes(line));
        long node = entry.index();
        long last = checkpoint.size() - 1;
        for (String each : path) {
            byte[] sibling = Base64.getDecoder().decode(each);
            boolean left = (node & 1) == 1 || node == last;
            reached = left ? MerkleHash.node(sibling, reached) : MerkleHash.node(reached, sibling);
            while (left && (node & 1) == 0 && node != 0) {
                node >>= 1;
                last >>= 1;
            }
            node >>= 1;
            last >>= 1;
            steps.add(new Step(steps.size() + 1, hex(sibling), left, hex(reached)));
        }
        return steps;
    }

    /** In the form of C2SP tlog-proof. */
    public String text() {
        return "c2sp.org/tlog-proof@v1\nindex " + entry.index() + "\n"
                + path.stream().map(each -> each + "\n").collect(Collectors.joining())
                + "\n" + checkpoint.note();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
