package org.mingtang.review;

import java.util.List;

/** The check of a draft before it goes to review; changes nothing, and gives the same findings for the same draft. */
public interface DraftCheck {

    /** All findings, the heaviest first, then in the order of the draft; never more than a page can show. */
    List<Finding> check(CheckedDraft draft);
}
