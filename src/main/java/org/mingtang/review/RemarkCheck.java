package org.mingtang.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.procedure.Refusal;
import org.mingtang.review.ReviewedText.Part;

/** Whether a return says why, and whether its remarks point to places that are there. */
final class RemarkCheck {

    private RemarkCheck() {}

    static List<Refusal> refusals(String reason, List<Remark> remarks, ReviewedText text) {
        List<Refusal> refusals = new ArrayList<>();
        if (reason == null || reason.isBlank()) {
            refusals.add(new Refusal("reason", "请写明退回的理由。"));
        }
        for (Remark remark : remarks) {
            place(remark, text).map(why -> new Refusal("remark", why)).ifPresent(refusals::add);
        }
        return refusals;
    }

    private static Optional<String> place(Remark remark, ReviewedText text) {
        Optional<Part> part = text.part(remark.part());
        if (part.isEmpty()) {
            return Optional.of("稿件中没有“" + remark.part() + "”这一部分。");
        }
        String label = part.get().label();
        List<String> blocks = part.get().blocks();
        if (remark.block() < 0 || remark.block() >= Math.max(1, blocks.size())) {
            return Optional.of(label + "没有第 " + (remark.block() + 1) + " 段。");
        }
        if (remark.comment() == null || remark.comment().isBlank()) {
            return Optional.of(label + "第 " + (remark.block() + 1) + " 段：请填写批注内容。");
        }
        String quote = remark.quote();
        if (quote != null && !blocks.isEmpty() && !blocks.get(remark.block()).contains(quote)) {
            return Optional.of(label + "第 " + (remark.block() + 1) + " 段中没有“" + quote + "”。");
        }
        return Optional.empty();
    }
}
