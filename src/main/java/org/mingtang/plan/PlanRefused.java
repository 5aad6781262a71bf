package org.mingtang.plan;

import java.util.List;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;

/** A table cannot be issued as it is; all reasons at once. */
public class PlanRefused extends UnlawfulAct {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    PlanRefused(List<Refusal> refusals) {
        super(refusals.get(0).message());
        this.refusals = List.copyOf(refusals);
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
