package org.mingtang.request.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.request.Handling;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestStage;
import org.mingtang.request.Requests;
import org.mingtang.request.reply.Replies;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The desk's pages for requests, as each role. */
@MingtangTest
class HandlingPagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    Replies replies;

    @Autowired
    RequestPapers papers;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    RequestDesk desk;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
    }

    @Test
    void wholeCourseIsWorkedOnThePages() {
        String here = registered("2025年学校食堂检查结果通报");
        RequestId id = id(here);
        assertThat(page(here, desk.clerk)).bodyText().contains("YSQ-2026-", "2026-03-30", "显示申请人（会留痕）", "要求补正");

        post(here + "/search-record", desk.clerk, "where", "档案室", "words", "食堂", "found", "通报 2 份");
        MvcTestResult again = exchange(here + "/reply", desk.clerk, "outcome", "C1", "then", "submit");
        assertThat(again).hasStatus(422).bodyText().contains("草稿已保存，还不能送审", "请填写“检索情况”");
        post(
                here + "/reply",
                desk.clerk,
                "outcome",
                "A2",
                "said.FOUND",
                "本机关保存该信息",
                "said.INFORMATION",
                "学校食堂检查结果通报",
                "said.WAY",
                "网上获取",
                "said.ROUTE",
                "凭查询码下载",
                "said.TIME",
                "自收到本告知书之日起",
                "then",
                "submit");
        assertThat(page(here, desk.clerk))
                .bodyText()
                .contains("答复审核中", "审核情况", "撤回答复修改")
                .doesNotContain("拟稿答复");

        desk.pass(id);
        assertThat(page(here, desk.clerk)).bodyText().contains("待送达", "送达答复");
        post(here + "/reply/service", desk.clerk, "on", "2026-03-02", "way", "POST", "proof", "EMS 123");
        assertThat(page(here, desk.clerk)).bodyText().contains("已办结", "按期", "EMS 123", "予以公开");
    }

    @Test
    @DisplayName("看过申请人信息、查询码和材料的都留记录；留痕里没有申请人的字")
    void notesWhoLooked() {
        RequestId id = desk.received(DAY);
        papers.add(id, RequestFile.Kind.OPINION, "意见.txt", "x".getBytes(), desk.clerk);
        String here = "/desk/requests/" + id;
        assertThat(page(here, desk.clerk)).bodyText().doesNotContain("乔安", "13900001234");

        assertThat(exchange(here + "/applicant", desk.clerk))
                .hasStatusOk()
                .bodyText()
                .contains("乔安", "13900001234");
        assertThat(exchange(here + "/receipt", desk.head))
                .hasStatusOk()
                .bodyText()
                .contains("查询码");
        UUID file = papers.files(id, desk.clerk).get(0).id();
        assertThat(page(here + "/files/" + file, desk.head)).hasStatusOk();

        assertThat(papers.looks(id)).extracting(RequestPapers.Look::name).containsExactly("沈怀谷", "沈怀谷", "叶知秋");
        String trail = database.sql("select string_agg(a::text, ' ') from audit_entry a where subject like :number")
                .param("number", "%" + desk.view(id).number())
                .query(String.class)
                .single();
        assertThat(trail).contains("确认收到申请").doesNotContain("乔安", "13900001234", "会议纪要");
    }

    @ParameterizedTest
    @ValueSource(strings = {"applicant", "receipt", "search-record", "reply", "withdrawal", "confirmation"})
    void otherBureausCanDoNothing(String act) {
        RequestId id = desk.received(DAY);
        Person stranger = new RequestDesk(beans).clerk;
        assertThat(exchange("/desk/requests/" + id + "/" + act, stranger, "on", "2026-03-02", "outcome", "A2"))
                .satisfies(
                        result -> assertThat(result.getResponse().getStatus()).isBetween(400, 499));
        assertThat(page("/desk/requests/" + id, stranger))
                .satisfies(
                        result -> assertThat(result.getResponse().getStatus()).isBetween(400, 499));
        assertThat(desk.view(id).stage()).isEqualTo(RequestStage.IN_HAND);
    }

    @Test
    @DisplayName("主管部门看得到办理进度，看不到申请人和材料")
    void opennessOfficeSeesHowItStandsButNotWho() {
        RequestId id = desk.received(DAY);
        assertThat(page("/desk/requests/" + id, desk.openness))
                .hasStatusOk()
                .bodyText()
                .contains("答复期限", "不显示申请人和材料")
                .doesNotContain("显示申请人（会留痕）", "登记检索");
        assertThat(exchange("/desk/requests/" + id + "/applicant", desk.openness))
                .satisfies(
                        result -> assertThat(result.getResponse().getStatus()).isBetween(400, 499));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void opensForThoseWhoWorkOnRequestsOnly(Role role) {
        boolean may = List.of(Role.OPENNESS_OFFICE, Role.CLERK, Role.HEAD).contains(role);
        Person person = RequestDesk.person("某人", desk.education, role);
        assertThat(page("/desk/requests", person)).hasStatus(may ? 200 : 403);
        assertThat(page("/desk/requests/new", person)).hasStatus(may ? 200 : 403);
        assertThat(exchange(
                        "/desk/requests/" + desk.received(DAY) + "/extension",
                        person,
                        "workingDays",
                        "5",
                        "on",
                        "2026-03-02",
                        "text",
                        "查档"))
                .hasStatus(role == Role.HEAD || role == Role.OPENNESS_OFFICE ? 302 : 403);
    }

    @Test
    void listsWhatIsLateFirstAndFindsByNumber() {
        RequestId late = desk.received(LocalDate.of(2026, 1, 5), "迟到的申请");
        RequestId fresh = desk.received(DAY, "新的申请");
        String list = String.valueOf(text(page("/desk/requests", desk.clerk)));
        assertThat(list.indexOf(late.toString())).isPositive().isLessThan(list.indexOf(fresh.toString()));
        assertThat(page("/desk/requests?late=true", desk.clerk))
                .bodyText()
                .contains("已超期", late.toString())
                .doesNotContain(fresh.toString());
        assertThat(page("/desk/requests?words=" + desk.view(fresh).number(), desk.clerk))
                .bodyText()
                .contains(fresh.toString())
                .doesNotContain(late.toString());
        assertThat(page("/desk/requests?stage=CLOSED", desk.clerk)).bodyText().contains("没有符合条件的申请");
    }

    @Test
    @DisplayName("第三十一条：平信登记后待确认，确认要写经过")
    void registersALetterThatHasToBeConfirmed() {
        String here = registered("公交线路调整方案", "channel", "ORDINARY_POST");
        assertThat(page(here, desk.clerk)).bodyText().contains("待确认收到", "收到之日未确认", "未起算");
        assertThat(exchange(here + "/confirmation", desk.clerk, "on", "2026-03-02", "proof", ""))
                .satisfies(
                        result -> assertThat(result.getResponse().getStatus()).isBetween(400, 499));
        post(here + "/confirmation", desk.clerk, "on", "2026-03-02", "proof", "电话联系本人");
        assertThat(page(here, desk.clerk)).bodyText().contains("办理中", "电话联系本人");
    }

    private String registered(String subject, String... more) {
        var request = mvc.post()
                .uri("/desk/requests")
                .multipart()
                .with(csrf())
                .with(SignedAs.person(desk.clerk))
                .param("submission", UUID.randomUUID().toString())
                .param("arrivedOn", "2026-03-02")
                .param("organ", desk.education.value().toString())
                .param("kind", "BUSINESS")
                .param("name", "云麓建设公司")
                .param("representative", "乔安")
                .param("paper", "CREDIT_CODE")
                .param("paperNumber", "91350000MA00000001")
                .param("phone", "0599-6120000")
                .param("subject", subject)
                .param("form", "ELECTRONIC")
                .param("delivery", "ONLINE")
                .param(more.length > 0 ? more[0] : "channel", more.length > 0 ? more[1] : "IN_PERSON");
        MvcTestResult done = request.exchange();
        assertThat(done).hasStatus(303);
        return String.valueOf(done.getResponse().getRedirectedUrl());
    }

    private MvcTestResult page(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private MvcTestResult exchange(String address, Person person, String... fields) {
        var request = mvc.post().uri(address).with(csrf()).with(SignedAs.person(person));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private void post(String address, Person person, String... fields) {
        assertThat(exchange(address, person, fields).getResponse().getStatus()).isBetween(300, 399);
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static RequestId id(String here) {
        return new RequestId(UUID.fromString(here.substring(here.lastIndexOf('/') + 1)));
    }
}
