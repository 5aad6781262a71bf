package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Handling.Asked;
import org.mingtang.request.Handling.Opinion;
import org.mingtang.request.RequestAct.Doer;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.redaction.Redaction;
import org.mingtang.request.redaction.Term;
import org.mingtang.request.reply.Replies;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every role × every act × every stage × every channel: what the tables say is what the acts do. */
@MingtangTest
class RequestMatrixTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    Replies replies;

    @Autowired
    ReplyCourse course;

    @Autowired
    OwnRequest own;

    @Autowired
    RequestPapers papers;

    @Autowired
    RequestPermissions permissions;

    @Autowired
    RequestDays days;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RequestRedactions redactions;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    StagedCases cases;

    /** Whether what is attempted now must not even send a letter before. */
    boolean refusing;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        clock.moveTo(StagedCases.DAY);
        desk = new RequestDesk(beans);
        cases = new StagedCases(desk, beans);
    }

    /** Written by hand from the articles, not from the program: from which stages each act is possible. */
    private static final Map<RequestAct, String> STAGES = new EnumMap<>(Map.ofEntries(
            Map.entry(RequestAct.ARRIVE, ""),
            Map.entry(RequestAct.CONFIRM, "ARRIVED"),
            Map.entry(RequestAct.ASSIGN, "ARRIVED IN_HAND"),
            Map.entry(RequestAct.SPLIT, "IN_HAND"),
            Map.entry(RequestAct.ASK_CORRECTION, "IN_HAND"),
            Map.entry(RequestAct.CORRECT, "AWAIT_CORRECTION"),
            Map.entry(RequestAct.SEARCH, "IN_HAND"),
            Map.entry(RequestAct.CONSULT, "IN_HAND"),
            Map.entry(RequestAct.NOTE_SERVICE, "IN_HAND AWAIT_FEE IN_REVIEW"),
            Map.entry(RequestAct.OPINION, "IN_HAND AWAIT_CORRECTION AWAIT_FEE IN_REVIEW APPROVED"),
            Map.entry(RequestAct.DISCUSS, "IN_HAND"),
            Map.entry(RequestAct.REDACT, "IN_HAND"),
            Map.entry(RequestAct.ASK_REASONS, "IN_HAND"),
            Map.entry(RequestAct.GIVE_REASONS, "IN_HAND"),
            Map.entry(RequestAct.DELAY, "IN_HAND"),
            Map.entry(RequestAct.TELL_THIRD_PARTY, "APPROVED"),
            Map.entry(RequestAct.LEAVE_UNPAID, "AWAIT_FEE"),
            Map.entry(RequestAct.EXTEND, "IN_HAND IN_REVIEW APPROVED"),
            Map.entry(RequestAct.CHARGE, "IN_HAND"),
            Map.entry(RequestAct.PAY, "AWAIT_FEE"),
            Map.entry(RequestAct.SUBMIT_REPLY, "IN_HAND"),
            Map.entry(RequestAct.RETURN, "IN_REVIEW"),
            Map.entry(RequestAct.APPROVE, "IN_REVIEW"),
            Map.entry(RequestAct.TAKE_BACK, "IN_REVIEW APPROVED"),
            Map.entry(RequestAct.SEND_REPLY, "APPROVED"),
            Map.entry(RequestAct.WITHDRAW, "ARRIVED IN_HAND AWAIT_CORRECTION AWAIT_FEE IN_REVIEW APPROVED"),
            Map.entry(RequestAct.LAPSE, "AWAIT_CORRECTION"),
            Map.entry(RequestAct.RATE, "CLOSED")));

    static Stream<Arguments> everyStageAndChannel() {
        return Arrays.stream(RequestStage.values())
                .flatMap(stage -> Arrays.stream(Channel.values())
                        .filter(channel -> stage != RequestStage.ARRIVED || channel.needsConfirmation())
                        .map(channel -> Arguments.of(stage, channel)));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("第三十一条：到达即收到的渠道没有“待确认收到”，其余渠道确认前都是")
    void onlyChannelsThatNeedConfirmationWaitForIt(Channel channel) {
        assertThat(desk.view(cases.brought(channel, RequestStage.ARRIVED)).stage())
                .isEqualTo(channel.needsConfirmation() ? RequestStage.ARRIVED : RequestStage.IN_HAND);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("每个环节能做什么，与按条文另写的表一致")
    void tableIsTheOneWrittenFromTheArticles(RequestAct act) {
        assertThat(Arrays.stream(RequestStage.values()).filter(act::isPossibleFrom))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(STAGES.get(act).split(" "))
                                .filter(name -> !name.isEmpty())
                                .map(RequestStage::valueOf)
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("everyStageAndChannel")
    @DisplayName("角色×动作×环节×渠道：表上能做的做得成，不能做的有话说、什么也不变")
    void officeDoesWhatTheTableSays(RequestStage stage, Channel channel) {
        RequestId id = cases.brought(channel, stage);
        RequestView view = desk.view(id);
        assertThat(view).returns(stage, RequestView::stage).returns(channel, RequestView::channel);
        List<RequestStep> history = requests.history(id);
        int cells = 0;

        for (Role role : Role.values()) {
            Person own = RequestDesk.person("叶知秋", desk.education, role);
            Person other = RequestDesk.person("叶知秋", desk.office, role);
            var refused = new ArrayList<Runnable>();
            for (RequestAct act : RequestAct.values()) {
                String cell = role + " " + act;
                if (permissions.mayNow(own, act, view) && !reviewsItself(role, act, stage)) {
                    assertThatCode(() -> inVain(() -> attempt(act, id, own)))
                            .as(cell)
                            .doesNotThrowAnyException();
                } else if (permissions.may(own, act, view)) {
                    refused(cell, act, id, own);
                } else {
                    refused.add(() -> refused(cell, act, id, own));
                }
                assertThat(permissions.may(other, act, view)).as(cell + " 外单位").isFalse();
                refused.add(() -> refused(cell + " 外单位", act, id, other));
                cells++;
            }
            allRefused(refused, id, view, history);
        }
        assertThat(cells).isEqualTo(Role.values().length * RequestAct.values().length);
        assertThat(desk.view(id)).isEqualTo(view);
        assertThat(requests.history(id)).isEqualTo(history);
    }

    @ParameterizedTest
    @MethodSource("everyStageAndChannel")
    @DisplayName("申请人×动作×环节×渠道：凭查询码只能补正、说明理由、撤回、评价，且只在该做的环节")
    void applicantDoesWhatTheTableSays(RequestStage stage, Channel channel) {
        RequestId id = cases.brought(channel, stage);
        QueryCode code = papers.code(id, desk.clerk);
        RequestView view = desk.view(id);
        List<RequestStep> history = requests.history(id);

        for (RequestAct act : RequestAct.values()) {
            if (!act.isFor(Doer.APPLICANT) || act == RequestAct.ARRIVE) {
                continue;
            }
            if (act.isPossibleFrom(stage)) {
                assertThatCode(() -> inVain(() -> applicant(act, code)))
                        .as(act.name())
                        .doesNotThrowAnyException();
            } else {
                sentence(act.name(), catchThrowable(() -> applicant(act, code)));
            }
            sentence("错的查询码 " + act, catchThrowable(() -> applicant(act, QueryCode.fresh())));
        }
        assertThat(desk.view(id)).isEqualTo(view);
        assertThat(requests.history(id)).isEqualTo(history);
    }

    @ParameterizedTest
    @MethodSource("everyStageAndChannel")
    @DisplayName("程序×环节×渠道：只在该做的环节随审核结果和日子动，其余什么也不变")
    void programDoesWhatTheTableSays(RequestStage stage, Channel channel) {
        RequestId id = cases.brought(channel, stage);

        assertThat(inVain(() -> course.returned(id, "请补充检索情况", Accounts.PROGRAM)))
                .isEqualTo(RequestAct.RETURN.isPossibleFrom(stage));
        assertThat(inVain(() -> course.passed(id, Accounts.PROGRAM)))
                .isEqualTo(RequestAct.APPROVE.isPossibleFrom(stage));
        clock.moveTo(StagedCases.DAY.plusMonths(3));
        days.pass();
        assertThat(requests.history(id).stream().anyMatch(step -> step.act() == RequestAct.LAPSE))
                .isEqualTo(RequestAct.LAPSE.isPossibleFrom(stage));
    }

    @Test
    @DisplayName("每个动作都有做的人和条文；没有动作同时归负责人和经办人")
    void everyActHasADoerAndAnArticle() {
        assertThat(RequestAct.values())
                .allSatisfy(act -> {
                    assertThat(Arrays.stream(Doer.values()).anyMatch(act::isFor))
                            .isTrue();
                    assertThat(act.isFor(Doer.HEAD) && act.isFor(Doer.HANDLER)).isFalse();
                    assertThat(act.article()).startsWith("第");
                    assertThat(act.label()).isNotBlank();
                })
                .hasSize(STAGES.size());
    }

    /** Who may not at all changes nothing even until the transaction ends; so all of them share one. */
    private void allRefused(List<Runnable> attempts, RequestId id, RequestView view, List<RequestStep> history) {
        refusing = true;
        try {
            inVain(() -> {
                attempts.forEach(Runnable::run);
                assertThat(desk.view(id)).isEqualTo(view);
                assertThat(requests.history(id)).isEqualTo(history);
            });
        } finally {
            refusing = false;
        }
    }

    private void refused(String cell, RequestAct act, RequestId id, Person by) {
        if (act == RequestAct.LAPSE) {
            // No way leads there: time alone makes one lapse.
            assertThat(permissions.mayNow(by, act, desk.view(id))).as(cell).isFalse();
            return;
        }
        sentence(cell, catchThrowable(() -> attempt(act, id, by)));
    }

    /** Whoever has the reply before him for review returns it; he does not take it back. */
    private static boolean reviewsItself(Role role, RequestAct act, RequestStage stage) {
        return role == Role.HEAD && act == RequestAct.TAKE_BACK && stage == RequestStage.IN_REVIEW;
    }

    private static void sentence(String cell, Throwable refusal) {
        assertThat(refusal).as(cell).isInstanceOf(UnlawfulAct.class);
        assertThat(refusal.getMessage()).as(cell).hasSizeGreaterThan(8).containsAnyOf("。", "）");
    }

    private void attempt(RequestAct act, RequestId id, Person by) {
        LocalDate today = LocalDate.now(clock);
        switch (act) {
            case CONFIRM -> requests.confirm(id, today, "电话联系本人确认", by);
            case ASSIGN -> handling.assign(id, desk.office, "职责所在", by);
            case SPLIT -> handling.split(id, "学区划分", List.of("食堂检查"), by);
            case ASK_CORRECTION -> handling.askCorrection(id, today, "请写明学年", null, by);
            case CORRECT -> handling.correct(id, today, "云麓小学的学区划分", by);
            case SEARCH -> handling.search(id, "档案室", "学区", "两份", by);
            case CONSULT -> handling.consult(id, Asked.CO_AUTHOR, "区规划局", today, today, "是否同意", by);
            case NOTE_SERVICE -> handling.served(id, letter(id, true), today, by);
            case OPINION -> handling.opinion(id, letter(id, false), Opinion.AGREES, today, "", by);
            case DISCUSS -> handling.discuss(id, today, "会商纪要", by);
            case REDACT -> redacted(id, by);
            case ASK_REASONS -> handling.askReasons(id, today, "本月申请 40 件", by);
            case GIVE_REASONS -> handling.giveReasons(id, today, "各件不同", by);
            case DELAY -> delayed(id, by);
            case LEAVE_UNPAID -> leftUnpaid(id, by);
            case TELL_THIRD_PARTY -> told(id, by);
            case EXTEND -> handling.extend(id, 10, today, "需要查档", by);
            case CHARGE -> handling.charge(id, today, today, "按件计收 100 元", by);
            case PAY -> handling.paid(id, today, "云财票 0001", by);
            case SUBMIT_REPLY -> replies.submit(id, RequestDesk.disclosing(), by);
            case TAKE_BACK -> replies.takeBack(id, by);
            case SEND_REPLY -> replies.send(id, today, Delivery.ONLINE, "系统送达", by);
            case WITHDRAW -> handling.withdraw(id, today, "来电撤回", by);
            // What reviewers and applicants do is not the handlers': the one way there is asks for the act itself.
            case ARRIVE, RETURN, APPROVE, LAPSE, RATE -> course.require(id, act, by);
        }
    }

    private void applicant(RequestAct act, QueryCode code) {
        switch (act) {
            case CORRECT -> own.correct(code, "云麓小学的学区划分", List.of());
            case GIVE_REASONS -> own.giveReasons(code, "各件不同");
            case WITHDRAW -> own.withdraw(code);
            case RATE -> own.rate(code, 4, "答复清楚");
            default -> throw new IllegalArgumentException(act.name());
        }
    }

    private void delayed(RequestId id, Person by) {
        LocalDate today = LocalDate.now(clock);
        if (inVain()) {
            handling.askReasons(id, today, "本月申请 40 件", today.plusDays(15), desk.clerk);
            handling.giveReasons(id, today, "各件不同", desk.clerk);
        }
        handling.delay(id, 30, today, "理由合理", by);
    }

    private void leftUnpaid(RequestId id, Person by) {
        LocalDate today = LocalDate.now(clock);
        if (inVain()) {
            handling.served(id, letter(id, true), today, desk.clerk);
        }
        clock.moveTo(today.plusMonths(2));
        try {
            handling.leaveUnpaid(id, "查询到账记录，没有缴费", by);
        } finally {
            clock.moveTo(today);
        }
    }

    private void told(RequestId id, Person by) {
        LocalDate today = LocalDate.now(clock);
        if (inVain()) {
            handling.opinion(id, letter(id, false), Opinion.OBJECTS, today, "涉及报价", desk.clerk);
        }
        long opinion = requests.history(id).stream()
                .filter(step -> step.act() == RequestAct.OPINION)
                .mapToLong(RequestStep::place)
                .max()
                .orElse(0);
        course.toldThirdParty(id, opinion, today, "云教公复〔2026〕1号", "EMS 1234567890123", by);
    }

    private void redacted(RequestId id, Person by) {
        papers.add(id, RequestFile.Kind.APPLICATION, "纪要.docx", SensitiveFiles.word(), by);
        UUID file = papers.files(id, by).stream()
                .filter(each -> each.kind() == RequestFile.Kind.APPLICATION)
                .findFirst()
                .orElseThrow()
                .id();
        var words = new Redaction(List.of(), List.of(Term.of(SensitiveFiles.MOBILE, "个人隐私")));
        redactions.redact(id, file, words, false, by);
    }

    /** A letter of the request that somebody got or answers; in hand it is only sent now, within the attempt. */
    private long letter(RequestId id, boolean anyLetter) {
        RequestView view = desk.view(id);
        if (view.stage() == RequestStage.IN_HAND && inVain()) {
            return handling.consult(id, Asked.THIRD_PARTY, "云麓建设公司", LocalDate.now(clock), null, "同意否", desk.clerk);
        }
        return requests.history(id).stream()
                .filter(step -> step.act() == RequestAct.CONSULT || anyLetter && step.act() == RequestAct.CHARGE)
                .mapToLong(RequestStep::place)
                .max()
                .orElse(0);
    }

    /** Whether what is done now is undone again and meant to work: only then may an attempt bring the request to where it does. */
    private boolean inVain() {
        return !refusing && TransactionSynchronizationManager.isActualTransactionActive();
    }

    private void inVain(Runnable act) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            act.run();
        });
    }

    private boolean inVain(java.util.function.BooleanSupplier act) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            status.setRollbackOnly();
            return act.getAsBoolean();
        }));
    }
}
