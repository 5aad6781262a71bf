package org.mingtang.request;

import java.time.LocalDate;
import java.util.List;
import org.mingtang.MovableClock;
import org.mingtang.request.Handling.Asked;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.reply.Replies;
import org.springframework.beans.factory.ListableBeanFactory;

/** Requests that came by any channel and were brought to any stage, always by the real acts. */
final class StagedCases {

    /** A working day on which they come in. */
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** After the silence of who was asked on that day, and before the reply is due. */
    static final LocalDate LATER = LocalDate.of(2026, 4, 2);

    /** What all of them ask for. */
    static final String SUBJECT = "2025年各小学学区划分的会议纪要";

    private final RequestDesk desk;
    private final Requests requests;
    private final Handling handling;
    private final Replies replies;
    private final MovableClock clock;

    StagedCases(RequestDesk desk, ListableBeanFactory beans) {
        this.desk = desk;
        this.requests = beans.getBean(Requests.class);
        this.handling = beans.getBean(Handling.class);
        this.replies = beans.getBean(Replies.class);
        this.clock = beans.getBean(MovableClock.class);
    }

    /** A request that waits to be confirmed, whatever its channel. */
    NewRequest asked() {
        return desk.asked(RequestDesk.citizen("乔安"), RequestDesk.wanted(SUBJECT));
    }

    RequestId brought(Channel channel, RequestStage stage) {
        clock.moveTo(DAY);
        RequestId id = arrived(channel, stage);
        if (stage == RequestStage.ARRIVED || stage == RequestStage.IN_HAND) {
            return id;
        }
        handling.consult(id, Asked.THIRD_PARTY, "云麓建设公司", DAY, DAY, "是否同意公开", desk.clerk);
        switch (stage) {
            case AWAIT_CORRECTION -> handling.askCorrection(id, DAY, "请写明学校", null, desk.clerk);
            case AWAIT_FEE -> handling.charge(id, DAY, null, "按件计收 100 元", desk.clerk);
            case IN_REVIEW, APPROVED -> answered(id, stage);
            default -> handling.withdraw(id, DAY, "来电撤回", desk.clerk);
        }
        return id;
    }

    private RequestId arrived(Channel channel, RequestStage stage) {
        boolean certain = stage != RequestStage.ARRIVED;
        var arrival = new Arrival(channel, DAY, certain ? DAY : null, certain ? "电话联系本人确认" : null);
        RequestId id = requests.register(asked(), arrival, List.of(), desk.clerk);
        return id;
    }

    private void answered(RequestId id, RequestStage stage) {
        clock.moveTo(LATER);
        replies.submit(id, RequestDesk.disclosing(), desk.clerk);
        if (stage == RequestStage.APPROVED) {
            desk.pass(id);
        }
    }
}
