package org.mingtang.policy.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.guard.SomeVisitor;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
@DisplayName("the library's forms without sign-in: robots are kept out, and nothing typed is lost")
class FormsWithoutSignInTests {

    private static final String WORDS = "分公司可以单独申请吗";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    SomeVisitor visitor;
    ItemNumber policy;

    @BeforeEach
    void publish() {
        clock.reset();
        visitor = new SomeVisitor(beans);
        policy = new PressRoom(beans)
                .published(ManuscriptFields.of("20-01", ItemKind.OTHER_POLICY, "关于发放稳岗补贴的通知", "<p>符合条件的企业可以申请。</p>")
                        .dated(null, LocalDate.of(2026, 11, 20), null, null));
    }

    private MvcTestResult sent(String address, String pass, String... more) {
        var request = mvc.post()
                .uri(address.replace("ITEM", policy.toString()))
                .with(visitor.with(pass))
                .param("words", WORDS)
                .param("topic", "主题")
                .param("judgement", "GOOD");
        for (int i = 0; i < more.length; i += 2) {
            request = request.param(more[i], more[i + 1]);
        }
        return request.exchange();
    }

    @ParameterizedTest
    @CsvSource({
        "/info/ITEM/questions,policy-question",
        "/info/ITEM/feedback,policy-feedback",
        "/package-orders,package-order"
    })
    void whoFillsInTheTrapIsAskedASumAndNothingIsTaken(String address, String form) {
        UUID submission = UUID.randomUUID();

        MvcTestResult result = sent(address, visitor.pass(form, submission), "homepage", "http://spam.example");

        assertThat(result).hasStatus(422).bodyText().contains("等于多少？", WORDS);
        for (String table : new String[] {"policy_question", "policy_feedback", "policy_package_order"}) {
            assertThat(database.sql("select count(*) from " + table + " where id = ?")
                            .param(submission)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    /** Feedback stands on the policy's page, which is drawn once for all: there the first post of an hour goes through. */
    @ParameterizedTest
    @ValueSource(strings = {"/info/ITEM/questions", "/package-orders"})
    void withoutAPassNothingIsTaken(String address) {
        assertThat(sent(address, "")).hasStatus(422).bodyText().contains(WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/info/ITEM/questions", "/info/ITEM/feedback", "/package-orders"})
    void aPassThatIsForgedOrOfAnotherFormIsNone(String address) {
        assertThat(sent(address, "s1:abc")).hasStatus(422).bodyText().contains(WORDS);
        assertThat(sent(address, visitor.pass("another-form"))).hasStatus(422);
    }

    @ParameterizedTest
    @CsvSource({
        "/info/ITEM/questions,policy-question",
        "/info/ITEM/feedback,policy-feedback",
        "/package-orders,package-order"
    })
    void aPassIsGoodForADay(String address, String form) {
        String pass = visitor.pass(form);
        clock.moveTo(LocalDate.of(2026, 11, 25));

        MvcTestResult result = sent(address, pass);
        clock.reset();

        assertThat(result).hasStatus(422).bodyText().contains("页面打开得太久", WORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/info/ITEM/questions/new", "/info/ITEM/feedback", "/package-orders/new", "/subscriptions/new"})
    void theFormsNeedNoScriptNoCookieAndNoPicture(String address) {
        MvcTestResult page =
                mvc.get().uri(address.replace("ITEM", policy.toString())).exchange();

        assertThat(page).hasStatusOk();
        assertThat(page.getResponse().getCookies()).isEmpty();
        assertThat(page).bodyText().doesNotContain("captcha", "验证码");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/info/ITEM/questions/new", "/info/ITEM/feedback", "/package-orders/new"})
    void aFormIsHandedOutAnewToEveryVisitor(String address) {
        String place = address.replace("ITEM", policy.toString());

        assertThat(pass(place)).isNotEqualTo(pass(place));
    }

    private String pass(String address) {
        try {
            String body = mvc.get().uri(address).exchange().getResponse().getContentAsString();
            int from = body.indexOf("name=\"pass\" value=\"") + "name=\"pass\" value=\"".length();
            return body.substring(from, body.indexOf('"', from));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/info/999999999/questions/new,404",
        "/info/999999999/feedback,404",
        "/info/abc/feedback,404",
        "/packages/no-such-package,404",
        "/packages/UPPER,404",
        "/package-orders/kurz,404",
        "/policies/999999999/text,404",
        "/policies/comparison?a=1&b=2,404",
        "/policies?kind=NONSENSE,400",
        "/policies?page=99999999999,400",
        "/policies?page=2147483647,200",
        "/policies?year=-5,200",
        "/policies?words=%25%27%22%5C,200",
        "/benefits?who=%3Cscript%3E,200",
        "/benefits/feed.atom?who=nobody,200"
    })
    void oddAddressesLeadToASensiblePage(String address, int status) {
        assertThat(mvc.get().uri(URI.create(address))).hasStatus(status);
    }

    @Test
    void whatIsTypedIsNeverMarkup() {
        MvcTestResult result =
                sent("/package-orders", visitor.pass("package-order"), "contact", "\"><script>alert(1)</script>");

        assertThat(result).hasStatus(422).bodyText().doesNotContain("<script>alert(1)");
    }

    @Test
    @DisplayName("every combination of two answers leads to a page with a heading and a feed")
    void everyPairOfAnswersLeadsToAPage() {
        for (String who : new String[] {"企业", "个人", ""}) {
            for (String status : new String[] {"残疾人", "以上都不是", "不是选项", ""}) {
                assertThat(mvc.get().uri("/benefits").queryParam("who", who).queryParam("status", status))
                        .hasStatusOk()
                        .bodyText()
                        .contains("我能享受哪些政策", "/benefits/feed.atom");
            }
        }
    }
}
