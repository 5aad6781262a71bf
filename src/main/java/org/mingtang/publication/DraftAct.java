package org.mingtang.publication;

import static org.mingtang.publication.DraftStage.APPROVED;
import static org.mingtang.publication.DraftStage.DISCARDED;
import static org.mingtang.publication.DraftStage.PUBLISHED;
import static org.mingtang.publication.DraftStage.RETURNED;
import static org.mingtang.publication.DraftStage.UNDER_REVIEW;
import static org.mingtang.publication.DraftStage.WITHHELD;
import static org.mingtang.publication.DraftStage.WRITING;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;

/** One step of a draft's way to the public. */
public enum DraftAct {
    WRITE("起草", WRITING),
    CHANGE("修改", null, WRITING, RETURNED),
    SUBMIT("送审", UNDER_REVIEW, WRITING, RETURNED),
    TAKE_BACK("撤回送审", WRITING, UNDER_REVIEW, APPROVED),
    RETURN("退回", RETURNED, UNDER_REVIEW),
    PASS("审核通过", APPROVED, UNDER_REVIEW),
    WITHHOLD("决定不主动公开", WITHHELD, UNDER_REVIEW),
    SCHEDULE("定时发布", null, APPROVED),
    PUBLISH("发布", PUBLISHED, APPROVED),
    DISCARD("作废", DISCARDED, WRITING, RETURNED);

    private final String label;
    private final @Nullable DraftStage to;
    private final Set<DraftStage> from;

    DraftAct(String label, @Nullable DraftStage to, DraftStage... from) {
        this.label = label;
        this.to = to;
        this.from = EnumSet.noneOf(DraftStage.class);
        this.from.addAll(Set.of(from));
    }

    public String label() {
        return label;
    }

    public boolean isPossibleFrom(DraftStage stage) {
        return from.contains(stage);
    }

    /** The stage this act leads to. @throws UnlawfulAct when it is not possible from there */
    DraftStage from(DraftStage stage) {
        if (!isPossibleFrom(stage)) {
            throw new UnlawfulAct("这份稿件“" + stage.label() + "”，不能" + label + "。请刷新页面查看最新状态。");
        }
        return to == null ? stage : to;
    }
}
