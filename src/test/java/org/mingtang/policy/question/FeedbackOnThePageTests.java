package org.mingtang.policy.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.guard.SomeVisitor;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whether a policy works is asked right on its page, without sign-in, cookie or script. */
@MingtangTest
class FeedbackOnThePageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Feedback feedback;

    @Autowired
    MovableClock clock;

    private PressRoom room;
    private SomeVisitor visitor;
    private ItemNumber policy;

    @BeforeEach
    void publish() {
        clock.reset();
        room = new PressRoom(beans);
        visitor = new SomeVisitor(beans);
        policy = room.published(ManuscriptFields.of("20-01", ItemKind.OTHER_POLICY, "关于发放稳岗补贴的通知", "<p>可以申请。</p>")
                .dated(PressRoom.number(), LocalDate.of(2026, 11, 20), null, null));
    }

    @Test
    void standsBelowTheTextWithEverythingLabelled() {
        Element form = page(policy.path()).selectFirst("form[action=" + policy.path() + "/feedback]");
        assertThat(form).isNotNull();
        assertThat(form.attr("method")).isEqualTo("post");
        assertThat(form.select("input[type=radio][name=judgement]")).hasSize(Judgement.values().length);
        assertThat(form.select("fieldset > legend").text()).isEqualTo("您觉得");
        for (Element field : form.select("input[type=radio], textarea")) {
            assertThat(form.select("label[for=" + field.id() + "]"))
                    .as(field.id())
                    .hasSize(1);
        }
        assertThat(form.select("input[name=homepage]").parents().is("[hidden]")).isTrue();
        assertThat(form.select("[name=pass], [name=_csrf], script")).isEmpty();
    }

    @Test
    @DisplayName("The page is drawn once for all: the form on it is the same for everybody")
    void leavesThePageAsItIsForEverybody() {
        MvcTestResult first = mvc.get().uri(policy.path()).exchange();
        MvcTestResult second = mvc.get().uri(policy.path()).exchange();
        assertThat(first.getResponse().getHeader("ETag"))
                .isEqualTo(second.getResponse().getHeader("ETag"));
        assertThat(first.getResponse().getCookies()).isEmpty();
    }

    @Test
    void standsOnNothingButThePolicysCurrentText() {
        ItemNumber news = room.published(PressRoom.notice("不是政策"));
        assertThat(page(news.path()).select("form[action$=/feedback]")).isEmpty();
        room.revised(
                policy,
                ManuscriptFields.of("20-01", ItemKind.OTHER_POLICY, "关于发放稳岗补贴的通知", "<p>改了。</p>")
                        .dated(PressRoom.number(), LocalDate.of(2026, 11, 20), null, null));
        assertThat(page(policy.path()).select("form[action$=/feedback]")).hasSize(1);
        assertThat(page(policy.path() + "/versions/1").select("form[action$=/feedback]"))
                .isEmpty();
    }

    @Test
    void isTakenOnceHoweverOftenItIsSent() {
        MvcTestResult taken = sent("GOOD", "写得清楚", visitor);
        assertThat(taken).hasStatus(303);
        assertThat(taken.getResponse().getRedirectedUrl()).isEqualTo(policy.path() + "/feedback?thanks=true");
        assertThat(feedback.of(policy.value()).sentence()).contains("1");
        String once = feedback.of(policy.value()).sentence();

        assertThat(sent("GOOD", "写得清楚", visitor)).hasStatus(422);

        assertThat(feedback.of(policy.value()).sentence()).isEqualTo(once);
    }

    @Test
    void asksTheSecondOfAnHourASumAndKeepsWhatWasFilledIn() {
        assertThat(sent("GOOD", "", visitor)).hasStatus(303);
        MvcTestResult second = sent("POOR", "表格看不懂", visitor);
        assertThat(second).hasStatus(422);
        Document again = Jsoup.parse(body(second));
        assertThat(again.text()).contains("防机器小问题");
        assertThat(again.select("textarea[name=words]").text()).isEqualTo("表格看不懂");
        assertThat(again.select("input[value=POOR]").hasAttr("checked")).isTrue();
        assertThat(again.select("input[name=pass]").attr("value")).isNotBlank();
        assertThat(feedback.of(policy.value()).sentence()).doesNotContain("2");
    }

    @Test
    void refusesWhatSaysNothing() {
        MvcTestResult empty = mvc.post()
                .uri(policy.path() + "/feedback")
                .with(visitor.with(""))
                .exchange();
        assertThat(empty).hasStatus(422);
        assertThat(empty).bodyText().contains("请选“好用”“一般”或“不好用”");
    }

    private MvcTestResult sent(String judgement, String words, SomeVisitor by) {
        return mvc.post()
                .uri(policy.path() + "/feedback")
                .with(by.with(""))
                .param("judgement", judgement)
                .param("words", words)
                .exchange();
    }

    private Document page(String path) {
        return Jsoup.parse(body(mvc.get().uri(path).exchange()));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
