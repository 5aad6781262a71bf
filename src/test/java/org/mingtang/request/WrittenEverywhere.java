package org.mingtang.request;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.request.Handling.Asked;
import org.mingtang.request.Handling.Opinion;
import org.mingtang.request.campaign.TogetherNow;
import org.mingtang.request.conversion.Conversion;
import org.mingtang.request.conversion.Conversions;
import org.mingtang.request.conversion.LookNow;
import org.mingtang.request.fee.FeeOrder;
import org.mingtang.request.fee.Fees;
import org.mingtang.request.fee.PaymentWay;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.library.Library;
import org.mingtang.request.library.LibraryText;
import org.mingtang.request.mailbox.Letterbox;
import org.mingtang.request.mailbox.MailDesk;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.reckoning.FeeMethod;
import org.mingtang.request.redaction.Redaction;
import org.mingtang.request.redaction.Term;
import org.mingtang.request.reply.Replies;
import org.mingtang.request.reply.ReplyDraft;
import org.mingtang.request.reply.WayLetters;
import org.mingtang.review.Remark;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.springframework.beans.factory.ListableBeanFactory;

/** An applicant like no other, whose name the office wrote into every field there is. */
final class WrittenEverywhere {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    final String mark = Integer.toString(ThreadLocalRandom.current().nextInt(10_000, 99_999));
    final Applicant who = new Applicant(
            ApplicantKind.PERSON,
            "欧阳槿" + mark,
            IdentityPaper.RESIDENT_CARD,
            card("11010519870312" + mark.substring(0, 3)),
            null,
            "139666" + mark,
            "ouyang" + mark + "@example.cn",
            "云麓市槿园路 " + mark + " 号");

    private final ListableBeanFactory beans;
    private final RequestDesk desk;
    private final Requests requests;
    private final Handling handling;
    private final OwnRequest own;
    private final RequestPapers papers;
    private final WayLetters ways;
    private final Replies replies;
    private final Reviews reviews;
    private final Fees fees;

    WrittenEverywhere(RequestDesk desk, ListableBeanFactory beans) {
        this.beans = beans;
        this.desk = desk;
        requests = beans.getBean(Requests.class);
        handling = beans.getBean(Handling.class);
        own = beans.getBean(OwnRequest.class);
        papers = beans.getBean(RequestPapers.class);
        ways = beans.getBean(WayLetters.class);
        replies = beans.getBean(Replies.class);
        reviews = beans.getBean(Reviews.class);
        fees = beans.getBean(Fees.class);
    }

    /** Every act that takes free words, with the name in each of them. */
    RequestId closed() {
        String name = who.name();
        String subject = "槿园" + mark + "小区 2025 年加装电梯的批复";
        RequestId id = registered(who, subject, name);
        QueryCode code = papers.code(id, desk.clerk);
        papers.add(id, RequestFile.Kind.IDENTITY, name + ".jpg", bytes(name), desk.clerk);
        papers.add(id, RequestFile.Kind.APPLICATION, name + "申请.docx", SensitiveFiles.word(), desk.clerk);
        papers.add(id, RequestFile.Kind.RELEASED, name + "的批复.txt", bytes("批复"), desk.clerk);
        var order = new FeeOrder(FeeMethod.PER_PAGE, 1, 500, false);
        fees.charge(id, order, name + "到窗口缴费", DAY, DAY, desk.clerk);
        fees.pay(id, DAY, PaymentWay.values()[0], name + "的票据 1", desk.clerk);
        joined(id, name);
        handling.search(id, "档案室" + name, name, name + "两份", desk.clerk);
        handling.askReasons(id, DAY, name + "本月申请 40 件", desk.clerk);
        own.giveReasons(code, name + "各件不同");
        handling.delay(id, 5, DAY, name + "所需卷宗分散", desk.head);
        treatedTogether(id, subject, name);
        handling.askCorrection(id, DAY, name + "请写明楼号", null, desk.clerk);
        own.correct(code, subject + name, List.of(upload(name + "补正.txt", name)));
        handling.discuss(id, DAY, name + "会商", desk.clerk);
        long asked = handling.consult(id, Asked.CO_AUTHOR, "区住建局", DAY, DAY, name + "是否同意", desk.clerk);
        handling.opinion(id, asked, Opinion.OBJECTS, DAY, name + "不同意", desk.clerk);
        RequestFile word = papers.files(id, desk.clerk).stream()
                .filter(file -> file.name().endsWith(".docx"))
                .findFirst()
                .orElseThrow();
        var redactions = beans.getBean(RequestRedactions.class);
        redactions.keepDraft(id, word.id(), name + "的电话", 0, desk.clerk);
        var phone = new Redaction(List.of(), List.of(Term.of(SensitiveFiles.MOBILE, "个人隐私")));
        redactions.redact(id, word.id(), phone, false, desk.clerk);
        handling.extend(id, 10, DAY, name + "需要查档", desk.head);
        long extended =
                requests.history(id).get(requests.history(id).size() - 1).place();
        var known = ways.open(id, extended, LetterKind.EXTENSION, desk.clerk).said();
        ways.make(id, extended, LetterKind.EXTENSION, known, false, false, desk.clerk);
        answered(id, name);
        own.rate(code, 4, name + "满意");
        var remedies = beans.getBean(RemedyCases.class);
        UUID suit = remedies.file(id, RemedyCase.Kind.RECONSIDERATION, name + "复议 3 号", DAY, desk.clerk);
        remedies.decide(id, suit, RemedyCase.Result.UPHELD, DAY, desk.clerk);
        shelved(id, name);
        RequestId other = registered(RequestDesk.citizen("乔安" + mark), subject + name, name);
        LookNow.at(beans, desk.education);
        beans.getBean(Conversions.class).decide(other, Conversion.Decision.KEEP, name + "一人的事", desk.clerk);
        handling.withdraw(other, DAY, name + "来电", desk.clerk);
        return id;
    }

    /** A letter that came to the mailbox about it. */
    private void joined(RequestId id, String name) {
        UUID letter = new Letterbox(beans, desk.education).letter(name + "来信", name + "补充说明，电话 " + who.phone());
        beans.getBean(MailDesk.class)
                .join(letter, desk.view(id).number(), MailDesk.JoinAs.LETTER, "", List.of(), desk.clerk);
    }

    /** With another's request for the same, given to another unit in words that name him; that one is closed, too. */
    private void treatedTogether(RequestId id, String subject, String name) {
        Units units = beans.getBean(Units.class);
        UnitId archive = SomeUnits.add(units, "档案科" + mark, "档案科" + mark, UnitKind.OFFICE, desk.education);
        RequestId twin = registered(RequestDesk.citizen("乔宁" + mark), subject, name);
        TogetherNow.assign(beans, twin, archive, name + "等人所要的都在档案科", desk.clerk);
        Person archivist = RequestDesk.person("纪常青", archive, Role.CLERK);
        for (RequestId each : List.of(id, twin)) {
            handling.assign(each, desk.education, name + "的由办公室统一答复", archivist);
        }
        handling.withdraw(twin, DAY, name + "来电", desk.clerk);
    }

    /** In the library of cases, written and given back in words that name him. */
    private void shelved(RequestId id, String name) {
        Library library = beans.getBean(Library.class);
        UUID example = library.propose(id, desk.clerk);
        library.write(example, new LibraryText("加装电梯的批复", "申请公开批复", "予以公开", ""), 0, desk.clerk);
        library.handIn(example, desk.clerk);
        library.giveBack(example, name + "的楼号还看得出来", desk.head);
        int revision = library.find(example).orElseThrow().revision();
        library.write(example, new LibraryText(name, name + "要批复", "给" + name, name), revision, desk.clerk);
    }

    private void answered(RequestId id, String name) {
        ReplyDraft draft = RequestDesk.disclosing().saying(Field.ROUTE, "由" + name + "凭查询码下载");
        replies.write(id, draft, desk.clerk);
        replies.submit(id, draft, desk.clerk);
        ReviewView review = desk.review(id);
        var remark = new Remark("letter", 0, null, name + "的称呼写错了");
        reviews.sendBack(review.id(), name + "的称呼请核对", List.of(remark), desk.head);
        beans.getBean(ReplyCourse.class).returned(id, name + "的称呼请核对", Accounts.PROGRAM);
        replies.submit(id, draft, desk.clerk);
        for (Person reviewer : List.of(desk.head, desk.openness, desk.leader)) {
            review = desk.review(id);
            if (review.openStep() != null) {
                reviews.pass(review.id(), review.openStep(), name + "同意", review.disclosure(), reviewer);
            }
        }
        replies.passed(id);
        replies.send(id, DAY, Delivery.ONLINE, name + "签收", desk.clerk);
    }

    private RequestId registered(Applicant applicant, String subject, String name) {
        var wanted = new Wanted(subject, "槿园" + mark + "号", WantedForm.ELECTRONIC, Delivery.ONLINE);
        return requests.register(
                desk.asked(applicant, wanted),
                new Arrival(Channel.ORDINARY_POST, DAY, DAY, "电话联系" + name),
                List.of(upload(name + ".txt", name)),
                desk.clerk);
    }

    private static Requests.Upload upload(String file, String words) {
        return new Requests.Upload(RequestFile.Kind.APPLICATION, file, bytes(words));
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    /** With its check digit (GB 11643). */
    private static String card(String seventeen) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (seventeen.charAt(i) - '0');
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }
}
