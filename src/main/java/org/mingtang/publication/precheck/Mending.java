package org.mingtang.publication.precheck;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.review.Finding;
import org.mingtang.review.FindingKind;
import org.mingtang.review.Paragraphs;

/** Puts what a finding proposes in the place of the words it found. */
final class Mending {

    private Mending() {}

    /** Whether one click can mend it. */
    static boolean can(Finding finding) {
        return finding.mended() != null && finding.offset() >= 0 && !Places.isAttachment(finding);
    }

    /** Whether all findings of the kind may be mended unseen: masking, and words that are always wrong. */
    static boolean together(FindingKind kind) {
        return kind.personal() || kind == FindingKind.TYPO || kind == FindingKind.OUTDATED_NAME;
    }

    /** From the end to the beginning, so that places stay right; of two that overlap the first is left for the next check. */
    static ManuscriptFields apply(ManuscriptFields fields, Collection<Finding> findings) {
        List<Finding> backwards = findings.stream()
                .filter(Mending::can)
                .sorted(Comparator.comparing(Finding::part)
                        .thenComparing(Finding::paragraph)
                        .thenComparing(Finding::offset)
                        .reversed())
                .toList();
        ManuscriptFields mended = fields;
        Finding after = null;
        for (Finding each : backwards) {
            if (after == null || !overlaps(each, after)) {
                mended = one(mended, each);
                after = each;
            }
        }
        return mended;
    }

    private static boolean overlaps(Finding each, Finding after) {
        return each.part().equals(after.part())
                && each.paragraph() == after.paragraph()
                && each.offset() + each.quoted().length() > after.offset();
    }

    private static ManuscriptFields one(ManuscriptFields fields, Finding finding) {
        String by = String.valueOf(finding.mended());
        return switch (finding.part()) {
            case "title" -> fields.saying(inText(fields.title(), finding, by), fields.body());
            case "docNumber" -> fields.dated(by, fields.formedOn(), fields.effectiveFrom(), fields.validUntil());
            case "body" ->
                fields.saying(
                        fields.title(),
                        Paragraphs.replace(fields.body(), finding.paragraph(), finding.offset(), finding.quoted(), by)
                                .orElseThrow(Mending::gone));
            case "summary" ->
                fields.described(
                        inText(fields.summary(), finding, by), fields.keywords(), fields.source(), fields.changeNote());
            case "keywords" ->
                fields.described(
                        fields.summary(), inText(fields.keywords(), finding, by), fields.source(), fields.changeNote());
            case "source" ->
                fields.described(
                        fields.summary(), fields.keywords(), inText(fields.source(), finding, by), fields.changeNote());
            case "changeNote" ->
                fields.described(
                        fields.summary(), fields.keywords(), fields.source(), inText(fields.changeNote(), finding, by));
            default -> throw new UnlawfulAct("这一处不能自动修改，请在稿件里修改。");
        };
    }

    private static String inText(@Nullable String text, Finding finding, String by) {
        if (text == null || !text.startsWith(finding.quoted(), finding.offset())) {
            throw gone();
        }
        return text.substring(0, finding.offset())
                + by
                + text.substring(finding.offset() + finding.quoted().length());
    }

    static UnlawfulAct gone() {
        return new UnlawfulAct("稿件在您打开检查页之后改过，这一处已经不在了。请刷新检查页。");
    }
}
