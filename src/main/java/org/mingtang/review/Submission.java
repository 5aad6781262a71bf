package org.mingtang.review;

import org.mingtang.organisation.UnitId;

/**
 * A draft handed to the reviewers by the module that owns it.
 *
 * @param kind what it is, as a key that chains are chosen by, e.g. publication
 * @param kindLabel its word on the pages, e.g. 公开信息
 * @param subject the owner's key of the matter
 * @param unit whose draft it is
 * @param title one line that names it
 * @param href the draft's own page on the desk, beginning with /
 * @param forNamedUnits whether it is directed to named units only (定向公开)
 */
public record Submission(
        String kind,
        String kindLabel,
        String subject,
        UnitId unit,
        String title,
        String href,
        ReviewedText text,
        DisclosureDecision disclosure,
        boolean forNamedUnits) {

    /** A draft for everybody. */
    public Submission(
            String kind,
            String kindLabel,
            String subject,
            UnitId unit,
            String title,
            String href,
            ReviewedText text,
            DisclosureDecision disclosure) {
        this(kind, kindLabel, subject, unit, title, href, text, disclosure, false);
    }

    /** The same; where true it is directed to named units, and its title stays among them and its reviewers. */
    public Submission forNamedUnits(boolean named) {
        return new Submission(kind, kindLabel, subject, unit, title, href, text, disclosure, named);
    }

    Submission with(DisclosureDecision decided) {
        return new Submission(kind, kindLabel, subject, unit, title, href, text, decided, forNamedUnits);
    }
}
