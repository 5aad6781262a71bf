package org.mingtang.verification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The tree of RFC 9162 grown from its leaves, one by one, from the left. */
final class Tree {

    /** A complete subtree at the right edge. */
    private record Peak(long leaves, byte[] hash) {}

    private final Deque<Peak> peaks = new ArrayDeque<>();
    private long size;

    static byte[] leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update((byte) 0x00);
        digest.update(entry);
        return digest.digest();
    }

    static byte[] sha256(byte[] content) {
        return sha256().digest(content);
    }

    void add(byte[] leaf) {
        Peak grown = new Peak(1, leaf);
        while (!peaks.isEmpty() && peaks.getLast().leaves() == grown.leaves()) {
            Peak left = peaks.removeLast();
            grown = new Peak(2 * left.leaves(), parent(left.hash(), grown.hash()));
        }
        peaks.addLast(grown);
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        if (peaks.isEmpty()) {
            return sha256().digest();
        }
        Deque<Peak> rest = new ArrayDeque<>(peaks);
        byte[] root = rest.removeLast().hash();
        while (!rest.isEmpty()) {
            root = parent(rest.removeLast().hash(), root);
        }
        return root;
    }

    /** The hashes that a full tile of 256 stands for, in one. */
    static byte[] rootOf(List<byte[]> hashes) {
        List<byte[]> row = hashes;
        while (row.size() > 1) {
            List<byte[]> above = new ArrayList<>(row.size() / 2);
            for (int n = 0; n < row.size(); n += 2) {
                above.add(parent(row.get(n), row.get(n + 1)));
            }
            row = above;
        }
        return row.get(0);
    }

    private static byte[] parent(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update((byte) 0x01);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
