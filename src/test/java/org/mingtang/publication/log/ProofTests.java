package org.mingtang.publication.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proofs of every size up to 600, checked as RFC 9162 tells those who receive them. */
class ProofTests {

    private static final int MOST = 600;
    private static final Random RANDOM = new Random(600);

    private static List<byte[]> leaves;
    private static MerkleTree tree;

    @BeforeAll
    static void grow() {
        leaves = Leaves.some(MOST, 42);
        tree = Leaves.tree(leaves);
    }

    @Test
    @DisplayName("RFC 9162, 2.1.3.2: each proof leads from its leaf to the root")
    void ofEntriesHoldAtEverySize() {
        for (int size = 1; size <= MOST; size++) {
            byte[] root = tree.root(size);
            for (int index : places(size)) {
                List<byte[]> path = tree.inclusion(index, size);
                assertThat(included(index, size, leaf(index), path, root))
                        .as("%d of %d", index, size)
                        .isTrue();
                assertThat(path.size()).isLessThanOrEqualTo(10);
            }
        }
    }

    @Test
    void ofEntriesHoldForNothingElse() {
        for (int size : new int[] {2, 3, 255, 256, 257, 600}) {
            byte[] root = tree.root(size);
            for (int index : places(size)) {
                List<byte[]> path = tree.inclusion(index, size);
                int other = (index + 1) % size;
                assertThat(included(index, size, leaf(other), path, root)).isFalse();
                assertThat(included(other, size, leaf(index), path, root)).isFalse();
                assertThat(included(index, size, leaf(index), path.subList(1, path.size()), root))
                        .isFalse();
                byte[] bent = path.get(0).clone();
                bent[31] ^= 1;
                List<byte[]> wrong = new ArrayList<>(path);
                wrong.set(0, bent);
                assertThat(included(index, size, leaf(index), wrong, root)).isFalse();
            }
        }
    }

    @Test
    @DisplayName("RFC 9162, 2.1.4.2: each earlier tree is the beginning of each later one")
    void ofGrowthHoldBetweenAnyTwoSizes() {
        for (int later = 1; later <= MOST; later++) {
            byte[] root = tree.root(later);
            for (int index : places(later)) {
                int earlier = index + 1;
                assertThat(consistent(earlier, later, tree.root(earlier), root, tree.consistency(earlier, later)))
                        .as("%d to %d", earlier, later)
                        .isTrue();
            }
        }
    }

    @Test
    void ofGrowthDoNotHoldForATreeThatWasRewritten() {
        List<byte[]> rewritten = new ArrayList<>(leaves);
        rewritten.set(3, new byte[] {1});
        MerkleTree other = Leaves.tree(rewritten);
        for (int[] sizes : new int[][] {{4, 5}, {5, 256}, {255, 257}, {256, 512}, {300, 600}}) {
            assertThat(consistent(
                            sizes[0],
                            sizes[1],
                            tree.root(sizes[0]),
                            other.root(sizes[1]),
                            other.consistency(sizes[0], sizes[1])))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @DisplayName("the steps on an entry's page lead to the signed root, at the boundaries of tiles too")
    @ValueSource(ints = {1, 2, 3, 5, 8, 255, 256, 257, 511, 512, 513, 600})
    void areShownStepByStep(int size) {
        for (int index : places(size)) {
            LogProof proof = proof(index, size);
            String reached = proof.leaf();
            int number = 1;
            for (LogProof.Step step : proof.steps()) {
                byte[] one = HexFormat.of().parseHex(reached);
                byte[] sibling = HexFormat.of().parseHex(step.sibling());
                byte[] joined = step.siblingLeft() ? MerkleHash.node(sibling, one) : MerkleHash.node(one, sibling);
                assertThat(step.number()).isEqualTo(number++);
                assertThat(step.result()).isEqualTo(HexFormat.of().formatHex(joined));
                reached = step.result();
            }
            assertThat(reached)
                    .as("%d of %d", index, size)
                    .isEqualTo(HexFormat.of().formatHex(root(size)));
        }
    }

    @Test
    @DisplayName("C2SP tlog-proof: version, index, hashes, empty line, checkpoint")
    void areWrittenInTheFormOfOthers() {
        LogProof proof = proof(2, 3);

        assertThat(proof.text())
                .isEqualTo("c2sp.org/tlog-proof@v1\nindex 2\n" + proof.path().get(0) + "\n\nthe note\n");
        assertThat(proof(0, 1).text()).isEqualTo("c2sp.org/tlog-proof@v1\nindex 0\n\nthe note\n");
    }

    /** The lines of these proofs are entries of their own: steps are of the line itself. */
    private static LogProof proof(int index, int size) {
        List<String> path = treeOfLines().inclusion(index, size).stream()
                .map(hash -> Base64.getEncoder().encodeToString(hash))
                .toList();
        LogEntry entry = new LogEntry(
                LogAct.PUBLISH,
                "/info/" + index,
                1,
                "ab".repeat(32),
                Instant.parse("2026-11-23T01:00:00Z"),
                null,
                null);
        Checkpoint checkpoint = new Checkpoint("o", size, "", "the note\n", Instant.EPOCH);
        return new LogProof(new LoggedEntry(index, entry), line(index), path, checkpoint);
    }

    private static byte[] root(int size) {
        return treeOfLines().root(size);
    }

    private static MerkleTree lines;

    private static MerkleTree treeOfLines() {
        if (lines == null) {
            List<byte[]> all = new ArrayList<>();
            for (int n = 0; n < MOST; n++) {
                all.add(CanonicalLine.bytes(line(n)));
            }
            lines = Leaves.tree(all);
        }
        return lines;
    }

    private static String line(int n) {
        return "line " + n;
    }

    private static byte[] leaf(int index) {
        return MerkleHash.leaf(leaves.get(index));
    }

    /** The edges, the places around powers of two, and some of chance. */
    private static List<Integer> places(int size) {
        TreeSet<Integer> places = new TreeSet<>(List.of(0, size - 1, size / 2, RANDOM.nextInt(size)));
        for (int power = 1; power <= size; power *= 2) {
            places.addAll(List.of(power - 1, Math.min(power, size - 1)));
        }
        return List.copyOf(places);
    }

    /** RFC 9162, 2.1.3.2, word for word. */
    private static boolean included(long index, long size, byte[] leaf, List<byte[]> path, byte[] root) {
        long fn = index;
        long sn = size - 1;
        byte[] r = leaf;
        for (byte[] p : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = MerkleHash.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = MerkleHash.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(r, root);
    }

    /** RFC 9162, 2.1.4.2, word for word. */
    private static boolean consistent(
            long first, long second, byte[] firstRoot, byte[] secondRoot, List<byte[]> proof) {
        if (first == second) {
            return proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(first) == 1) {
            path.add(0, firstRoot);
        }
        long fn = first - 1;
        long sn = second - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] fr = path.get(0);
        byte[] sr = path.get(0);
        for (byte[] c : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = MerkleHash.node(c, fr);
                sr = MerkleHash.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = MerkleHash.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, firstRoot) && Arrays.equals(sr, secondRoot);
    }
}
