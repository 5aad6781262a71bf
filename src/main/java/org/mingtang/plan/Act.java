package org.mingtang.plan;

import static org.mingtang.plan.Stage.CANCELLED;
import static org.mingtang.plan.Stage.CLOSED;
import static org.mingtang.plan.Stage.DONE;
import static org.mingtang.plan.Stage.HANDED_IN;
import static org.mingtang.plan.Stage.HANDED_OVER;
import static org.mingtang.plan.Stage.IN_PROGRESS;
import static org.mingtang.plan.Stage.ISSUED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;

/** One step of a task's life: who may take it, where it leads, from which stages it is possible. */
public enum Act {
    ISSUE("下达", By.SUPERVISOR, ISSUED),
    ACCEPT("签收", By.WORKER, IN_PROGRESS, ISSUED),
    REPORT("报告进展", By.WORKER, null, IN_PROGRESS),
    HAND_IN("提交办结", By.WORKER, HANDED_IN, IN_PROGRESS),
    APPROVE("审核通过", By.SUPERVISOR, DONE, HANDED_IN),
    RETURN("退回", By.SUPERVISOR, IN_PROGRESS, HANDED_IN),
    ASK_DEADLINE("申请调整期限", By.WORKER, null, IN_PROGRESS),
    GRANT_DEADLINE("同意调整期限", By.SUPERVISOR, null, IN_PROGRESS),
    REFUSE_DEADLINE("不同意调整期限", By.SUPERVISOR, null, IN_PROGRESS),
    HAND_OVER("移交", By.SUPERVISOR, HANDED_OVER, ISSUED, IN_PROGRESS),
    URGE("督办", By.SUPERVISOR, null, ISSUED, IN_PROGRESS, HANDED_IN),
    WARN("预警", By.SUPERVISOR, null, ISSUED, IN_PROGRESS, HANDED_IN),
    CLOSE("了结", By.SUPERVISOR, CLOSED, ISSUED, IN_PROGRESS, HANDED_IN),
    CANCEL("取消", By.SUPERVISOR, CANCELLED, ISSUED, IN_PROGRESS, HANDED_IN),
    REWORD("按新版表修改", By.SUPERVISOR, null, ISSUED, IN_PROGRESS, HANDED_IN, DONE, CLOSED);

    /** Which side takes the act. */
    public enum By {
        WORKER,
        SUPERVISOR
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

    /** Its word in an address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The act an address names, if there is one a person can take by a form. */
    static Optional<Act> named(String slug) {
        return Arrays.stream(values())
                .filter(act -> act != ISSUE && act != REWORD)
                .filter(act -> act.slug().equals(slug))
                .findFirst();
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
            throw new UnlawfulAct("任务目前“" + stage.label() + "”，不能" + label + "。请刷新页面查看最新状态。");
        }
        return to == null ? stage : to;
    }
}
