package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.audit.AuditFilter;
import org.mingtang.audit.AuditTrail;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Handling.Asked;
import org.mingtang.request.Handling.Opinion;
import org.mingtang.request.reckoning.Channel;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be done with a request, with the sentence a clerk reads; nothing of it leaves a trace. */
@MingtangTest
class RequestRefusalsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    OwnRequest own;

    @Autowired
    RequestPapers papers;

    @Autowired
    AuditTrail audit;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    RequestId id;

    /** Something that is to be refused. */
    interface Try {
        void on(Handling handling, RequestId id, RequestDesk desk);
    }

    @BeforeEach
    void aRequest() {
        desk = new RequestDesk(beans);
        id = desk.received(DAY);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    static Stream<Arguments> tries() {
        return Stream.of(
                refused("请写明检索了哪些系统、档案和科室。", (h, id, d) -> h.search(id, " ", "食堂", "无", d.clerk)),
                refused("请写明用什么关键词、怎样检索。", (h, id, d) -> h.search(id, "档案室", "", "无", d.clerk)),
                refused("请写明检索结果。", (h, id, d) -> h.search(id, "档案室", "食堂", "\n", d.clerk)),
                refused("请一次写明需要补正的全部内容（第三十条）。", (h, id, d) -> h.askCorrection(id, DAY, "", null, d.clerk)),
                refused(
                        "日期不能晚于今天（2026-03-02）。",
                        (h, id, d) -> h.askCorrection(id, DAY.plusDays(1), "请补正", null, d.clerk)),
                refused("请写明征求谁的意见。", (h, id, d) -> h.consult(id, Asked.THIRD_PARTY, "", DAY, null, "合同", d.clerk)),
                refused(
                        "请写明征求意见的内容。",
                        (h, id, d) -> h.consult(id, Asked.THIRD_PARTY, "云麓建设公司", DAY, null, " ", d.clerk)),
                refused("请写明会商的参加人员、意见和结论。", (h, id, d) -> h.discuss(id, DAY, "", d.clerk)),
                refused("请写明申请数量、频次的情况和要求说明的事项。", (h, id, d) -> h.askReasons(id, DAY, "", d.clerk)),
                refused("请写明申请人说明的理由。", (h, id, d) -> h.giveReasons(id, DAY, "", d.clerk)),
                refused("请写明延长答复期限的理由。", (h, id, d) -> h.extend(id, 20, DAY, "", d.head)),
                refused("请写明收费依据、标准和金额。", (h, id, d) -> h.charge(id, DAY, DAY, "", d.clerk)),
                refused("请写明申请人怎样表示撤回。", (h, id, d) -> h.withdraw(id, DAY, "", d.clerk)),
                refused("请选择承办单位。", (h, id, d) -> h.assign(id, new UnitId(UUID.randomUUID()), "归口", d.clerk)),
                refused("请写明分办的理由。", (h, id, d) -> h.assign(id, d.office, " ", d.clerk)),
                refused("请写明拆分出的事项，一次 1 到 20 件。", (h, id, d) -> h.split(id, "学区", List.of(), d.clerk)),
                refused(
                        "请写明拆分出的事项，一次 1 到 20 件。",
                        (h, id, d) -> h.split(id, "学区", java.util.Collections.nCopies(21, "校车合同"), d.clerk)),
                refused("拆分出的事项不能是空白。", (h, id, d) -> h.split(id, "学区", List.of("校车合同", " "), d.clerk)),
                refused("请写明留在本件的事项。", (h, id, d) -> h.split(id, "", List.of("校车合同"), d.clerk)),
                refused("没有这份文书，请刷新页面。", (h, id, d) -> h.served(id, -1, DAY, d.clerk)),
                refused(
                        "请写明不同意公开的部分和理由（第三十二条）。",
                        (h, id, d) -> h.opinion(id, consulted(h, id, d), Opinion.OBJECTS, DAY, " ", d.clerk)),
                refused(
                        "收到日期应当在发出日期（2026-03-02）和今天之间。",
                        (h, id, d) -> h.served(id, consulted(h, id, d), DAY.minusDays(1), d.clerk)),
                refused(
                        "收到日期应当在发出日期（2026-03-02）和今天之间。",
                        (h, id, d) -> h.served(id, consulted(h, id, d), DAY.plusDays(1), d.clerk)),
                refused("文字太长", (h, id, d) -> h.discuss(id, DAY, "议".repeat(200_000), d.clerk)));
    }

    private static Arguments refused(String sentence, Try act) {
        return Arguments.of(sentence, act);
    }

    private static long consulted(Handling handling, RequestId id, RequestDesk desk) {
        return handling.consult(id, Asked.THIRD_PARTY, "云麓建设公司", DAY, null, "是否同意公开合同", desk.clerk);
    }

    @ParameterizedTest
    @MethodSource("tries")
    void isRefusedWithASentence(String sentence, Try act) {
        assertThatThrownBy(() -> act.on(handling, id, desk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining(sentence);
        assertThat(requests.history(id))
                .extracting(RequestStep::act)
                .isSubsetOf(RequestAct.ARRIVE, RequestAct.CONFIRM, RequestAct.CONSULT);
        assertThat(desk.view(id).wanted().subject()).isEqualTo("2025年各小学学区划分的会议纪要");
        assertThat(desk.view(id).unit()).isEqualTo(desk.education);
    }

    @Test
    void onlyLettersAreServed() {
        handling.discuss(id, DAY, "会商一致", desk.clerk);
        long place = requests.history(id).get(2).place();
        assertThatThrownBy(() -> handling.served(id, place, DAY, desk.clerk)).hasMessage("只有征求意见书和收费通知需要登记对方收到的日期。");
    }

    @Test
    void isNotGivenToWhoHasItAlready() {
        assertThatThrownBy(() -> handling.assign(id, desk.education, "归口", desk.clerk))
                .hasMessageStartingWith("这件申请已经由")
                .hasMessageEndingWith("承办。");
    }

    @Test
    void aRequestThatIsNotThereIsSaidToBeNone() {
        var none = new RequestId(UUID.randomUUID());
        assertThatThrownBy(() -> handling.search(none, "档案室", "食堂", "无", desk.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("没有这件申请，可能地址有误。");
        assertThatThrownBy(() -> own.withdraw(new QueryCode("2222222222222222")))
                .hasMessage("没有找到这件申请，请核对查询码。");
        assertThat(own.find(new QueryCode("2222222222222222"))).isEmpty();
        assertThat(own.files(new QueryCode("2222222222222222"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void starsAreOneToFive(int stars) {
        QueryCode code = papers.code(id, desk.clerk);
        own.withdraw(code);
        assertThatThrownBy(() -> own.rate(code, stars, "")).hasMessage("请选择一到五星。");
        assertThat(desk.view(id).rating()).isNull();
    }

    @Test
    void nothingIsRatedBeforeItIsClosed() {
        QueryCode code = papers.code(id, desk.clerk);
        assertThatThrownBy(() -> own.rate(code, 5, "好")).hasMessageContaining("不能评价");
        assertThat(desk.view(id).rating()).isNull();
        own.withdraw(code);
        own.rate(code, 1, "慢");
        own.rate(code, 5, "");
        assertThat(desk.view(id).rating()).as("the last word counts").isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "ORDINARY_POST, 2026-03-03, none, 到达日期不能晚于今天（2026-03-02）。",
                "IN_PERSON, 2026-03-03, none, 到达日期不能晚于今天（2026-03-02）。"
            })
    void nothingComesInTomorrow(Channel channel, LocalDate on, @Nullable LocalDate confirmed, String sentence) {
        var asked = desk.asked(RequestDesk.citizen("乔安"), RequestDesk.wanted("公交线路调整方案"));
        assertThatThrownBy(() ->
                        requests.register(asked, new Arrival(channel, on, confirmed, "电话"), List.of(), desk.clerk))
                .hasMessage(sentence);
        assertThat(requests.find(new RequestId(asked.submission()))).isEmpty();
    }

    @Test
    void isNotConfirmedBeforeItCame() {
        RequestId letter = requests.register(
                desk.asked(RequestDesk.citizen("乔安"), RequestDesk.wanted("公交线路调整方案")),
                new Arrival(Channel.ORDINARY_POST, DAY, null, "平信"),
                List.of(),
                desk.clerk);
        assertThatThrownBy(() -> requests.confirm(letter, DAY.minusDays(1), "电话", desk.clerk))
                .hasMessage("确认日期不能早于到达日期（2026-03-02）。");
        assertThatThrownBy(() -> requests.confirm(letter, DAY.plusDays(1), "电话", desk.clerk))
                .hasMessage("日期不能晚于今天（2026-03-02）。");
        assertThat(desk.view(letter).receivedOn()).isNull();
    }

    @Test
    void aWrongFormIsRefusedAsAWhole() {
        var asked = desk.asked(RequestDesk.citizen("安"), RequestDesk.wanted("短"));
        assertThatThrownBy(() -> requests.ask(asked, List.of())).hasMessage("请填写真实姓名。请写明所需信息的名称或者便于查找的特征，4 到 3000 字。");
        var elsewhere = new NewRequest(
                UUID.randomUUID(),
                new UnitId(UUID.randomUUID()),
                RequestDesk.citizen("乔安"),
                RequestDesk.wanted("公交线路调整方案"));
        assertThatThrownBy(() -> requests.ask(elsewhere, List.of())).hasMessage("请选择受理申请的行政机关。");
    }

    @Test
    @DisplayName("the trail names number and act, never a word of the applicant")
    void theTrailDoesNotNameTheApplicant() {
        handling.search(id, "档案室", "乔安", "找到乔安的信", desk.clerk);
        own.withdraw(papers.code(id, desk.clerk));
        String number = desk.view(id).number();
        var entries = audit.entries(new AuditFilter(null, null, number, null, null, null, 50));
        assertThat(entries).hasSizeGreaterThanOrEqualTo(3);
        assertThat(entries.toString()).contains(number).doesNotContain("乔安", "13900001234", "11010519491231002X");
    }
}
