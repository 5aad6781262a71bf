package org.mingtang.publication.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Roots and proofs (RFC 9162, 2.1.1 to 2.1.4) from the hashes of complete subtrees; each reads O(log n) of them, at once. */
final class MerkleTree {

    /** Where the hashes of complete subtrees lie. */
    interface Hashes {
        Map<Subtree, byte[]> of(Collection<Subtree> wanted);
    }

    /** Leaves from (included) to (excluded): what one hash of a proof stands for. */
    private record Range(long from, long to) {}

    private final Hashes hashes;

    MerkleTree(Hashes hashes) {
        this.hashes = hashes;
    }

    byte[] root(long size) {
        return size == 0
                ? MerkleHash.empty()
                : hashesOf(List.of(new Range(0, size))).get(0);
    }

    /**
     * Returns the proof that the leaf is in the tree of that size: the sibling of the leaf first.
     *
     * @throws IllegalArgumentException unless {@code 0 <= index < size}
     */
    List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " in a tree of " + size);
        }
        return hashesOf(inclusion(index, 0, size));
    }

    /**
     * Returns the proof that the tree of the later size begins with that of the earlier one.
     *
     * @throws IllegalArgumentException unless {@code 0 < earlier <= later}
     */
    List<byte[]> consistency(long earlier, long later) {
        if (earlier <= 0 || earlier > later) {
            throw new IllegalArgumentException("No consistency proof from " + earlier + " to " + later);
        }
        return hashesOf(consistency(earlier, 0, later, true));
    }

    private static List<Range> inclusion(long index, long from, long to) {
        List<Range> siblings = new ArrayList<>();
        long left = from;
        long right = to;
        while (right - left > 1) {
            long middle = left + split(right - left);
            if (index < middle) {
                siblings.add(0, new Range(middle, right));
                right = middle;
            } else {
                siblings.add(0, new Range(left, middle));
                left = middle;
            }
        }
        return siblings;
    }

    /** SUBPROOF of RFC 9162, 2.1.4.1; {@code known} says that the root of the earlier tree is this subtree's own. */
    private static List<Range> consistency(long earlier, long from, long to, boolean known) {
        if (earlier == to) {
            return known ? new ArrayList<>() : new ArrayList<>(List.of(new Range(from, to)));
        }
        long middle = from + split(to - from);
        List<Range> proof;
        if (earlier <= middle) {
            proof = consistency(earlier, from, middle, known);
            proof.add(new Range(middle, to));
        } else {
            proof = consistency(earlier, middle, to, false);
            proof.add(new Range(from, middle));
        }
        return proof;
    }

    /** The largest power of two smaller than the number. */
    private static long split(long number) {
        return Long.highestOneBit(number - 1);
    }

    private List<byte[]> hashesOf(List<Range> ranges) {
        List<List<Subtree>> parts = ranges.stream()
                .map(range -> Subtree.covering(range.from, range.to))
                .toList();
        Map<Subtree, byte[]> found =
                hashes.of(parts.stream().flatMap(List::stream).toList());
        return parts.stream().map(each -> folded(each.stream(), found)).toList();
    }

    /** Smaller subtrees stand at the right; they are put together from there. */
    private static byte[] folded(Stream<Subtree> parts, Map<Subtree, byte[]> found) {
        List<byte[]> row = parts.map(part -> Objects.requireNonNull(found.get(part), () -> "No hash of " + part))
                .toList();
        byte[] all = row.get(row.size() - 1);
        for (int left = row.size() - 2; left >= 0; left--) {
            all = MerkleHash.node(row.get(left), all);
        }
        return all;
    }
}
