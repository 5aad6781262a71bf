package org.mingtang.request.handling;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.RequestView;
import org.mingtang.request.fee.FeeOrder;
import org.mingtang.request.reckoning.FeeMethod;
import org.mingtang.request.reckoning.FeeReckoning;

/**
 * How a request would be charged, before the applicant is told.
 *
 * @param earlier requests of the applicant to the organ earlier in the month
 * @param reckoning null while no method is chosen, or while something stands against it
 * @param wrong what stands against it
 */
public record FeePage(
        RequestView request,
        FeeOrder order,
        int earlier,
        @Nullable FeeReckoning reckoning,
        List<String> wrong,
        String howToPay,
        LocalDate today) {

    public String back() {
        return "/desk/requests/" + request.id();
    }

    public String here() {
        return back() + "/fee";
    }

    public boolean chooses(FeeMethod method) {
        return order.method() == method;
    }

    /** Whether there is something to tell the applicant to pay. */
    public boolean canTell() {
        return wrong.isEmpty() && reckoning != null && reckoning.yuan() > 0;
    }
}
