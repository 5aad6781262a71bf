package org.mingtang.review;

import java.util.List;

/** The check of a draft before it goes to review; changes nothing, and gives the same findings for the same draft. */
public interface DraftCheck {

    /** All findings, the heaviest first, then in the order of the draft; never more than a page can show. */
    List<Finding> check(CheckedDraft draft);

    /**
     * Only what must not become public unseen: personal data and hidden content of attachments that {@link #check} would
     * refuse, all of them, in the order of the draft. Quick enough for thousands of drafts; nothing of it is kept.
     */
    List<Finding> disclosing(CheckedDraft draft);
}
