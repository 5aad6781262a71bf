package org.mingtang.publication;

import java.util.List;
import org.mingtang.review.BesideText.Note;

/** Told by a room what the drafter of a manuscript should know of it while he writes, on the draft's own page. */
public interface DraftNotes {

    List<Note> notes(ManuscriptView draft);
}
