package org.mingtang.request.asking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.QueryCode;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestStage;
import org.mingtang.request.RequestView;
import org.mingtang.request.fee.Fee;
import org.mingtang.request.reckoning.DerivationStep;
import org.mingtang.request.reckoning.Span;

/**
 * What an applicant sees of his own request.
 *
 * @param organ name of the organ that was asked
 * @param fresh whether he has just handed it in
 * @param fee what he was told to pay; null where nothing
 * @param workingDaysLeft until the last day to reply; null where no period runs
 */
public record OwnPage(
        QueryCode code,
        RequestView request,
        String organ,
        boolean fresh,
        List<Line> history,
        List<Span> spans,
        List<DerivationStep> derivation,
        List<RequestFile> files,
        @Nullable Fee fee,
        LocalDate today,
        @Nullable Integer workingDaysLeft) {

    /** One line of the history in words for the applicant. */
    public record Line(LocalDate on, String label, @Nullable String text) {}

    public String here() {
        return OwnController.address(code);
    }

    public boolean may(RequestAct act) {
        return act.isFor(RequestAct.Doer.APPLICANT) && act.isPossibleFrom(request.stage());
    }

    /** Whether he was asked for his reasons and may still give them (第三十五条). */
    public boolean asksReasons() {
        return may(RequestAct.GIVE_REASONS)
                && history.stream().anyMatch(line -> line.label().equals(RequestAct.ASK_REASONS.label()));
    }

    public boolean awaitsCorrection() {
        return request.stage() == RequestStage.AWAIT_CORRECTION;
    }
}
