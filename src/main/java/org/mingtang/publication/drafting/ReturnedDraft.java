package org.mingtang.publication.drafting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.review.ActView;
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
     * @param place in words, e.g. 正文第 2 段
     * @param href of the field it is about
     * @param quote the words it is about, or how the paragraph begins; empty where the text was changed since
     */
    public record AtPlace(String place, String href, String quote, String comment) {}

    /** @param now the draft's text as it is */
    static ReturnedDraft of(ReviewView review, ActView act, ReviewedText now) {
        boolean same = review.sha256().equals(now.sha256());
        return new ReturnedDraft(
                review.id().value(),
                act.stepName() == null ? "审核" : act.stepName(),
                act.who(),
                act.at(),
                act.opinion() == null ? "" : act.opinion(),
                act.remarks().stream().map(remark -> at(remark, now, same)).toList());
    }

    /** Whether what was said is still to be answered. */
    static boolean concerns(ManuscriptView draft) {
        return draft.stage() == ManuscriptStage.RETURNED || draft.stage() == ManuscriptStage.WRITING;
    }

    private static AtPlace at(Remark remark, ReviewedText now, boolean same) {
        ReviewedText.Part part = now.part(remark.part()).orElse(null);
        String label = part == null ? "已删去的部分" : part.label();
        boolean paragraphs = part != null
                && part.form() != ReviewedText.Form.FILE
                && !remark.part().equals("title");
        List<String> blocks = part == null || !same ? List.of() : part.blocks();
        String whole = remark.block() < blocks.size() && paragraphs ? blocks.get(remark.block()) : "";
        return new AtPlace(
                paragraphs ? label + "第 " + (remark.block() + 1) + " 段" : label,
                href(remark.part()),
                remark.quote() == null ? begin(whole) : remark.quote(),
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
