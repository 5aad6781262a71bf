package org.mingtang.request.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.Handling;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestStage;
import org.mingtang.request.exchange.Entry.State;
import org.mingtang.request.exchange.ExchangeDesk.Other;
import org.mingtang.request.exchange.Partner.Relation;
import org.mingtang.request.exchange.Receipt.Verdict;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes up, from the act on a case to the receipt. */
@MingtangTest
class ExchangeSendingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Handling handling;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    ExchangeDesk desk;
    Other upper;

    @BeforeEach
    void platform() {
        desk = new ExchangeDesk(beans);
        desk.clock.moveTo(DAY);
        upper = desk.with(Relation.UPPER);
        desk.settle(upper);
    }

    @AfterEach
    void end() {
        desk.end();
        desk.clock.reset();
    }

    @Test
    @DisplayName("每个动作都记到待发送；发出的是当时的样子，没有申请人的一个字")
    void everyActGoesUpWithoutAWordOfTheApplicant() {
        RequestId id = desk.requests.received(DAY, "我的手机 13912345678，想知道学区划分的会议纪要");
        handling.askCorrection(id, DAY, "请乔安写明学年", null, desk.requests.clerk);

        byte[] bytes = desk.made(upper);
        Bundle bundle = upper.opened(bytes);

        assertThat(bundle.records()).hasSize(1);
        ExchangeRecord record = bundle.records().get(0);
        assertThat(record.key()).isEqualTo(new CaseKey(desk.side, id.value()));
        CaseState state = Wire.content(record, CaseState.class);
        assertThat(state)
                .returns(desk.requests.view(id).number(), CaseState::number)
                .returns(RequestStage.AWAIT_CORRECTION, CaseState::stage)
                .returns(DAY, CaseState::receivedOn)
                .returns(ApplicantKind.PERSON, CaseState::applicantKind)
                .returns(null, CaseState::outcome)
                .returns(null, CaseState::passedFrom);
        assertThat(state.acts())
                .containsExactly(
                        new CaseState.Act(RequestAct.CONFIRM, DAY), new CaseState.Act(RequestAct.ASK_CORRECTION, DAY));
        assertThat(state.organ()).endsWith("教育局");
        assertThat(state.subject()).contains("学区划分的会议纪要").doesNotContain("13912345678");
        assertThat(new String(Wire.bytes(bundle), UTF_8))
                .doesNotContain("乔安", "13900001234", "qiaoan", "学院路", "11010519491231002X", "学年");
    }

    @Test
    @DisplayName("办结的带结果、统计行和日期")
    void whatIsClosedGoesUpWithItsOutcomeAndRow() {
        RequestId id = desk.requests.received(DAY);
        handling.withdraw(id, DAY, "来电撤回", desk.requests.clerk);

        CaseState state = Wire.content(upper.opened(desk.made(upper)).records().get(0), CaseState.class);

        assertThat(state)
                .returns("E3", CaseState::outcome)
                .returns("r23", CaseState::row)
                .returns(DAY, CaseState::closedOn)
                .returns(RequestStage.CLOSED, CaseState::stage);
    }

    @Test
    void anActThatIsRolledBackLeavesNothingToSend() {
        RequestId id = desk.requests.received(DAY);
        desk.settle(upper);
        transaction.executeWithoutResult(status -> {
            handling.discuss(id, DAY, "会商纪要", desk.requests.clerk);
            status.setRollbackOnly();
        });
        assertThat(state(id)).isEmpty();
        handling.discuss(id, DAY, "会商纪要", desk.requests.clerk);
        assertThat(state(id)).containsExactly("WAITING");
    }

    @Test
    @DisplayName("新对接的上级得到以前的全部申请；解除对接后不再记")
    void newPartnerGetsAllThereIsAndAnEndedLinkNothingMore() {
        RequestId id = desk.requests.received(DAY);
        Other later = desk.with(Relation.UPPER);
        assertThat(count(later, "WAITING"))
                .isEqualTo(database.sql("select count(*) from request_case")
                        .query(Long.class)
                        .single());

        desk.settle(later);
        desk.forget(later);
        handling.discuss(id, DAY, "会商纪要", desk.requests.clerk);

        assertThat(count(later, "WAITING")).isZero();
        assertThat(state(id)).containsExactly("WAITING");
    }

    @Test
    @DisplayName("几个程序同时看到新的上级：不互等，申请只记一遍；上级改成下级，等着的不再发")
    void severalProgramsBeginALinkAtOnce() throws Exception {
        desk.requests.received(DAY);
        desk.forget(upper);
        Other later = desk.with(Relation.LOWER);
        Links now = desk.links.required();
        Partner lower = later.seenFromHere();
        Partner same = new Partner(
                lower.side(), lower.name(), Relation.UPPER, null, false, true, lower.origins(), lower.keys());
        var changed = new Links(now.side(), now.name(), now.keys(), List.of(same));
        Callable<Boolean> sync = () -> {
            desk.links.sync(changed);
            return true;
        };
        var threads = Executors.newFixedThreadPool(3);
        try {
            for (var each : threads.invokeAll(List.of(sync, sync, sync))) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(count(later, "WAITING"))
                .isEqualTo(database.sql("select count(*) from request_case")
                        .query(Long.class)
                        .single());
        desk.links.sync(now);
        assertThat(count(later, "WAITING")).isZero();
    }

    @Test
    @DisplayName("第四十七条：这里的申请人信息按期删除后，转交内容也删除")
    void whatWasPassedOnIsForgottenWithTheRequest() {
        Other lower = desk.with(Relation.LOWER);
        RequestId kept = desk.requests.received(DAY);
        RequestId erased = desk.requests.received(DAY);
        for (RequestId id : List.of(kept, erased)) {
            beans.getBean(PassingOn.class)
                    .passOn(desk.requests.view(id).number(), lower.side, "青石镇人民政府", desk.requests.clerk);
        }
        assertThat(desk.exchange.forgetErased()).isZero();
        database.sql("update request_case set erased_on = ? where id = ?")
                .params(DAY, erased.value())
                .update();
        assertThat(desk.exchange.forgetErased()).isEqualTo(1);
        assertThat(count(lower, "WAITING")).isEqualTo(1);
    }

    @Test
    @DisplayName("配置文件坏了，办理照常，变化照记")
    void brokenFilesDoNotStopTheWork() throws Exception {
        RequestId id = desk.requests.received(DAY);
        desk.settle(upper);
        Files.writeString(desk.folder.resolve("exchange.json"), "{");
        handling.discuss(id, DAY, "会商纪要", desk.requests.clerk);
        desk.write();
        assertThat(state(id)).containsExactly("WAITING");
    }

    @Test
    @DisplayName("回执结清；被拒的留着原因，消除后重发")
    void receiptsSettleAndWhatWasRefusedIsSentAgain() {
        RequestId id = desk.requests.received(DAY);
        byte[] first = desk.made(upper);
        assertThat(desk.post("receipts", upper.receipt(first, false, Verdict.REFUSED, "没有这个机关")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.bundle")
                .isEqualTo(1);
        assertThat(state(id)).containsExactly("REFUSED");
        assertThat(desk.exchange.unanswered(upper.seenFromHere())).isEmpty();

        assertThat(desk.exchange.refusedAgain(upper.seenFromHere())).isEqualTo(1);
        byte[] second = desk.made(upper);
        assertThat(upper.opened(second).known()).containsExactly(Wire.sha256(first));
        assertThat(desk.post("receipts", upper.receipt(second))).hasStatusOk();
        assertThat(desk.post("receipts", upper.receipt(second))).hasStatusOk();
        assertThat(state(id)).containsExactly("KNOWN");
    }

    @Test
    @DisplayName("上级说丢失过：已收下的也重发，版本更新")
    void lossAboveIsMadeGood() {
        RequestId id = desk.requests.received(DAY);
        byte[] first = desk.made(upper);
        long version = upper.opened(first).records().get(0).version();
        desk.post("receipts", upper.receipt(first, true, Verdict.TAKEN, null));
        assertThat(state(id)).containsExactly("WAITING");
        Bundle again = upper.opened(desk.made(upper));
        assertThat(again.known()).isEmpty();
        assertThat(again.records().get(0).version()).isGreaterThan(version);
    }

    @Test
    @DisplayName("几个程序同时生成数据包：每条记录只在一个包里，编号不重")
    void severalProgramsMakeNoRecordTwice() throws Exception {
        for (int i = 0; i < 6; i++) {
            desk.requests.received(DAY);
        }
        Links now = desk.links.required();
        Callable<List<SentBundle>> make =
                () -> desk.exchange.make(now, upper.seenFromHere()).stream().toList();
        var threads = Executors.newFixedThreadPool(4);
        List<SentBundle> made = new ArrayList<>();
        try {
            for (var each : threads.invokeAll(List.of(make, make, make, make))) {
                made.addAll(each.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(made).extracting(SentBundle::number).doesNotHaveDuplicates();
        assertThat(made.stream().flatMap(each -> upper.opened(each.bytes()).records().stream()))
                .extracting(ExchangeRecord::key)
                .doesNotHaveDuplicates()
                .hasSize(6);
    }

    @Test
    @DisplayName("下级的申请转报上级，名字、版本、内容都不改")
    void whatComesFromBelowGoesOnUnchanged() {
        Other lower = desk.with(Relation.LOWER);
        var record = lower.state(UUID.randomUUID(), 42, SimulatedSide.state(5));
        desk.taken(lower, lower.bundle(1, record));
        assertThat(upper.opened(desk.made(upper)).records()).containsExactly(record);
    }

    private List<String> state(RequestId id) {
        return database.sql("select state from exchange_case where partner = ? and case_id = ?")
                .params(upper.side, id.value())
                .query(String.class)
                .list();
    }

    private long count(Other other, String state) {
        return database.sql("select count(*) from exchange_case e where partner = ? and state = ?"
                        + " and not exists (select from exchange_mirror m where m.case_id = e.case_id)")
                .params(other.side, State.valueOf(state).name())
                .query(Long.class)
                .single();
    }
}
