package org.mingtang.request.rectification;

import java.util.UUID;

/** A file of one matter; its content is closed on disk. */
public record RectificationFile(UUID id, Kind kind, String name, String mediaType, long size, String addedBy) {

    /** What a file is for. */
    public enum Kind {
        IDENTITY("身份证明"),
        PROOF("证据材料"),
        LETTER("更正答复");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** As it was handed in. */
    public record Upload(Kind kind, String name, byte[] content) {}
}
