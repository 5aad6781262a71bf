package org.mingtang.request;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingtang.request.Handling.Asked;
import org.mingtang.request.Handling.Opinion;
import org.mingtang.request.conversion.Conversion;
import org.mingtang.request.conversion.Conversions;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.redaction.Redaction;
import org.mingtang.request.redaction.Term;
import org.mingtang.request.reply.Replies;
import org.mingtang.request.reply.ReplyOrgans;
import org.mingtang.request.reply.WayLetters;
import org.springframework.beans.factory.ListableBeanFactory;

/** Every method by which a person handles a request and answers it. */
final class RequestFaceCalls {

    private static final LocalDate DAY = StagedCases.DAY;

    private final RequestDesk desk;
    private final StagedCases cases;
    private final Requests requests;
    private final Handling handling;
    private final RequestPapers papers;
    private final RequestRedactions redactions;
    private final RemedyCases remedies;
    private final ReplyCourse course;
    private final PassedFiles files;
    private final Replies replies;
    private final ReplyOrgans organs;
    private final WayLetters ways;
    private final Conversions conversions;

    RequestFaceCalls(RequestDesk desk, StagedCases cases, ListableBeanFactory beans) {
        this.desk = desk;
        this.cases = cases;
        requests = beans.getBean(Requests.class);
        handling = beans.getBean(Handling.class);
        papers = beans.getBean(RequestPapers.class);
        redactions = beans.getBean(RequestRedactions.class);
        remedies = beans.getBean(RemedyCases.class);
        course = beans.getBean(ReplyCourse.class);
        files = beans.getBean(PassedFiles.class);
        replies = beans.getBean(Replies.class);
        organs = beans.getBean(ReplyOrgans.class);
        ways = beans.getBean(WayLetters.class);
        conversions = beans.getBean(Conversions.class);
    }

    Map<String, FaceCall> calls() {
        UUID none = UUID.randomUUID();
        var draft = RequestDesk.disclosing();
        RequestId begun = desk.received(DAY, "食堂采购合同");
        replies.write(begun, draft, desk.clerk);
        String kept = replies.kept(begun).orElseThrow();
        return Map.ofEntries(
                entry(
                        "Requests.register",
                        (id, by) -> requests.register(
                                cases.asked(), new Arrival(Channel.IN_PERSON, DAY, null, null), List.of(), by)),
                entry("Requests.confirm", (id, by) -> requests.confirm(id, DAY, "电话", by)),
                entry("Handling.assign", (id, by) -> handling.assign(id, desk.office, "职责所在", by)),
                entry("Handling.askCorrection", (id, by) -> handling.askCorrection(id, DAY, "请写明", null, by)),
                entry("Handling.correct", (id, by) -> handling.correct(id, DAY, "学区划分", by)),
                entry("Handling.search", (id, by) -> handling.search(id, "档案室", "学区", "两份", by)),
                entry("Handling.consult", (id, by) -> handling.consult(id, Asked.CO_AUTHOR, "局", DAY, DAY, "否", by)),
                entry("Handling.served", (id, by) -> handling.served(id, 0, DAY, by)),
                entry("Handling.opinion", (id, by) -> handling.opinion(id, 0, Opinion.AGREES, DAY, "", by)),
                entry("Handling.discuss", (id, by) -> handling.discuss(id, DAY, "纪要", by)),
                entry("Handling.askReasons", (id, by) -> handling.askReasons(id, DAY, "40 件", by)),
                entry("Handling.giveReasons", (id, by) -> handling.giveReasons(id, DAY, "各件不同", by)),
                entry("Handling.extend", (id, by) -> handling.extend(id, 10, DAY, "查档", by)),
                entry("Handling.charge", (id, by) -> handling.charge(id, DAY, DAY, "100 元", by)),
                entry("Handling.paid", (id, by) -> handling.paid(id, DAY, "云财票 1", by)),
                entry("Handling.withdraw", (id, by) -> handling.withdraw(id, DAY, "来电", by)),
                entry("Handling.split", (id, by) -> handling.split(id, "学区", List.of("食堂"), by)),
                entry("RequestPapers.applicant", (id, by) -> papers.applicant(id, by)),
                entry("RequestPapers.code", (id, by) -> papers.code(id, by)),
                entry("RequestPapers.files", (id, by) -> papers.files(id, by)),
                entry(
                        "RequestPapers.add",
                        (id, by) -> papers.add(id, RequestFile.Kind.APPLICATION, "a.txt", new byte[] {1}, by)),
                entry("RequestPapers.content", (id, by) -> papers.content(id, none, by)),
                entry("RequestPapers.packed", (id, by) -> papers.packed(id, by)),
                entry("RequestRedactions.open", (id, by) -> redactions.open(id, none, by)),
                entry(
                        "RequestRedactions.redact",
                        (id, by) -> redactions.redact(
                                id,
                                none,
                                new Redaction(List.of(), List.of(Term.of("13812345678", "个人隐私"))),
                                false,
                                by)),
                entry(
                        "RemedyCases.file",
                        (id, by) -> remedies.file(id, RemedyCase.Kind.RECONSIDERATION, "3 号", DAY, by)),
                entry("RemedyCases.decide", (id, by) -> remedies.decide(id, none, RemedyCase.Result.UPHELD, DAY, by)),
                entry("ReplyCourse.requireWritable", (id, by) -> course.requireWritable(id, by)),
                entry("ReplyCourse.require", (id, by) -> course.require(id, RequestAct.SUBMIT_REPLY, by)),
                entry("ReplyCourse.submitted", (id, by) -> course.submitted(id, "予以公开", by)),
                entry("ReplyCourse.passed", (id, by) -> course.passed(id, by)),
                entry("ReplyCourse.returned", (id, by) -> course.returned(id, "请核对", by)),
                entry("ReplyCourse.withdrawn", (id, by) -> course.withdrawn(id, "作者撤回", by)),
                entry("PassedFiles.along", (id, by) -> files.along(id, by)),
                entry("ReplyCourse.takenBack", (id, by) -> course.takenBack(id, by)),
                entry(
                        "ReplyCourse.keepLetter",
                        (id, by) -> course.keepLetter(
                                id, RequestFile.Kind.LETTER, firstAct(id), Map.of("a.txt", new byte[] {1}), by)),
                entry("ReplyCourse.requireOpen", (id, by) -> course.requireOpen(id, by)),
                entry("ReplyCourse.served", (id, by) -> course.served(id, Outcome.DISCLOSED, DAY, "签收", by)),
                entry("Replies.write", (id, by) -> replies.write(id, draft, by)),
                entry("Replies.submit", (id, by) -> replies.submit(id, draft, by)),
                entry("Replies.takeBack", (id, by) -> replies.takeBack(id, by)),
                entry("Replies.send", (id, by) -> replies.send(id, DAY, Delivery.ONLINE, "签收", by)),
                entry("ReplyOrgans.enter", (id, by) -> organs.enter(desk.education, ReplyOrgans.Entered.NOTHING, by)),
                entry("WayLetters.open", (id, by) -> ways.open(id, 0, LetterKind.RECEIPT, by)),
                entry("WayLetters.make", (id, by) -> ways.make(id, 0, LetterKind.RECEIPT, Map.of(), false, false, by)),
                entry("Handling.delay", (id, by) -> handling.delay(id, 10, DAY, "件数多", by)),
                entry("Handling.leaveUnpaid", (id, by) -> handling.leaveUnpaid(id, "未到账", by)),
                entry("RequestRedactions.picture", (id, by) -> redactions.picture(id, none, 1, by)),
                entry("RequestRedactions.keepDraft", (id, by) -> redactions.keepDraft(id, none, "甲", 0, by)),
                entry(
                        "ReplyCourse.toldThirdParty",
                        (id, by) -> course.toldThirdParty(id, firstAct(id), DAY, "函", "EMS 1", by)),
                entry("Replies.begin", (id, by) -> replies.begin(id, kept, by)),
                entry("Replies.anew", (id, by) -> replies.anew(id, by)),
                entry("Replies.want", (id, by) -> replies.want(id, true, by)),
                entry("WayLetters.told", (id, by) -> ways.told(id, firstAct(id), DAY, "EMS 1", by)),
                entry("Conversions.decide", (id, by) -> conversions.decide(id, Conversion.Decision.KEEP, "不宜", by)));
    }

    private long firstAct(RequestId id) {
        return requests.history(id).get(0).place();
    }
}
