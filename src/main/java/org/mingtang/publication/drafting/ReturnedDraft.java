package org.mingtang.publication.drafting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.review.ActView;
import org.mingtang.review.PlacedRemark;
import org.mingtang.review.Remark;
import org.mingtang.review.ReviewView;
import org.mingtang.review.ReviewedText;

/**
 * Why a draft came back, with the reviewer's remarks at their places.
 *
 * @param step name of the step that returned it
 */
public record ReturnedDraft(UUID review, String step, String who, Instant at, String reason, List<AtPlace> remarks) {

    private static final int LONGEST_QUOTE = 60;

    /**
     * A remark.
     *
     * @param place in words, e.g. 正文第 2 段, by the paragraphs of the draft as it is
     * @param href of the field it is about
     * @param quote the words it is about, or how the paragraph began that the reviewer had before him
     */
    public record AtPlace(String place, String href, String quote, String comment) {}

    /**
     * @param then the text that was returned
     * @param now the draft's text as it is
     */
    static ReturnedDraft of(ReviewView review, ActView act, ReviewedText then, ReviewedText now) {
        return new ReturnedDraft(
                review.id().value(),
                act.stepName() == null ? "审核" : act.stepName(),
                act.who(),
                act.at(),
                act.opinion() == null ? "" : act.opinion(),
                act.remarks().stream()
                        .map(remark -> at(PlacedRemark.of(remark, then, now)))
                        .toList());
    }

    /** Whether what was said is still to be answered. */
    static boolean concerns(ManuscriptView draft) {
        return draft.stage() == ManuscriptStage.RETURNED || draft.stage() == ManuscriptStage.WRITING;
    }

    private static AtPlace at(PlacedRemark placed) {
        Remark remark = placed.remark();
        return new AtPlace(
                placed.place(),
                href(remark.part()),
                remark.quote() == null ? begin(placed.words()) : remark.quote(),
                remark.comment());
    }

    private static String begin(String text) {
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    }

    private static String href(String part) {
        if (part.startsWith("attachment:")) {
            return "#files";
        }
        return part.equals("details") ? "#docNumber" : "#" + part;
    }
}
