package org.mingtang.plan.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.PlanView;

/** What every page of a plan says at its top. */
public record PlanHead(
        String id,
        String title,
        String issuer,
        int year,
        @Nullable String docNumber,
        @Nullable LocalDate issuedOn,
        int edition,
        boolean open) {

    static PlanHead of(PlanView plan, String issuer) {
        return new PlanHead(
                plan.id().toString(),
                plan.title(),
                issuer,
                plan.year(),
                plan.docNumber(),
                plan.issuedOn(),
                plan.edition(),
                plan.open());
    }

    /** Address of one of the plan's pages on the desk, e.g. {@code at("/matrix")}. */
    public String at(String page) {
        return "/desk/plans/" + id + page;
    }
}
