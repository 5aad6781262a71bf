package org.mingtang.review;

import java.nio.file.Path;
import java.util.List;

/** Finds what a file holds beside what is seen, and makes a copy without it. */
public interface AttachmentCleaner {

    /**
     * What is hidden in the file; empty for a clean one and for formats nothing is known of.
     *
     * @throws org.mingtang.procedure.UnlawfulAct with a sentence when the file cannot be opened
     */
    List<HiddenContent> hidden(String name, Path file);

    /**
     * A copy without what is hidden; visible text is the same, which is checked by reading both.
     *
     * @throws org.mingtang.procedure.UnlawfulAct with a sentence when no such copy can be made
     */
    Cleaned clean(String name, Path file);

    /**
     * A cleaned copy.
     *
     * @param removed what is no longer in it
     * @param left what could not be taken out and needs a person
     */
    record Cleaned(byte[] content, List<HiddenContent> removed, List<HiddenContent> left) {

        public Cleaned {
            removed = List.copyOf(removed);
            left = List.copyOf(left);
        }
    }
}
