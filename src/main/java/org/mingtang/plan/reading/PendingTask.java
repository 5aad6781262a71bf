package org.mingtang.plan.reading;

import org.jspecify.annotations.Nullable;

/** Text that waits for the bracket or line that governs it. */
final class PendingTask {

    private final StringBuilder text = new StringBuilder();
    private @Nullable Heading firstItem;
    private int items;

    @Nullable
    String deadline;

    /** Text before items numbered (1), (2): part of the task if one bracket governs them all (labelling rule 2). */
    private String lead = "";

    /** A numbered item begins; text without number before it was only leading over. */
    void startItem(Heading heading) {
        if (items == 0) {
            lead = heading.rank() >= Heading.ARABIC_IN_BRACKETS ? text.toString() : "";
            text.setLength(0);
            firstItem = heading;
        } else {
            text.append('\n').append(heading.number());
        }
        items++;
    }

    /** Whether a circled number starts an item: no item of another kind is open that it could be a part of. */
    boolean circled() {
        Heading item = firstItem;
        return item == null ? isEmpty() : item.rank() == Heading.CIRCLED;
    }

    void append(String piece) {
        if (!Text.isBlank(piece)) {
            text.append(text.isEmpty() ? "" : "\n").append(piece);
        }
    }

    boolean isEmpty() {
        return Text.isBlank(text.toString());
    }

    /** The number of a single item; several items under one bracket keep their numbers in the text (labelling rule 2). */
    @Nullable
    String no() {
        Heading item = firstItem;
        return items == 1 && item != null ? item.digits() : null;
    }

    String text() {
        Heading item = firstItem;
        return items > 1 && item != null ? lead + (lead.isEmpty() ? "" : "\n") + item.number() + text : text.toString();
    }

    void clear() {
        text.setLength(0);
        lead = "";
        firstItem = null;
        items = 0;
        deadline = null;
    }
}
