package org.mingtang.publication;

import java.util.Optional;

/** What another room adds to the text its reviewers read and pass: once it changes, the approval no longer holds. */
public interface ReviewedAddition {

    /**
     * @param key names it within the text, the same in every round
     * @param text one statement a line
     */
    record Words(String key, String label, String text) {}

    Optional<Words> of(ManuscriptId draft);
}
