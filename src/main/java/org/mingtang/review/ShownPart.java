package org.mingtang.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the text as a page shows it, with what changed and what reviewers said beside it.
 *
 * @param change in words, empty where nothing changed
 * @param file whether it is a stored file to be downloaded
 */
public record ShownPart(String key, String label, String change, boolean file, List<Line> lines) {

    /** What happened to a paragraph. */
    public enum Mark {
        SAME(""),
        ADDED("新增"),
        REMOVED("删去");

        private final String label;

        Mark(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A paragraph.
     *
     * @param place in the text now, from 0; -1 where it is gone
     * @param html sanitised, or null for plain text
     */
    public record Line(
            Mark mark, int place, String text, @Nullable String html, List<Remark> remarks) {}

    public boolean changed() {
        return !change.isEmpty();
    }
}
