package org.mingtang.request;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingtang.request.campaign.Campaign;
import org.mingtang.request.campaign.Campaigns;
import org.mingtang.request.campaign.TogetherBook;
import org.mingtang.request.fee.FeeOrder;
import org.mingtang.request.fee.Fees;
import org.mingtang.request.fee.PaymentWay;
import org.mingtang.request.guide.Office;
import org.mingtang.request.guide.Offices;
import org.mingtang.request.handling.RegisterForm;
import org.mingtang.request.library.Library;
import org.mingtang.request.library.LibraryText;
import org.mingtang.request.mailbox.Letterbox;
import org.mingtang.request.mailbox.MailDesk;
import org.mingtang.request.mailbox.SetAside;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.reckoning.FeeMethod;
import org.mingtang.request.rectification.Claim;
import org.mingtang.request.rectification.Decision;
import org.mingtang.request.rectification.RectificationId;
import org.mingtang.request.rectification.Rectifications;
import org.mingtang.request.reply.ReplySeals;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;

/** Every method by which a person works in the rooms beside: fees, library, groups, letters, rectifications, channels, seals. */
final class RoomFaceCalls {

    private static final LocalDate DAY = StagedCases.DAY;
    private static final LibraryText TEXT = new LibraryText("学区划分", "申请公开学区划分的会议纪要", "予以公开", "");
    private static final Claim CLAIM = new Claim("教师资格登记表第 12 号", "姓名登记为“桥安”", "姓名为“乔安”", "户口簿");

    private final RequestDesk desk;
    private final Fees fees;
    private final Library library;
    private final Campaigns campaigns;
    private final TogetherBook together;
    private final MailDesk mails;
    private final Rectifications rectifications;
    private final Offices offices;
    private final ReplySeals seals;
    private final UUID letter;
    private final UUID example;
    private final RectificationId matter;

    RoomFaceCalls(RequestDesk desk, ListableBeanFactory beans) {
        this.desk = desk;
        fees = beans.getBean(Fees.class);
        library = beans.getBean(Library.class);
        campaigns = beans.getBean(Campaigns.class);
        together = beans.getBean(TogetherBook.class);
        mails = beans.getBean(MailDesk.class);
        rectifications = beans.getBean(Rectifications.class);
        offices = beans.getBean(Offices.class);
        seals = beans.getBean(ReplySeals.class);
        desk.received(DAY, StagedCases.SUBJECT);
        letter = new Letterbox(beans, desk.education).letter("申请公开学区划分", "申请公开学区划分的会议纪要。");
        RequestId answered = desk.received(DAY, "申请公开食堂采购合同");
        desk.approved(answered, RequestDesk.disclosing());
        beans.getBean(org.mingtang.request.reply.Replies.class).send(answered, DAY, Delivery.POST, "EMS 1", desk.clerk);
        example = library.propose(answered, desk.clerk);
        matter = rectifications.register(asked(), Channel.IN_PERSON, DAY, List.of(), desk.clerk);
    }

    private Rectifications.Asked asked() {
        return new Rectifications.Asked(UUID.randomUUID(), desk.education, RequestDesk.citizen("乔安"), CLAIM);
    }

    private Campaign group(RequestId id) {
        return campaigns.all(desk.clerk).stream()
                .filter(each -> campaigns.cases(each, desk.clerk, 1000, 0).stream()
                        .anyMatch(one -> one.id().equals(id)))
                .findFirst()
                .orElseThrow();
    }

    Map<String, FaceCall> calls() {
        UUID none = UUID.randomUUID();
        var order = new FeeOrder(FeeMethod.PER_PAGE, 1, 500, false);
        var form = RegisterForm.of(new MockHttpServletRequest());
        return Map.ofEntries(
                entry("Fees.charge", (id, by) -> fees.charge(id, order, "到窗口缴费", DAY, null, by)),
                entry("Fees.pay", (id, by) -> fees.pay(id, DAY, PaymentWay.values()[0], "云财票 1", by)),
                entry(
                        "ReplySeals.choose",
                        (id, by) -> seals.choose(desk.education, ReplySeals.Chosen.AT_FIRST, null, by)),
                entry("ReplySeals.picture", (id, by) -> seals.picture(desk.education, by)),
                entry("Offices.keep", (id, by) -> offices.keep(desk.education, Office.NONE, by)),
                entry("TogetherBook.assign", (id, by) -> together.assign(group(id), true, desk.education, "职责所在", by)),
                entry("TogetherBook.draft", (id, by) -> together.draft(group(id), true, id, by)),
                entry("Library.propose", (id, by) -> library.propose(id, by)),
                entry("Library.write", (id, by) -> library.write(example, TEXT, 0, by)),
                entry("Library.handIn", (id, by) -> library.handIn(example, by)),
                entry("Library.giveBack", (id, by) -> library.giveBack(example, "请再核对", by)),
                entry("Library.release", (id, by) -> library.release(example, by)),
                entry("Library.train", (id, by) -> library.train(example, true, by)),
                entry("Library.open", (id, by) -> library.open(example, by)),
                entry("Library.withdraw", (id, by) -> library.withdraw(example, "重复", by)),
                entry("MailDesk.open", (id, by) -> mails.open(letter, by)),
                entry("MailDesk.attachment", (id, by) -> mails.attachment(letter, 0, by)),
                entry("MailDesk.message", (id, by) -> mails.message(letter, by)),
                entry("MailDesk.register", (id, by) -> mails.register(letter, form, List.of(), by)),
                entry(
                        "MailDesk.join",
                        (id, by) ->
                                mails.join(letter, desk.view(id).number(), MailDesk.JoinAs.LETTER, "", List.of(), by)),
                entry("MailDesk.setAside", (id, by) -> mails.setAside(letter, SetAside.values()[0], "已电话告知", by)),
                entry("MailDesk.reopen", (id, by) -> mails.reopen(letter, by)),
                entry(
                        "Rectifications.register",
                        (id, by) -> rectifications.register(asked(), Channel.IN_PERSON, DAY, List.of(), by)),
                entry("Rectifications.claim", (id, by) -> rectifications.claim(matter, by)),
                entry("Rectifications.applicant", (id, by) -> rectifications.applicant(matter, by)),
                entry("Rectifications.code", (id, by) -> rectifications.code(matter, by)),
                entry("Rectifications.files", (id, by) -> rectifications.files(matter, by)),
                entry("Rectifications.content", (id, by) -> rectifications.content(matter, none, by)),
                entry("Rectifications.decision", (id, by) -> rectifications.decision(matter, by)),
                entry("Rectifications.preview", (id, by) -> rectifications.preview(matter, by)),
                entry("Rectifications.refusals", (id, by) -> rectifications.refusals(matter, Decision.OPEN, by)),
                entry("Rectifications.propose", (id, by) -> rectifications.propose(matter, Decision.OPEN, by)),
                entry("Rectifications.giveBack", (id, by) -> rectifications.giveBack(matter, "请再核实", by)),
                entry("Rectifications.decide", (id, by) -> rectifications.decide(matter, by)),
                entry("Rectifications.send", (id, by) -> rectifications.send(matter, DAY, "签收", by)),
                entry("Rectifications.withdraw", (id, by) -> rectifications.withdraw(matter, DAY, "来电", by)));
    }
}
