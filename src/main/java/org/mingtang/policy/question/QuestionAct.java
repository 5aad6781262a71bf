package org.mingtang.policy.question;

import static org.mingtang.policy.question.QuestionStage.ANSWERED;
import static org.mingtang.policy.question.QuestionStage.CLOSED;
import static org.mingtang.policy.question.QuestionStage.RECEIVED;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;

/** One step of a question's way; no national norm orders it, its period is the place's own (config). */
enum QuestionAct {
    RECEIVE("收到", RECEIVED),
    TRANSFER("转办", null, RECEIVED),
    ANSWER("答复", ANSWERED, RECEIVED),
    CORRECT("更正答复", null, ANSWERED),
    CLOSE("办结", CLOSED, RECEIVED),
    DRAFT("起草简明问答", null, ANSWERED),
    FORGET("删除联系方式", null, ANSWERED, CLOSED);

    private final String label;
    private final @Nullable QuestionStage to;
    private final Set<QuestionStage> from;

    QuestionAct(String label, @Nullable QuestionStage to, QuestionStage... from) {
        this.label = label;
        this.to = to;
        this.from = EnumSet.noneOf(QuestionStage.class);
        this.from.addAll(Set.of(from));
    }

    public String label() {
        return label;
    }

    public boolean isPossibleFrom(QuestionStage stage) {
        return from.contains(stage);
    }

    /** The stage this act leads to. @throws UnlawfulAct when it is not possible from there */
    QuestionStage from(QuestionStage stage) {
        if (!isPossibleFrom(stage)) {
            throw new UnlawfulAct("这条咨询“" + stage.label() + "”，不能" + label + "。请刷新页面查看最新状态。");
        }
        return to == null ? stage : to;
    }
}
