package org.mingtang.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;

/** What a disclosure decision must rest on (国办发〔2016〕80号 一(一); 政府信息公开条例 arts. 13–16). */
final class DecisionCheck {

    private DecisionCheck() {}

    /** Returns the decision as it is kept: what says nothing is null, a proactive one rests on nothing. */
    static DisclosureDecision normal(DisclosureDecision decision) {
        if (decision.attribute() == Disclosure.PROACTIVE) {
            return DisclosureDecision.PROACTIVE;
        }
        Ground ground = decision.attribute() == Disclosure.NOT_DISCLOSED ? decision.ground() : null;
        return new DisclosureDecision(decision.attribute(), ground, blankToNull(decision.reason()));
    }

    static List<Refusal> refusals(DisclosureDecision decision) {
        List<Refusal> refusals = new ArrayList<>();
        if (decision.attribute() == Disclosure.NOT_DISCLOSED && decision.ground() == null) {
            refusals.add(new Refusal("ground", "不予公开的，请选择法定依据（政府信息公开条例第十四条至第十六条）。"));
        }
        if (decision.attribute() != Disclosure.PROACTIVE && blankToNull(decision.reason()) == null) {
            refusals.add(new Refusal("reason", decision.attribute().label() + "的，请说明理由。"));
        }
        return refusals;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
