package org.mingtang.publication;

import java.util.Arrays;

/** What gathers items under an address of its own, told by how the address begins. */
public enum GatheringKind {
    TOPIC("/topics/", "专题"),
    PACKAGE("/packages/", "政策文件包");

    private final String below;
    private final String label;

    GatheringKind(String below, String label) {
        this.below = below;
        this.label = label;
    }

    /** The kind at an address, e.g. {@code /topics/spring}. */
    public static GatheringKind at(String path) {
        return Arrays.stream(values())
                .filter(kind -> path.startsWith(kind.below))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing gathers items at " + path));
    }

    public String label() {
        return label;
    }
}
