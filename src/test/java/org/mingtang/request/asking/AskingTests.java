package org.mingtang.request.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.guard.SomeVisitor;
import org.mingtang.request.Handling;
import org.mingtang.request.OwnRequest;
import org.mingtang.request.QueryCode;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.Requests;
import org.mingtang.request.reply.Replies;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The public form, and the applicant's own page, without sign-in, cookie or script. */
@MingtangTest
class AskingTests {

    private static final Pattern OWN = Pattern.compile("/requests/own/([2-9A-HJ-NP-Z]{16})\\?new=true");

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    OwnRequest own;

    @Autowired
    Replies replies;

    @Autowired
    RequestPapers papers;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    SomeVisitor visitor;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        desk = new RequestDesk(beans);
        visitor = new SomeVisitor(beans);
    }

    @Test
    @DisplayName("第二十九条：申请表要姓名、身份证明、联系方式、所需信息和形式，不要用途")
    void formAsksForWhatTheLawNamesAndForNoPurpose() {
        MvcTestResult form = mvc.get().uri("/requests/new").exchange();
        assertThat(form).hasStatusOk().bodyText().contains("身份证明", "联系电话", "所需信息", "提供形式", "获取途径");
        assertThat(form).bodyText().contains("不用写用途").doesNotContain("所需信息的用途", "name=\"purpose\"", "特殊需要");
        assertThat(form.getResponse().getCookies()).isEmpty();
    }

    @Test
    void isTakenAndFollowedWithItsCodeAlone() {
        QueryCode code = asked(filled());

        MvcTestResult page =
                mvc.get().uri("/requests/own/" + code.code() + "?new=true").exchange();
        assertThat(page).hasStatusOk().bodyText().contains("申请已提交", code.inFours(), "待确认收到", "YSQ-2026-");
        assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(mvc.post()
                        .uri("/requests/following")
                        .param("code", code.inFours().toLowerCase())
                        .with(visitor.with("")))
                .hasStatus(303)
                .hasHeader("Location", "/requests/own/" + code.code());
        assertThat(mvc.get().uri("/requests/own/" + code.code() + "/receipt"))
                .bodyText()
                .contains("政府信息公开申请回执", code.inFours());
    }

    @Test
    void showsNobodyElsesRequest() {
        assertThat(mvc.get().uri("/requests/own/2222222222222222"))
                .hasStatus(404)
                .bodyText()
                .contains("没有找到");
        assertThat(mvc.post().uri("/requests/following").param("code", "ABCD").with(visitor.with("")))
                .hasStatus(422)
                .bodyText()
                .contains("16 位字母和数字");
        assertThat(mvc.get().uri("/requests/own/lower-case-nonsense")).hasStatus(404);
    }

    @Test
    @DisplayName("DESIGN 5：申请人身份加密保存，库里没有明文")
    void keepsNoWordOfTheApplicantInPlain() {
        QueryCode code = asked(filled());
        String row = database.sql("select r::text from request_case r where id = ?")
                .param(own.find(code).orElseThrow().id().value())
                .query(String.class)
                .single();
        String files = database.sql("select string_agg(f::text, ' ') from request_file f where request = ?")
                .param(own.find(code).orElseThrow().id().value())
                .query(String.class)
                .single();
        assertThat(row + files).doesNotContain("宁采文", "11010519491231002X", "13900007788", "证件照.jpg", code.code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organ||请选择受理申请的行政机关",
                "name||请填写真实姓名",
                "paperNumber|110105194912310021|身份证号码应为 18 位",
                "phone|不是电话|能联系到您的电话号码",
                "mail|不是邮箱|电子邮箱写法不对",
                "subject|短|便于查找的特征",
                "delivery|POST|请填写收件地址",
                "form|PAPER|纸质复印件只能邮寄或者当面领取",
            })
    void saysWhatIsMissingAndKeepsWhatWasTyped(String field, String value, String said) {
        var fields = filled();
        fields.put(field, value == null ? "" : value);
        MvcTestResult again = sent(fields, visitor.pass(AskingController.FORM), identity());
        assertThat(again)
                .hasStatus(422)
                .bodyText()
                .contains(said, "填写的内容都还在", "宁采文".equals(fields.get("name")) ? "宁采文" : said);
    }

    @Test
    @DisplayName("第二十九条第二款第一项：身份证明不可少")
    void needsProofOfIdentity() {
        assertThat(sent(filled(), visitor.pass(AskingController.FORM), null))
                .hasStatus(422)
                .bodyText()
                .contains("请上传身份证明");
    }

    @Test
    void takesNoProgramsAndNoEmptyFiles() {
        var program = new MockMultipartFile("identity", "证件.exe", "application/octet-stream", new byte[] {1});
        assertThat(sent(filled(), visitor.pass(AskingController.FORM), program))
                .hasStatus(422)
                .bodyText()
                .contains("格式不能接收");
    }

    @Test
    void asksARobotASumWithoutLosingAWord() {
        assertThat(sent(filled(), "", identity())).hasStatus(422).bodyText().contains("等于多少", "宁采文");
    }

    @Test
    void isOneRequestWhenSentTwice() {
        String pass = visitor.pass(AskingController.FORM, UUID.randomUUID());
        String first = sent(filled(), pass, identity()).getResponse().getRedirectedUrl();
        assertThat(sent(filled(), pass, identity()).getResponse().getRedirectedUrl())
                .isEqualTo(first);
    }

    private QueryCode asked(Map<String, String> fields) {
        MvcTestResult sent = sent(fields, visitor.pass(AskingController.FORM), identity());
        assertThat(sent).hasStatus(303);
        var address = OWN.matcher(String.valueOf(sent.getResponse().getRedirectedUrl()));
        assertThat(address.matches()).isTrue();
        return new QueryCode(address.group(1));
    }

    private MvcTestResult sent(Map<String, String> fields, String pass, MockMultipartFile identity) {
        var request = mvc.post().uri("/requests").multipart().with(visitor.with(pass));
        fields.forEach(request::param);
        return (identity == null ? request : request.file(identity)).exchange();
    }

    private static MockMultipartFile identity() {
        return new MockMultipartFile("identity", "证件照.jpg", "image/jpeg", new byte[] {1, 2, 3});
    }

    private Map<String, String> filled() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("organ", desk.education.value().toString());
        fields.put("kind", "PERSON");
        fields.put("name", "宁采文");
        fields.put("paper", "RESIDENT_CARD");
        fields.put("paperNumber", "11010519491231002X");
        fields.put("phone", "13900007788");
        fields.put("subject", "2025年学校食堂检查结果通报");
        fields.put("form", "ELECTRONIC");
        fields.put("delivery", "ONLINE");
        return fields;
    }
}
