package org.mingtang.request.library;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mingtang.MovableClock;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.request.Applicant;
import org.mingtang.request.Arrival;
import org.mingtang.request.Delivery;
import org.mingtang.request.Handling;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.Requests;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.reply.Replies;
import org.mingtang.request.reply.ReplyDraft;
import org.springframework.beans.factory.ListableBeanFactory;

/** Requests that were answered by the real acts, and library cases of them brought so far. */
public final class AnsweredCases {

    /** The day everything happens on. */
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    public static final String SUBJECT = "乔安申请公开2025年各小学学区划分的会议纪要，电话13900001234";

    public final RequestDesk desk;

    /** A second clerk of the same unit. */
    public final Person second;

    private final Requests requests;
    private final Handling handling;
    private final Replies replies;
    private final Library library;
    private final MovableClock clock;

    public AnsweredCases(ListableBeanFactory beans) {
        clock = beans.getBean(MovableClock.class);
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        second = RequestDesk.person("文若虚", desk.education, Role.CLERK);
        requests = beans.getBean(Requests.class);
        handling = beans.getBean(Handling.class);
        replies = beans.getBean(Replies.class);
        library = beans.getBean(Library.class);
    }

    /** A request in hand. */
    public RequestId asked(String subject) {
        return asked(RequestDesk.citizen("乔安"), subject);
    }

    public RequestId asked(Applicant who, String subject) {
        return requests.register(
                desk.asked(who, RequestDesk.wanted(subject)),
                new Arrival(Channel.IN_PERSON, DAY, null, null),
                List.of(),
                desk.clerk);
    }

    public RequestId answered(String subject) {
        return answered(subject, RequestDesk.disclosing());
    }

    public RequestId answered(String subject, Outcome outcome) {
        return answered(subject, outcome == Outcome.DISCLOSED ? RequestDesk.disclosing() : RequestDesk.saying(outcome));
    }

    public RequestId answered(String subject, ReplyDraft draft) {
        RequestId id = asked(subject);
        if (draft.outcome() == Outcome.NOT_FOUND) {
            handling.search(id, "档案室", "关键词检索", "没有找到", desk.clerk);
        }
        desk.approved(id, draft);
        replies.send(id, DAY, Delivery.POST, "EMS 1", desk.clerk);
        return id;
    }

    /** A library case of it, as the rules left it. */
    public UUID proposed(RequestId request) {
        return library.propose(request, desk.clerk);
    }

    /** Read and changed by hand by the clerk. */
    public UUID written(RequestId request, LibraryText text) {
        UUID id = proposed(request);
        library.write(id, text, library.find(id).orElseThrow().revision(), desk.clerk);
        return id;
    }

    public UUID released(RequestId request, LibraryText text) {
        UUID id = written(request, text);
        library.handIn(id, desk.clerk);
        library.release(id, second);
        return id;
    }

    /** A released case about something, of an answer with this outcome. */
    public UUID released(String about, Outcome outcome) {
        return released(answered(about, outcome), text(about));
    }

    public static LibraryText text(String about) {
        return new LibraryText(about, "申请公开" + about, "经查，本机关答复如下：" + about, "答复时要写明检索情况。");
    }
}
