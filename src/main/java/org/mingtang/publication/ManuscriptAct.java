package org.mingtang.publication;

import static org.mingtang.publication.ManuscriptStage.APPROVED;
import static org.mingtang.publication.ManuscriptStage.DISCARDED;
import static org.mingtang.publication.ManuscriptStage.PUBLISHED;
import static org.mingtang.publication.ManuscriptStage.RETURNED;
import static org.mingtang.publication.ManuscriptStage.UNDER_REVIEW;
import static org.mingtang.publication.ManuscriptStage.WITHHELD;
import static org.mingtang.publication.ManuscriptStage.WRITING;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;

/** One step of a draft's way to the public. */
public enum ManuscriptAct {
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
    private final @Nullable ManuscriptStage to;
    private final Set<ManuscriptStage> from;

    ManuscriptAct(String label, @Nullable ManuscriptStage to, ManuscriptStage... from) {
        this.label = label;
        this.to = to;
        this.from = EnumSet.noneOf(ManuscriptStage.class);
        this.from.addAll(Set.of(from));
    }

    public String label() {
        return label;
    }

    public boolean isPossibleFrom(ManuscriptStage stage) {
        return from.contains(stage);
    }

    /** The stage this act leads to. @throws UnlawfulAct when it is not possible from there */
    ManuscriptStage from(ManuscriptStage stage) {
        if (!isPossibleFrom(stage)) {
            throw new UnlawfulAct("这份稿件“" + stage.label() + "”，不能" + label + "。请刷新页面查看最新状态。");
        }
        return to == null ? stage : to;
    }
}
