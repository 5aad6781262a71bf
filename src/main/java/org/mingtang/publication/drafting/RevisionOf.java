package org.mingtang.publication.drafting;

import org.mingtang.publication.ItemView;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.review.Disclosure;

/** The fields with which a further version of an item begins: those of the version that is current, and its period. */
final class RevisionOf {

    private RevisionOf() {}

    static ManuscriptFields fields(ItemView item, String period) {
        return new ManuscriptFields(
                item.line(),
                item.kind(),
                item.title(),
                item.docNumber(),
                item.formedOn(),
                item.effectiveFrom(),
                item.validUntil(),
                item.theme(),
                item.keywords(),
                item.summary(),
                item.source(),
                item.body(),
                Disclosure.PROACTIVE,
                null,
                null,
                item.audience(),
                null,
                null,
                period,
                null);
    }
}
