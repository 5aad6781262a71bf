package org.mingtang.publication.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTests {

    @ParameterizedTest
    @DisplayName("RFC 9162, 2.1.1: roots of the published vectors")
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void hasThePublishedRoots(int size, String root) {
        assertThat(HexFormat.of().formatHex(Leaves.tree(Leaves.PUBLISHED).root(size)))
                .isEqualTo(root);
    }

    @ParameterizedTest
    @DisplayName("RFC 9162, 2.1.3: inclusion proofs of the published vectors")
    @CsvSource({
        "0, 1, ''",
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 "
                + "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
                + "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b "
                + "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 "
                + "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d "
                + "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
                + "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void givesThePublishedInclusionProofs(int index, int size, String proof) {
        assertThat(String.join(" ", Leaves.hex(Leaves.tree(Leaves.PUBLISHED).inclusion(index, size))))
                .isEqualTo(proof);
    }

    @ParameterizedTest
    @DisplayName("RFC 9162, 2.1.4: consistency proofs of the published vectors")
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 "
                + "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
                + "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a "
                + "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 "
                + "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
                + "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void givesThePublishedConsistencyProofs(int earlier, int later, String proof) {
        assertThat(String.join(" ", Leaves.hex(Leaves.tree(Leaves.PUBLISHED).consistency(earlier, later))))
                .isEqualTo(proof);
    }

    @Test
    void agreesWithTheWordsOfTheRfcAtEverySizeUpToSeventy() {
        List<byte[]> all = Leaves.some(70, 11);
        MerkleTree tree = Leaves.tree(all);
        for (int size = 0; size <= all.size(); size++) {
            List<byte[]> leaves = all.subList(0, size);
            assertThat(tree.root(size)).isEqualTo(Leaves.root(leaves));
            for (int m = 0; m < size; m++) {
                assertThat(Leaves.hex(tree.inclusion(m, size))).isEqualTo(Leaves.hex(Leaves.path(m, leaves)));
                assertThat(Leaves.hex(tree.consistency(m + 1, size)))
                        .isEqualTo(Leaves.hex(Leaves.proof(m + 1, leaves, true)));
            }
        }
    }

    @Test
    void agreesWithTheWordsOfTheRfcAtRandomSizes() {
        Random random = new Random(6962);
        List<byte[]> all = Leaves.some(3000, 9162);
        MerkleTree tree = Leaves.tree(all);
        for (int round = 0; round < 60; round++) {
            int size = 1 + random.nextInt(all.size());
            int m = random.nextInt(size);
            List<byte[]> leaves = all.subList(0, size);
            assertThat(tree.root(size)).isEqualTo(Leaves.root(leaves));
            assertThat(Leaves.hex(tree.inclusion(m, size))).isEqualTo(Leaves.hex(Leaves.path(m, leaves)));
            assertThat(Leaves.hex(tree.consistency(m + 1, size)))
                    .isEqualTo(Leaves.hex(Leaves.proof(m + 1, leaves, true)));
        }
    }

    @Test
    void readsFewHashesForAProofHoweverLargeTheTree() {
        long size = 123_456_789_012_345L;
        int[] read = new int[1];
        MerkleTree tree = new MerkleTree(wanted -> {
            read[0] += wanted.size();
            Map<Subtree, byte[]> found = new HashMap<>();
            wanted.forEach(each -> found.put(each, new byte[MerkleHash.BYTES]));
            return found;
        });
        tree.inclusion(size / 3, size);
        tree.consistency(size / 5, size);
        tree.root(size);
        assertThat(read[0]).isLessThan(4 * 47);
    }

    @Test
    void refusesWhatHasNoProof() {
        MerkleTree tree = Leaves.tree(Leaves.PUBLISHED);
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(8, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(-1, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(0, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(9, 8));
    }
}
