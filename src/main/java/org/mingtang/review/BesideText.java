package org.mingtang.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Told by a room what reviewers of a matter should know beside its text, on the review's page and in its printed record. */
public interface BesideText {

    /**
     * What the room knows of the matter as it stands; empty where it is not its own.
     *
     * @param kind as the review was submitted, {@link Submission#kind}
     * @param subject as the review was submitted, {@link Submission#subject}
     */
    List<Note> beside(String kind, String subject);

    /** Lines under a heading. */
    record Note(String heading, List<Line> lines) {}

    /** @param href where the line leads inside the desk, if it does */
    record Line(String text, @Nullable String href) {}
}
