package org.mingtang.publication;

import java.util.List;
import org.mingtang.procedure.Refusal;

/** What another room demands before a draft may go on; asked at both moments, all gates at once. */
public interface PublicationGate {

    /** The two moments at which a draft can be held back. */
    enum Moment {
        SUBMISSION,
        PUBLICATION
    }

    /** Returns what is missing, in sentences for the clerk; empty lets it pass. */
    List<Refusal> objections(ManuscriptView draft, Moment moment);
}
