package org.mingtang.request;

import static org.mingtang.request.RequestAct.Doer.APPLICANT;
import static org.mingtang.request.RequestAct.Doer.HANDLER;
import static org.mingtang.request.RequestAct.Doer.HEAD;
import static org.mingtang.request.RequestAct.Doer.PROGRAM;
import static org.mingtang.request.RequestStage.APPROVED;
import static org.mingtang.request.RequestStage.ARRIVED;
import static org.mingtang.request.RequestStage.AWAIT_CORRECTION;
import static org.mingtang.request.RequestStage.AWAIT_FEE;
import static org.mingtang.request.RequestStage.CLOSED;
import static org.mingtang.request.RequestStage.IN_HAND;
import static org.mingtang.request.RequestStage.IN_REVIEW;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;

/** Everything that can be done with a request: who, from which stage, to which, and the article it rests on. */
public enum RequestAct {
    ARRIVE("提出申请", "第二十九条", Set.of(APPLICANT, HANDLER), ARRIVED),
    CONFIRM("确认收到申请", "第三十一条", Set.of(HANDLER, PROGRAM), IN_HAND, ARRIVED),
    ASSIGN("分办", "第四十五条", Set.of(HANDLER), null, ARRIVED, IN_HAND),
    SPLIT("拆分事项", "第二十九条", Set.of(HANDLER), null, IN_HAND),
    ASK_CORRECTION("发出补正通知", "第三十条", Set.of(HANDLER), AWAIT_CORRECTION, IN_HAND),
    CORRECT("补正", "第三十条", Set.of(APPLICANT, HANDLER), IN_HAND, AWAIT_CORRECTION),
    SEARCH("检索记录", "第三十六条第四项", Set.of(HANDLER), null, IN_HAND),
    CONSULT("发出征求意见书", "第三十二条、第三十四条", Set.of(HANDLER), null, IN_HAND),
    NOTE_SERVICE("登记对方收到日期", "第三十二条、第四十二条", Set.of(HANDLER), null, IN_HAND, AWAIT_FEE, IN_REVIEW),
    OPINION("收到书面意见", "第三十二条、第三十四条", Set.of(HANDLER), null, IN_HAND, AWAIT_CORRECTION, AWAIT_FEE, IN_REVIEW, APPROVED),
    /** What may not be disclosed is taken out of a file, so that the rest can be. */
    REDACT("区分处理", "第三十七条", Set.of(HANDLER), null, IN_HAND),
    DISCUSS("会商", "第十七条", Set.of(HANDLER), null, IN_HAND),
    ASK_REASONS("要求说明理由", "第三十五条", Set.of(HANDLER), null, IN_HAND),
    GIVE_REASONS("说明理由", "第三十五条", Set.of(APPLICANT, HANDLER), null, IN_HAND),
    /** The reasons are good, but the period is too short: the head of the disclosure office fixes a longer one. */
    DELAY("延迟答复", "第三十五条", Set.of(HEAD), null, IN_HAND),
    /** Consent of the head of the disclosure office, told to the applicant before the period ends. */
    EXTEND("延长答复期限", "第三十三条第二款", Set.of(HEAD), null, IN_HAND, IN_REVIEW, APPROVED),
    CHARGE("发出收费通知", "第四十二条", Set.of(HANDLER), AWAIT_FEE, IN_HAND),
    PAY("登记缴费", "第四十二条", Set.of(HANDLER), IN_HAND, AWAIT_FEE),
    SUBMIT_REPLY("答复送审", "第四十五条", Set.of(HANDLER), IN_REVIEW, IN_HAND),
    RETURN("退回修改", "第四十五条", Set.of(PROGRAM), IN_HAND, IN_REVIEW),
    APPROVE("审核通过", "第四十五条", Set.of(PROGRAM), APPROVED, IN_REVIEW),
    TAKE_BACK("撤回送审", "第四十五条", Set.of(HANDLER), IN_HAND, IN_REVIEW, APPROVED),
    /** Who objected is told of the release, with the reasons, before the applicant gets it. */
    TELL_THIRD_PARTY("告知第三方决定公开", "第三十二条", Set.of(HANDLER), null, APPROVED),
    SEND_REPLY("送达答复", "第三十三条", Set.of(HANDLER), CLOSED, APPROVED),
    WITHDRAW(
            "撤回申请",
            "第二十七条",
            Set.of(APPLICANT, HANDLER),
            CLOSED,
            ARRIVED,
            IN_HAND,
            AWAIT_CORRECTION,
            AWAIT_FEE,
            IN_REVIEW,
            APPROVED),
    /** The applicant did not correct his request within the time he was given. */
    LAPSE("逾期视为放弃", "第三十条", Set.of(PROGRAM), CLOSED, AWAIT_CORRECTION),
    /** Somebody looks into the treasury's account before: what was paid in time may not have been entered yet. */
    LEAVE_UNPAID("逾期未缴费，不再处理", "第四十二条", Set.of(HANDLER), CLOSED, AWAIT_FEE),
    RATE("评价", "第四十六条", Set.of(APPLICANT), null, CLOSED);

    /** Who does something. */
    public enum Doer {
        APPLICANT,
        /** Whoever works on requests in the unit. */
        HANDLER,
        /** The head of the disclosure office. */
        HEAD,
        PROGRAM
    }

    private final String label;
    private final String article;
    private final Set<Doer> doers;
    private final @Nullable RequestStage to;
    private final Set<RequestStage> from;

    RequestAct(String label, String article, Set<Doer> doers, @Nullable RequestStage to, RequestStage... from) {
        this.label = label;
        this.article = article;
        this.doers = doers;
        this.to = to;
        this.from = EnumSet.noneOf(RequestStage.class);
        this.from.addAll(Set.of(from));
    }

    public String label() {
        return label;
    }

    public String article() {
        return article;
    }

    public boolean isFor(Doer doer) {
        return doers.contains(doer);
    }

    public boolean isPossibleFrom(RequestStage stage) {
        return from.contains(stage);
    }

    /**
     * Returns the stage this act leads to.
     *
     * @throws UnlawfulAct when it is not possible from there
     */
    RequestStage from(RequestStage stage) {
        if (!isPossibleFrom(stage)) {
            throw new UnlawfulAct("这件申请现在是“" + stage.label() + "”，不能" + label + "。请刷新页面查看最新状态。");
        }
        return to == null ? stage : to;
    }
}
