package org.mingtang.review;

import static org.mingtang.review.Stage.PASSED;
import static org.mingtang.review.Stage.RETURNED;
import static org.mingtang.review.Stage.UNDER_REVIEW;
import static org.mingtang.review.Stage.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;

/** One step in the life of a review: which side takes it, where it leads, from which stages it is possible. */
public enum Act {
    SUBMIT("送审", By.AUTHOR, UNDER_REVIEW),
    RESUBMIT("重新送审", By.AUTHOR, UNDER_REVIEW, RETURNED, WITHDRAWN),
    PASS("通过", By.REVIEWER, null, UNDER_REVIEW),
    /** Passes the last step that was open. */
    APPROVE("审核办结", By.REVIEWER, PASSED, UNDER_REVIEW),
    RETURN("退回", By.REVIEWER, RETURNED, UNDER_REVIEW),
    CHANGE_DISCLOSURE("调整公开属性", By.REVIEWER, null, UNDER_REVIEW),
    WITHDRAW("撤回", By.AUTHOR, WITHDRAWN, UNDER_REVIEW, RETURNED);

    /** Which side takes the act. */
    public enum By {
        AUTHOR,
        REVIEWER
    }

    private final String label;
    private final By by;
    private final @Nullable Stage to;
    private final Set<Stage> from;

    Act(String label, By by, @Nullable Stage to, Stage... from) {
        this.label = label;
        this.by = by;
        this.to = to;
        this.from = EnumSet.noneOf(Stage.class);
        this.from.addAll(Set.of(from));
    }

    public String label() {
        return label;
    }

    public By by() {
        return by;
    }

    public boolean isPossibleFrom(Stage stage) {
        return from.contains(stage);
    }

    /** The stage this act leads to. @throws UnlawfulAct when it is not possible from there */
    Stage from(Stage stage) {
        if (!isPossibleFrom(stage)) {
            throw new UnlawfulAct("稿件目前“" + stage.label() + "”，不能" + label + "。请刷新页面查看最新状态。");
        }
        return to == null ? stage : to;
    }
}
