package org.mingtang.policy;

import java.util.EnumSet;
import java.util.Set;
import org.mingtang.procedure.UnlawfulAct;

/** How far a relation has come; only a confirmed one has effects and is shown. */
public enum RelationStage {
    PROPOSED("待确认"),
    CONFIRMED("已确认"),
    DROPPED("不成立");

    private final String label;

    RelationStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What a keeper can do with a relation. */
    enum Act {
        CONFIRM("确认关系", CONFIRMED, PROPOSED),
        DROP("不采用关系", DROPPED, PROPOSED, CONFIRMED),
        TAKE_UP("恢复关系", PROPOSED, DROPPED),
        /** What does it left the library. Should it come back as a policy, perhaps with another text, it is asked again. */
        RELEASE("关系不再计算", PROPOSED, CONFIRMED);

        private final String label;
        private final RelationStage to;
        private final Set<RelationStage> from;

        Act(String label, RelationStage to, RelationStage first, RelationStage... further) {
            this.label = label;
            this.to = to;
            this.from = EnumSet.of(first, further);
        }

        String label() {
            return label;
        }

        /** Returns where it leads. @throws UnlawfulAct when it is not possible from there */
        RelationStage from(RelationStage stage) {
            if (!from.contains(stage)) {
                throw new UnlawfulAct("这条关系“" + stage.label() + "”，不能" + label + "。请刷新页面查看最新状态。");
            }
            return to;
        }
    }
}
