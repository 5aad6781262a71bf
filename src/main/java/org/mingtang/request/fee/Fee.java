package org.mingtang.request.fee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.RequestId;
import org.mingtang.request.reckoning.FeeReckoning;

/**
 * A fee the applicant was told to pay.
 *
 * @param notice place of the act of notice in the request's history
 * @param reckoning as it stood when the notice was sent
 * @param howToPay as the notice says
 * @param payment null while nothing was paid
 */
public record Fee(
        RequestId request,
        long notice,
        LocalDate noticedOn,
        FeeReckoning reckoning,
        long yuan,
        String howToPay,
        @Nullable Payment payment) {

    /**
     * What was paid.
     *
     * @param receipt number of the fiscal receipt (财政票据)
     */
    public record Payment(LocalDate on, PaymentWay way, String receipt) {}

    public boolean isPaid() {
        return payment != null;
    }
}
