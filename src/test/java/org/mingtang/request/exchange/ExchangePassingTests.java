package org.mingtang.request.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Applicant;
import org.mingtang.request.Delivery;
import org.mingtang.request.Handling;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestStage;
import org.mingtang.request.Requests;
import org.mingtang.request.WantedForm;
import org.mingtang.request.exchange.ExchangeDesk.Other;
import org.mingtang.request.exchange.ExchangeRecord.Kind;
import org.mingtang.request.exchange.Partner.Relation;
import org.mingtang.request.exchange.Receipt.Verdict;
import org.mingtang.request.reckoning.Channel;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests that come from above, and those that are passed on below. */
@MingtangTest
class ExchangePassingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Requests requests;

    @Autowired
    RequestPapers papers;

    @Autowired
    Handling handling;

    @Autowired
    PassingOn passing;

    @Autowired
    PassedIn passed;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    ExchangeDesk desk;
    Other upper;
    String organ;

    @BeforeEach
    void platform() {
        desk = new ExchangeDesk(beans);
        desk.clock.moveTo(DAY);
        upper = desk.with(Relation.UPPER);
        desk.settle(upper);
        organ = units.find(desk.requests.education).orElseThrow().name();
    }

    @AfterEach
    void end() {
        desk.end();
        desk.clock.reset();
    }

    @Test
    @DisplayName("国办公开办函〔2015〕207号：上级转来的申请登记一次，待与申请人确认后才起算；重复、再转都只有一件")
    void whatComesFromAboveIsEnteredOnceAndWaitsForConfirmation() {
        var key = new CaseKey(upper.side, UUID.randomUUID());
        byte[] bundle = upper.bundle(1, from(key, organ, RequestDesk.citizen("乔安"), desk.key));

        assertThat(desk.taken(upper, bundle).results().get(0).verdict()).isEqualTo(Verdict.TAKEN);
        desk.taken(upper, bundle);
        byte[] again = upper.bundle(2, from(key, organ, RequestDesk.citizen("另一人"), desk.key));
        assertThat(desk.taken(upper, again).results().get(0).verdict()).isEqualTo(Verdict.HAD);

        RequestId id = passed.requestOf(key).orElseThrow();
        assertThat(requests.find(id).orElseThrow())
                .returns(Channel.TRANSFERRED, each -> each.channel())
                .returns(RequestStage.ARRIVED, each -> each.stage())
                .returns(null, each -> each.receivedOn())
                .returns(null, each -> each.due())
                .returns(DAY, each -> each.arrivedOn())
                .returns(desk.requests.education, each -> each.organ());
        assertThat(papers.applicant(id, desk.requests.clerk)).isEqualTo(RequestDesk.citizen("乔安"));
        assertThat(requests.history(id).get(0).text()).contains("转来", "SQ-77", "2026-02-27");
        assertThat(database.sql("select count(*) from request_case where organ = ?")
                        .param(desk.requests.education.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        requests.confirm(id, DAY, "电话联系本人确认", desk.requests.clerk);
        CaseState state = Wire.content(upper.opened(desk.made(upper)).records().get(0), CaseState.class);
        assertThat(state)
                .returns(key, CaseState::passedFrom)
                .returns(DAY, CaseState::receivedOn)
                .returns(Channel.TRANSFERRED, CaseState::channel);
    }

    @Test
    @DisplayName("没有这个机关、密钥不对、申请人填得不全、下级来转：逐条说明，什么也不留下")
    void refusesWhatCannotBeEntered() {
        Other lower = desk.with(Relation.LOWER);
        Applicant nameless = RequestDesk.citizen(" ");
        assertThat(reason(upper, from(key(upper), "没有的局", RequestDesk.citizen("乔安"), desk.key)))
                .contains("没有可以受理申请的机关“没有的局”");
        assertThat(reason(upper, from(key(upper), organ, RequestDesk.citizen("乔安"), OwnKey.fresh())))
                .contains("不是用本平台的公钥加密");
        assertThat(reason(upper, from(key(upper), organ, nameless, desk.key))).contains("请填写真实姓名");
        ExchangeRecord other = from(key(upper), organ, RequestDesk.citizen("乔安"), desk.key);
        assertThat(reason(upper, new ExchangeRecord(Kind.PASSED, key(upper), 1, other.content())))
                .contains("打不开");
        assertThat(reason(lower, new ExchangeRecord(Kind.PASSED, key(lower), 1, other.content())))
                .contains("只由上级平台转来");
        assertThat(database.sql("select count(*) from request_case where organ = ?")
                        .param(desk.requests.education.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("转下级：申请人信息只有那一个平台打得开；查看留痕；下级的办理对得上")
    void passesOnWithTheApplicantSealed() {
        Other lower = desk.with(Relation.LOWER);
        RequestId id = desk.requests.received(DAY);
        String number = desk.requests.view(id).number();

        passing.passOn(number, lower.side, "东川区青石镇人民政府", desk.requests.clerk);

        byte[] bytes = desk.made(lower);
        ExchangeRecord record = lower.opened(bytes).records().get(0);
        PassedCase content = Wire.content(record, PassedCase.class);
        assertThat(record.kind()).isEqualTo(Kind.PASSED);
        assertThat(content)
                .returns(number, PassedCase::number)
                .returns("东川区青石镇人民政府", PassedCase::organ)
                .returns(DAY, PassedCase::arrivedOn);
        assertThat(ApplicantBox.open(content.applicant(), lower.key.seal(), record.key(), desk.side, lower.side))
                .isEqualTo(RequestDesk.citizen("乔安"));
        assertThat(record.content().toString()).doesNotContain("乔安", "13900001234");
        assertThat(papers.looks(id)).extracting(RequestPapers.Look::what).contains("申请人信息");
        assertThat(database.sql("select detail from audit_entry where act = '转下级平台' and subject like ?")
                        .param("%" + number)
                        .query(String.class)
                        .single())
                .contains("青石镇")
                .doesNotContain("乔安");
    }

    @ParameterizedTest
    @CsvSource({
        "YSQ-1999-000001, LOWER, 某局, 没有编号为",
        "'', LOWER, 某局, 没有编号为",
        "OWN, NONE, 某局, 请选择要转交的下级平台",
        "OWN, UPPER, 某局, 请选择要转交的下级平台",
        "OWN, LOWER, ' ', 写机关全称",
        "CLOSED, LOWER, 某局, 已办结"
    })
    void refusesWithASentence(String which, String to, String whom, String words) {
        Other lower = desk.with(Relation.LOWER);
        RequestId id = desk.requests.received(DAY);
        if (which.equals("CLOSED")) {
            handling.withdraw(id, DAY, "来电撤回", desk.requests.clerk);
        }
        String number = which.equals("OWN") || which.equals("CLOSED")
                ? desk.requests.view(id).number()
                : which;
        String side = to.equals("LOWER") ? lower.side : to.equals("UPPER") ? upper.side : "";
        assertThatThrownBy(() -> passing.passOn(number, side, whom, desk.requests.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining(words);
        assertThat(desk.exchange.make(desk.links.required(), lower.seenFromHere()))
                .isEmpty();
    }

    @Test
    @DisplayName("不承办这件申请的人不能转交")
    void onlyWhoWorksOnItPassesItOn() {
        Other lower = desk.with(Relation.LOWER);
        RequestId id = desk.requests.received(DAY);
        for (Person other : List.of(desk.requests.openness, desk.requests.leader)) {
            assertThatThrownBy(() -> passing.passOn(desk.requests.view(id).number(), lower.side, "青石镇人民政府", other))
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessageContaining("只有承办单位可以打开");
        }
    }

    private ExchangeRecord from(CaseKey key, String whom, Applicant applicant, OwnKey sealedFor) {
        var to = new Partner(
                desk.side, "东川", Relation.LOWER, null, false, true, Set.of(), List.of(ExchangeDesk.told(sealedFor)));
        return new ExchangeRecord(
                Kind.PASSED,
                key,
                1,
                Wire.tree(new PassedCase(
                        "SQ-77",
                        whom,
                        LocalDate.of(2026, 2, 27),
                        "2025年各小学学区划分的会议纪要",
                        null,
                        WantedForm.ELECTRONIC,
                        Delivery.ONLINE,
                        ApplicantBox.close(applicant, key, upper.side, to))));
    }

    private String reason(Other by, ExchangeRecord record) {
        Receipt.Result result = desk.taken(by, by.bundle(1, record)).results().get(0);
        assertThat(result.verdict()).isEqualTo(Verdict.REFUSED);
        return result.reason();
    }

    private static CaseKey key(Other other) {
        return new CaseKey(other.side, UUID.randomUUID());
    }
}
