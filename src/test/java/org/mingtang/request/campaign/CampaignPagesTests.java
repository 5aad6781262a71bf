package org.mingtang.request.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.conversion.LookNow;
import org.mingtang.request.reply.Replies;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of like requests, as each role. */
@MingtangTest
class CampaignPagesTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Campaigns campaigns;

    @Autowired
    TogetherWork work;

    @Autowired
    Replies replies;

    @Autowired
    MovableClock clock;

    ManyRequests many;
    RequestDesk desk;
    RequestId first;
    String here;

    @AfterEach
    void giveTheClockBack() {
        work.pass();
        clock.reset();
    }

    @BeforeEach
    void aGroup() {
        many = new ManyRequests(beans);
        desk = many.desk;
        first = many.asked("乔安", ManyRequests.SUBJECT);
        many.asked("宁采文", ManyRequests.SUBJECT);
        Campaign campaign = campaigns.all(desk.clerk).get(0);
        here = "/desk/campaigns/" + campaign.organ() + "/" + campaign.key();
    }

    @Test
    void listTellsHowManyAndByWhen() {
        assertThat(get("/desk/campaigns", desk.clerk))
                .hasStatusOk()
                .bodyText()
                .contains("共 1 组", "垃圾焚烧厂", "2026-03-02", "2026-03-30", here)
                .doesNotContain("乔安", "宁采文");
        assertThat(get("/desk/requests", desk.clerk)).bodyText().contains("/desk/campaigns");
        assertThat(get("/desk/campaigns", new RequestDesk(beans).clerk))
                .bodyText()
                .contains("没有两件以上");
        assertThat(get("/desk/campaigns?page=7", desk.clerk)).hasStatusOk();
        assertThat(get("/desk/campaigns?page=-7", desk.clerk)).bodyText().contains("垃圾焚烧厂");
    }

    @Test
    @DisplayName("一组的页面：逐件列出、翻页；一起分办、一起起草，办了多少看得到")
    void groupIsWorkedOnThePage() {
        many.copies(first, 64, 1);
        assertThat(get(here, desk.clerk))
                .bodyText()
                .contains("相似申请 66 件", desk.view(first).number(), "一起分办", "先在其中一件里写好答复草稿", here + "?page=1")
                .doesNotContain("乔安", "第四十四条");
        assertThat(get(here + "?page=2", desk.clerk)).bodyText().contains("上一页").doesNotContain("下一页");

        replies.write(first, RequestDesk.disclosing(), desk.clerk);
        assertThat(get(here, desk.clerk)).bodyText().contains("逐件起草", "草稿取自");
        assertThat(post(here + "/drafts", desk.clerk, "from", first.toString()))
                .hasStatus(302)
                .hasRedirectedUrl(here);
        assertThat(get(here, desk.clerk)).bodyText().contains("一起办过的", "共 65 件，已办 0 件", "还有 65 件在办");
        work.pass();
        assertThat(get(here, desk.clerk)).bodyText().contains("共 65 件，已办 65 件").doesNotContain("件在办");
    }

    @Test
    @DisplayName("第四十四条：有转为主动公开建议的，从这一组去决定")
    void leadsToTheConversion() {
        assertThat(get(here, desk.clerk)).bodyText().doesNotContain("去决定");
        LookNow.at(beans, desk.education);
        assertThat(get(here, desk.clerk)).bodyText().contains("第四十四条", "#conversion", "去决定");
    }

    @ParameterizedTest
    @EnumSource
    void isSeenAndWorkedOnByRole(Role role) {
        Person own = RequestDesk.person("方知远", desk.education, role);
        Person other = RequestDesk.person("方知远", new RequestDesk(beans).education, role);
        boolean works = role == Role.CLERK || role == Role.HEAD || role == Role.OPENNESS_OFFICE;
        boolean all = role == Role.OPENNESS_OFFICE;
        assertThat(status(get("/desk/campaigns", own))).isEqualTo(works ? 200 : 403);
        assertThat(status(get(here, own))).isEqualTo(works ? 200 : 403);
        assertThat(status(get(here, other))).isEqualTo(all ? 200 : works ? 409 : 403);
        if (all) {
            assertThat(get(here, other)).bodyText().contains("申请内容").doesNotContain("一起办</h2>");
        }
        String[] order = {"unit", desk.education.toString(), "reason", "集中办理"};
        assertThat(status(post(here + "/assignment", other, order))).isEqualTo(works ? 409 : 403);
        assertThat(status(post(here + "/drafts", own, "from", first.toString())))
                .isEqualTo(works ? 409 : 403);
        assertThat(replies.find(first)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit=x&reason=y",
                "unit=&reason=y",
                "reason=y",
                "same=maybe&unit=00000000-0000-0000-0000-000000000000"
            })
    void malformedOrdersAreRefused(String form) {
        assertThat(status(mvc.post()
                        .uri(here + "/assignment?" + form)
                        .with(SignedAs.person(desk.clerk))
                        .with(csrf())
                        .exchange()))
                .isBetween(400, 499);
    }

    @Test
    void groupsThatAreNoneAreSaidToBeAnswered() {
        String gone = "/desk/campaigns/" + desk.education + "/" + "0".repeat(64);
        assertThat(get(gone, desk.clerk)).hasStatus(409).bodyText().contains("没有未办结的相似申请");
        assertThat(status(get("/desk/campaigns/" + UUID.randomUUID() + "/xyz", desk.clerk)))
                .isEqualTo(409);
        assertThat(status(get("/desk/campaigns/xyz/" + "0".repeat(64), desk.clerk)))
                .isEqualTo(404);
        assertThat(status(mvc.get().uri(here).exchange())).isIn(302, 401);
    }

    private MvcTestResult get(String address, Person by) {
        return mvc.get().uri(address).with(SignedAs.person(by)).exchange();
    }

    private MvcTestResult post(String address, Person by, String... fields) {
        var post = mvc.post().uri(address).with(SignedAs.person(by)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.exchange();
    }

    private static int status(MvcTestResult result) {
        return result.getResponse().getStatus();
    }
}
