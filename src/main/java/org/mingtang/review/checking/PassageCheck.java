package org.mingtang.review.checking;

import java.util.List;
import org.mingtang.review.Finding;

/** Looks for one kind of thing in a paragraph. */
interface PassageCheck {

    List<Finding> in(Passage passage);
}
