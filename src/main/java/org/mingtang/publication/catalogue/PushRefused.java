package org.mingtang.publication.catalogue;

import java.util.List;
import org.mingtang.procedure.Refusal;

/** A push that leaves nothing behind, with everything that is wrong with it. */
class PushRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    PushRefused(List<Refusal> refusals) {
        super("推送的内容不合要求");
        this.refusals = List.copyOf(refusals);
    }

    List<Refusal> refusals() {
        return refusals;
    }
}
