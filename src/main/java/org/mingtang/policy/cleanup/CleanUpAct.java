package org.mingtang.policy.cleanup;

import static org.mingtang.policy.cleanup.CleanUpStage.CANCELLED;
import static org.mingtang.policy.cleanup.CleanUpStage.COLLECTING;
import static org.mingtang.policy.cleanup.CleanUpStage.CONCLUDED;
import static org.mingtang.policy.cleanup.CleanUpStage.IN_EFFECT;
import static org.mingtang.policy.cleanup.CleanUpStage.PREPARED;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;

/** One step of a round; the first is no stage's, the others lead from the stages named. */
enum CleanUpAct {
    BEGIN("发起清理", COLLECTING),
    PROPOSE("提出意见", COLLECTING, COLLECTING),
    DECIDE("作出决定", COLLECTING, COLLECTING),
    CONCLUDE("确定结果", CONCLUDED, COLLECTING),
    /** As cancelling, from a prepared result only when that was given up. */
    REOPEN("重新研究", COLLECTING, CONCLUDED, PREPARED),
    /** The result is written as a manuscript; again when that one was given up. */
    PREPARE("起草公布稿", PREPARED, CONCLUDED, PREPARED),
    TAKE_EFFECT("公布生效", IN_EFFECT, PREPARED),
    /** The published result was withdrawn; it can be written anew, or decided anew. */
    RECALL("公布结果撤回", CONCLUDED, IN_EFFECT),
    CANCEL("取消", CANCELLED, COLLECTING, CONCLUDED, PREPARED);

    private final String label;
    private final CleanUpStage to;
    private final Set<CleanUpStage> from;

    CleanUpAct(String label, CleanUpStage to, CleanUpStage... from) {
        this.label = label;
        this.to = to;
        this.from = EnumSet.noneOf(CleanUpStage.class);
        this.from.addAll(Set.of(from));
    }

    String label() {
        return label;
    }

    boolean isPossibleFrom(@Nullable CleanUpStage stage) {
        return stage == null ? this == BEGIN : from.contains(stage);
    }

    /** Returns where it leads. @throws UnlawfulAct when it is not possible from there */
    CleanUpStage from(@Nullable CleanUpStage stage) {
        if (!isPossibleFrom(stage)) {
            throw new UnlawfulAct(
                    "这次清理“" + (stage == null ? "尚未发起" : stage.label()) + "”，不能" + label + "。请刷新页面查看最新状态。");
        }
        return to;
    }
}
