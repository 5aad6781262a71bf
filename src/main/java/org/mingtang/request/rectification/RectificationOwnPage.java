package org.mingtang.request.rectification;

import java.util.List;
import org.mingtang.request.QueryCode;

/**
 * What an applicant sees of his own matter.
 *
 * @param answer its letter, once it was served
 * @param fresh whether he has just handed it in
 */
public record RectificationOwnPage(
        QueryCode code,
        RectificationView matter,
        String organ,
        Claim claim,
        List<RectificationStep> history,
        List<RectificationFile> answer,
        boolean fresh) {

    public String here() {
        return RectificationController.address(code);
    }

    /** What the office does inside is the office's; that it arrived, was answered or withdrawn is told. */
    public List<RectificationStep> told() {
        return history.stream()
                .filter(step -> step.act() == RectificationAct.ARRIVE
                        || step.act() == RectificationAct.SEND
                        || step.act() == RectificationAct.WITHDRAW)
                .toList();
    }
}
