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
 */
public record Submission(
        String kind,
        String kindLabel,
        String subject,
        UnitId unit,
        String title,
        String href,
        ReviewedText text,
        DisclosureDecision disclosure) {}
