package org.mingtang.request.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Applicant;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.Arrival;
import org.mingtang.request.Delivery;
import org.mingtang.request.Handling;
import org.mingtang.request.Handling.Asked;
import org.mingtang.request.IdentityPaper;
import org.mingtang.request.NewRequest;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestStage;
import org.mingtang.request.Requests;
import org.mingtang.request.Wanted;
import org.mingtang.request.WantedForm;
import org.mingtang.request.fee.FeeOrder;
import org.mingtang.request.fee.Fees;
import org.mingtang.request.letter.Field;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.reckoning.FeeMethod;
import org.mingtang.request.reply.Replies;
import org.mingtang.request.reply.ReplyDraft;
import org.mingtang.request.reply.ReplyOrgans;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests to the demo city's bureaus, each brought to another stage by the real acts; everybody in them is invented. */
@Component
@Order(60)
@ConditionalOnProperty("mingtang.demo")
class DemoRequests implements ApplicationRunner {

    private static final UnitId EDUCATION = UnitId.named("云麓市教育局");
    private static final UnitId OFFICE = UnitId.named("云麓市人民政府办公室");

    private final Requests requests;
    private final Handling handling;
    private final Fees fees;
    private final Replies replies;
    private final ReplyOrgans organs;
    private final Reviews reviews;
    private final Accounts accounts;
    private final JdbcClient database;
    private final Clock clock;

    DemoRequests(
            Requests requests,
            Handling handling,
            Fees fees,
            Replies replies,
            ReplyOrgans organs,
            Reviews reviews,
            Accounts accounts,
            JdbcClient database,
            Clock clock) {
        this.requests = requests;
        this.handling = handling;
        this.fees = fees;
        this.replies = replies;
        this.organs = organs;
        this.reviews = reviews;
        this.accounts = accounts;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Person clerk = somebody(EDUCATION, Permission.WORK_REQUEST);
        boolean there = database.sql("select exists (select from request_case)")
                .query(Boolean.class)
                .single();
        if (there || clerk == null) {
            return;
        }
        Person head = somebody(EDUCATION, Permission.DECIDE_REQUEST);
        if (head != null) {
            organs.enter(
                    EDUCATION,
                    new ReplyOrgans.Entered(null, null, "云麓市云岭区人民法院", "https://fuyi.yunlu.example", "云教公复"),
                    head);
        }
        late(clerk);
        answered(clerk);
        extended(clerk);
        consulting(clerk);
        awaitingCorrection(clerk);
        charged(clerk);
        inHand(clerk);
        requests.ask(
                asked(person("方砚秋"), "2026年秋季学期各小学班额和学位余量统计表"),
                List.of(new Requests.Upload(RequestFile.Kind.IDENTITY, "证件.txt", new byte[] {'-'})));
    }

    private void late(Person clerk) {
        received(36, person("贺兰舟"), "2025年教育系统政府采购合同台账", clerk);
    }

    private void answered(Person clerk) {
        RequestId id = received(18, organisation(), "2025年义务教育阶段学校食堂检查结果", clerk);
        handling.search(id, "局办公室、基础教育科、体卫艺科", "关键词“食堂 检查”，2025 年 1 月至 12 月", "检查结果通报 2 份。", clerk);
        var draft = ReplyDraft.empty(Outcome.DISCLOSED)
                .saying(Field.FOUND, "本机关保存有 2025 年学校食堂检查结果通报 2 份")
                .saying(Field.INFORMATION, "2025 年春季、秋季学校食堂检查结果通报")
                .saying(Field.WAY, "网上获取")
                .saying(Field.ROUTE, "登录云麓市政务公开网站，凭查询码下载")
                .saying(Field.TIME, "自收到本告知书之日起");
        replies.submit(id, draft, clerk);
        letPass(id);
        replies.passed(id);
        if (requests.find(id).orElseThrow().stage() == RequestStage.APPROVED) {
            replies.send(id, daysAgo(0), Delivery.ONLINE, "系统送达", clerk);
        }
    }

    private void extended(Person clerk) {
        RequestId id = received(24, person("时若水"), "2003年以来民办学校审批档案目录", clerk);
        Person head = somebody(EDUCATION, Permission.DECIDE_REQUEST);
        if (head != null) {
            handling.extend(id, 20, daysAgo(3), "所涉档案跨二十余年，需要逐卷查阅。", head);
        }
    }

    private void consulting(Person clerk) {
        RequestId id = received(15, person("闻人遥"), "校车服务采购合同及附件", clerk);
        handling.consult(
                id, Asked.THIRD_PARTY, "云麓捷安客运有限公司", daysAgo(8), daysAgo(6), "合同中的报价明细是否涉及商业秘密，是否同意公开。", clerk);
    }

    private void awaitingCorrection(Person clerk) {
        RequestId id = received(10, person("陶映雪"), "有关学校建设的全部文件", clerk);
        handling.askCorrection(id, daysAgo(6), "请写明所需文件的名称、年份或者具体学校，以便检索。", null, clerk);
    }

    private void charged(Person clerk) {
        RequestId id = received(12, person("洛云笙"), "2016年以来历次教育经费执行情况统计表复制件", clerk);
        var pages = new FeeOrder(FeeMethod.PER_PAGE, 1, 150, false);
        fees.charge(id, pages, "持收费通知书到云麓市政务服务中心非税收入窗口缴纳，或者扫描通知书上的缴款码缴纳。", daysAgo(5), daysAgo(4), clerk);
    }

    private void inHand(Person clerk) {
        received(5, person("鹿行川"), "云麓实验小学 2026 年学区划分的会议纪要", clerk);
    }

    private RequestId received(int daysAgo, Applicant applicant, String subject, Person clerk) {
        LocalDate on = daysAgo(daysAgo);
        return requests.register(
                asked(applicant, subject), new Arrival(Channel.SIGNED_POST, on, null, "EMS 签收"), List.of(), clerk);
    }

    private static NewRequest asked(Applicant applicant, String subject) {
        return new NewRequest(
                UUID.randomUUID(),
                EDUCATION,
                applicant,
                new Wanted(subject, null, WantedForm.ELECTRONIC, Delivery.ONLINE));
    }

    private static Applicant person(String name) {
        return new Applicant(
                ApplicantKind.PERSON, name, IdentityPaper.OTHER, "DEMO-0001", null, "0599-6120000", null, null);
    }

    private static Applicant organisation() {
        return new Applicant(
                ApplicantKind.RESEARCH,
                "云麓公共政策研究所",
                IdentityPaper.CREDIT_CODE,
                "DEMO-0002",
                "柳言",
                "0599-6120001",
                null,
                null);
    }

    private void letPass(RequestId id) {
        for (int step = 0; step < 9 && stillReviewed(id); step++) {
            var review = reviews.of(Replies.KIND, id.toString()).orElseThrow();
            var people = Stream.concat(
                    accounts.ofUnit(EDUCATION.value()).stream(), accounts.ofUnit(OFFICE.value()).stream());
            if (people.noneMatch(person -> passes(review, person))) {
                return;
            }
        }
    }

    private boolean passes(ReviewView review, Person person) {
        try {
            reviews.pass(
                    review.id(), Objects.requireNonNullElse(review.openStep(), ""), "同意", review.disclosure(), person);
            return true;
        } catch (UnlawfulAct notHisStep) {
            return false;
        }
    }

    private boolean stillReviewed(RequestId id) {
        return reviews.of(Replies.KIND, id.toString())
                .map(review -> review.openStep() != null)
                .orElse(false);
    }

    private @Nullable Person somebody(UnitId unit, Permission permission) {
        return accounts.ofUnit(unit.value()).stream()
                .filter(person -> person.may(permission))
                .findFirst()
                .orElse(null);
    }

    private LocalDate daysAgo(int days) {
        return LocalDate.now(clock).minusDays(days);
    }
}
