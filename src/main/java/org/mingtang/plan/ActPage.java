package org.mingtang.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitView;
import org.mingtang.plan.TaskView.Part;

/**
 * The form of one act.
 *
 * @param percentAllowed false where targets count by themselves
 * @param refusal why it was not done; what was filled in stays
 * @param receivers units to hand over to, only for that act
 */
public record ActPage(
        TaskView task,
        Part part,
        Act act,
        boolean percentAllowed,
        @Nullable String refusal,
        @Nullable String text,
        @Nullable String link,
        @Nullable Integer percent,
        @Nullable String due,
        List<UnitView> receivers) {

    public boolean irreversible() {
        return act == Act.CANCEL || act == Act.CLOSE || act == Act.HAND_OVER;
    }

    public boolean takesFiles() {
        return act == Act.REPORT || act == Act.HAND_IN;
    }

    public boolean wantsWords() {
        return act != Act.ACCEPT;
    }
}
