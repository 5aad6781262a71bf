package org.mingtang.request.rectification;

import static org.mingtang.request.rectification.RectificationStage.CLOSED;
import static org.mingtang.request.rectification.RectificationStage.DECIDED;
import static org.mingtang.request.rectification.RectificationStage.IN_HAND;
import static org.mingtang.request.rectification.RectificationStage.PROPOSED;

import java.util.EnumSet;
import java.util.Set;
import org.mingtang.procedure.UnlawfulAct;

/** Everything that can be done with a matter of rectification (第四十一条): from which stage, to which. */
public enum RectificationAct {
    ARRIVE("提出更正申请", IN_HAND),
    PROPOSE("核实并提出处理意见", PROPOSED, IN_HAND),
    RETURN("退回重新核实", IN_HAND, PROPOSED),
    DECIDE("审定", DECIDED, PROPOSED),
    SEND("送达答复", CLOSED, DECIDED),
    WITHDRAW("撤回申请", CLOSED, IN_HAND, PROPOSED, DECIDED);

    private final String label;
    private final RectificationStage to;
    private final Set<RectificationStage> from = EnumSet.noneOf(RectificationStage.class);

    RectificationAct(String label, RectificationStage to, RectificationStage... from) {
        this.label = label;
        this.to = to;
        this.from.addAll(Set.of(from));
    }

    public String label() {
        return label;
    }

    public boolean isPossibleFrom(RectificationStage stage) {
        return from.contains(stage);
    }

    /**
     * Returns the stage this act leads to.
     *
     * @throws UnlawfulAct when it is not possible from there
     */
    RectificationStage from(RectificationStage stage) {
        if (!isPossibleFrom(stage)) {
            throw new UnlawfulAct("这件更正申请现在是“" + stage.label() + "”，不能" + label + "。请刷新页面查看最新状态。");
        }
        return to;
    }
}
