package org.mingtang.publication;

import org.jsoup.nodes.Document;

/** What another room writes into a body before everybody reads it: ids of its pieces, a note below the title. */
public interface BodyMarks {

    /** Marks a body of the version shown; scripts and styles are never written into it. */
    void mark(ItemView item, Document body);
}
