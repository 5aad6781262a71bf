package org.mingtang.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingtang.procedure.Refusal;
import org.mingtang.request.reckoning.ClockStage;
import org.mingtang.request.reckoning.ReplyClock;

/** Whether an answer may be given as it stands: what each outcome needs to have happened, and to say (rules 1.12). */
final class ReplyCheck {

    private final ReplyDraft draft;
    private final List<RequestStep> history;
    private final List<Refusal> found = new ArrayList<>();

    private ReplyCheck(ReplyDraft draft, List<RequestStep> history) {
        this.draft = draft;
        this.history = history;
    }

    static List<Refusal> of(ReplyDraft draft, List<RequestStep> history, ReplyClock clock, LocalDate today) {
        var check = new ReplyCheck(draft, history);
        check.words();
        check.grounds();
        check.happened(clock, today);
        return check.found;
    }

    private void words() {
        if (!draft.outcome().needsLetter()) {
            refuse("outcome", "“" + draft.outcome().label() + "”不作答复，由系统按期限或者申请人的撤回办结。");
        }
        if (draft.result().isEmpty()) {
            refuse("result", "请写明答复结果：公开的内容和获取方式，或者不予提供的结论。");
        }
        boolean gives = draft.outcome() == Outcome.DISCLOSED || draft.outcome() == Outcome.ALREADY_PUBLIC;
        if (!gives && draft.reasons().isEmpty()) {
            refuse("reasons", "请说明理由：这种答复依法应当说明理由（第三十六条、第三十七条）。");
        }
    }

    private void grounds() {
        boolean partial = draft.outcome() == Outcome.PARTLY_DISCLOSED;
        if (partial && draft.withheld().isEmpty()) {
            refuse("withheld", "部分公开须选明不公开部分的依据，救济途径由它决定（第三十七条）。");
        }
        if (!partial && !draft.withheld().isEmpty()) {
            refuse("withheld", "只有部分公开才选不公开部分的依据。");
        }
        if (draft.withheld().stream().anyMatch(ground -> !ground.withholds())) {
            refuse("withheld", "不公开部分的依据只能是第十四条至第十六条规定的情形或者行政查询事项。");
        }
    }

    private void happened(ReplyClock clock, LocalDate today) {
        if (rests(Outcome.THIRD_PARTY_RIGHTS) && !did(RequestAct.CONSULT)) {
            refuse("outcome", "以第三方合法权益为由不予公开的，须先书面征求第三方意见（第三十二条）。");
        }
        if (clock.on(today).stage() == ClockStage.SUSPENDED) {
            refuse("outcome", "征求意见还没有结果：请等到收到意见，或者对方收到后满十五个工作日（第三十二条、第三十四条）。");
        }
        switch (draft.outcome()) {
            case NOT_FOUND -> need(RequestAct.SEARCH, "答复信息不存在的，须先登记检索记录（第三十六条第四项）。");
            case STILL_UNCLEAR -> need(RequestAct.CORRECT, "只有补正后仍不明确的才能这样答复；还没有补正过的，请先发补正通知（第三十条）。");
            case EXCESSIVE -> need(RequestAct.ASK_REASONS, "须先要求申请人说明理由，认为理由不合理的才能不予处理（第三十五条）。");
            default -> {
                // Nothing else has to have happened before.
            }
        }
    }

    private boolean rests(Outcome ground) {
        return draft.outcome() == ground || draft.withheld().contains(ground);
    }

    private void need(RequestAct act, String otherwise) {
        if (!did(act)) {
            refuse("outcome", otherwise);
        }
    }

    private boolean did(RequestAct act) {
        return history.stream().anyMatch(step -> step.act() == act);
    }

    private void refuse(String field, String message) {
        found.add(new Refusal(field, message));
    }
}
