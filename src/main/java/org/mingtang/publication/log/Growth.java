package org.mingtang.publication.log;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a tree gains by further leaves: their hashes, and those of each subtree that becomes complete. */
final class Growth {

    private long size;
    private final Map<Subtree, byte[]> edge;
    private final Map<Subtree, byte[]> gained = new LinkedHashMap<>();

    /**
     * @param size leaves so far
     * @param edge hashes of the complete subtrees of which these consist
     */
    Growth(long size, Map<Subtree, byte[]> edge) {
        this.size = size;
        this.edge = new HashMap<>(edge);
    }

    static Growth of(long size, MerkleTree.Hashes hashes) {
        List<Subtree> edge = Subtree.covering(0, size);
        return new Growth(size, hashes.of(edge));
    }

    void add(byte[] leaf) {
        Subtree grown = new Subtree(0, size);
        byte[] hash = leaf;
        gained.put(grown, hash);
        while (grown.isRight()) {
            hash = MerkleHash.node(Objects.requireNonNull(edge.remove(grown.sibling())), hash);
            grown = grown.parent();
            gained.put(grown, hash);
        }
        edge.put(grown, hash);
        size++;
    }

    /** Everything gained, in the order in which it came about. */
    Map<Subtree, byte[]> gained() {
        return gained;
    }

    long size() {
        return size;
    }
}
