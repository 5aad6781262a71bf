package org.mingtang.publication.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Leaves to grow trees of, and an oracle that computes everything by the words of RFC 9162, slowly. */
final class Leaves {

    /** The leaves of the published test vectors of RFC 6962 implementations. */
    static final List<byte[]> PUBLISHED = List.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(HexFormat.of()::parseHex)
            .toList();

    private Leaves() {}

    static List<byte[]> some(int number, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, number)
                .mapToObj(n -> ("entry " + n + " " + random.nextLong()).getBytes(UTF_8))
                .toList();
    }

    static MerkleTree tree(List<byte[]> leaves) {
        Map<Subtree, byte[]> hashes = grown(leaves);
        return new MerkleTree(wanted -> {
            Map<Subtree, byte[]> found = new HashMap<>();
            wanted.forEach(each -> found.put(each, hashes.get(each)));
            return found;
        });
    }

    static Map<Subtree, byte[]> grown(List<byte[]> leaves) {
        Growth growth = new Growth(0, Map.of());
        leaves.forEach(each -> growth.add(MerkleHash.leaf(each)));
        return growth.gained();
    }

    /** MTH of RFC 9162, 2.1.1. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return MerkleHash.empty();
        }
        if (leaves.size() == 1) {
            return MerkleHash.leaf(leaves.get(0));
        }
        int k = split(leaves.size());
        return MerkleHash.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    /** PATH of RFC 9162, 2.1.3.1. */
    static List<byte[]> path(int m, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int k = split(leaves.size());
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, leaves.size());
        List<byte[]> path = m < k ? path(m, left) : path(m - k, right);
        path.add(m < k ? root(right) : root(left));
        return path;
    }

    /** PROOF of RFC 9162, 2.1.4.1. */
    static List<byte[]> proof(int m, List<byte[]> leaves, boolean known) {
        if (m == leaves.size()) {
            return known ? new ArrayList<>() : new ArrayList<>(List.of(root(leaves)));
        }
        int k = split(leaves.size());
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, leaves.size());
        List<byte[]> proof = m <= k ? proof(m, left, known) : proof(m - k, right, false);
        proof.add(m <= k ? root(right) : root(left));
        return proof;
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
