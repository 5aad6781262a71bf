package org.mingtang.request.library;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;

/** What can be done with a library case, from which stage, and where it leads. */
public enum LibraryAct {
    PROPOSE("提名入库", LibraryStage.DRAFT),
    WRITE("修改脱敏文字", LibraryStage.DRAFT, LibraryStage.DRAFT, LibraryStage.CHECKING),
    HAND_IN("提交复核", LibraryStage.CHECKING, LibraryStage.DRAFT),
    GIVE_BACK("退回修改", LibraryStage.DRAFT, LibraryStage.CHECKING),
    RELEASE("复核入库", LibraryStage.RELEASED, LibraryStage.CHECKING),
    TRAIN("列为培训案例", null, LibraryStage.RELEASED),
    UNTRAIN("不再列为培训案例", null, LibraryStage.RELEASED),
    OPEN("转为公开稿件", null, LibraryStage.RELEASED),
    PUBLISHED("公开", null, LibraryStage.RELEASED),
    CLOSED("公开页面撤回", null, LibraryStage.RELEASED),
    WITHDRAW("撤出", LibraryStage.WITHDRAWN, LibraryStage.DRAFT, LibraryStage.CHECKING, LibraryStage.RELEASED);

    private final String label;
    private final @Nullable LibraryStage to;
    private final Set<LibraryStage> from;

    LibraryAct(String label, @Nullable LibraryStage to, LibraryStage... from) {
        this.label = label;
        this.to = to;
        this.from = Set.of(from);
    }

    public String label() {
        return label;
    }

    public boolean isPossibleFrom(LibraryStage stage) {
        return from.contains(stage);
    }

    /**
     * Returns the stage this act leads to.
     *
     * @throws UnlawfulAct when it is not possible from there
     */
    LibraryStage from(LibraryStage stage) {
        if (!isPossibleFrom(stage)) {
            throw new UnlawfulAct("这个案例现在是“" + stage.label() + "”，不能" + label + "。请刷新页面查看最新状态。");
        }
        return to == null ? stage : to;
    }
}
