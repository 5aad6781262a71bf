package org.mingtang.request.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestStep;
import org.mingtang.request.letter.WithheldPart;

/** What must have happened before an outcome may be answered (rules 1.12). */
final class ReplyCheck {

    private final ReplyDraft draft;
    private final List<RequestStep> history;
    private final LocalDate today;
    private final List<Refusal> found = new ArrayList<>();

    private ReplyCheck(ReplyDraft draft, List<RequestStep> history, LocalDate today) {
        this.draft = draft;
        this.history = history;
        this.today = today;
    }

    /** @param suspended whether somebody who was asked can still answer */
    static List<Refusal> of(ReplyDraft draft, List<RequestStep> history, boolean suspended, LocalDate today) {
        var check = new ReplyCheck(draft, history, today);
        check.happened(suspended);
        return check.found;
    }

    private void happened(boolean suspended) {
        if (rests(Outcome.THIRD_PARTY_RIGHTS) && !did(RequestAct.CONSULT)) {
            refuse("以第三方合法权益为由不予公开的，须先书面征求第三方意见（第三十二条）。");
        }
        if (suspended) {
            refuse("征求意见还没有结果：请等到收到意见，或者对方收到后满十五个工作日（第三十二条、第三十四条）。");
        }
        switch (draft.outcome()) {
            case NOT_FOUND -> need(RequestAct.SEARCH, "答复信息不存在的，须先登记检索记录（第三十六条第四项）。");
            case STILL_UNCLEAR -> need(RequestAct.CORRECT, "只有补正后仍不明确的才能这样答复；还没有补正过的，请先发补正通知（第三十条）。");
            case EXCESSIVE -> excessive();
            default -> {
                // Nothing else has to have happened before.
            }
        }
    }

    /** Asked, and answered or let pass; and the answer not found good (第三十五条). */
    private void excessive() {
        RequestStep asked = last(RequestAct.ASK_REASONS);
        if (asked == null) {
            refuse("须先要求申请人说明理由，认为理由不合理的才能不予处理（第三十五条）。");
            return;
        }
        RequestStep given = last(RequestAct.GIVE_REASONS);
        LocalDate by = asked.correctBy();
        if ((given == null || given.place() < asked.place()) && (by == null || !today.isAfter(by))) {
            refuse("申请人还没有说明理由：请等到说明了理由，或者告知的期限" + (by == null ? "" : "（" + by + "）") + "届满（第三十五条）。");
        }
        if (did(RequestAct.DELAY)) {
            refuse("已经认定申请理由合理并确定了延迟答复的期限，不能再以理由不合理为由不予处理（第三十五条）。");
        }
    }

    private @Nullable RequestStep last(RequestAct act) {
        return history.stream()
                .filter(step -> step.act() == act)
                .max(Comparator.comparingLong(RequestStep::place))
                .orElse(null);
    }

    private boolean rests(Outcome ground) {
        return draft.outcome() == ground
                || draft.withheld().stream().map(WithheldPart::ground).anyMatch(ground::equals);
    }

    private void need(RequestAct act, String otherwise) {
        if (!did(act)) {
            refuse(otherwise);
        }
    }

    private boolean did(RequestAct act) {
        return history.stream().anyMatch(step -> step.act() == act);
    }

    private void refuse(String message) {
        found.add(new Refusal("outcome", message));
    }
}
