package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.organisation.SomeSites;
import org.mingtang.organisation.UnitScope;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.mingtang.publication.history.TopicView.Gathered;
import org.mingtang.publication.history.TopicView.Section;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class TopicTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Topics topics;

    @Autowired
    TopicRows rows;

    @Autowired
    Publications publications;

    PressRoom room;
    SomeTopic made;
    String slug;

    @BeforeEach
    void found() {
        made = new SomeTopic(beans);
        room = made.room;
        slug = "t-" + UUID.randomUUID();
    }

    @Test
    @DisplayName("Nothing public without approval: a topic's words are a draft until they were reviewed and published")
    void isNotPublicBeforeItsWordsAre() {
        UUID topic = begun();

        assertThat(mvc.get().uri("/topics/" + slug).exchange()).hasStatus(404);
        assertThat(mvc.get().uri("/topics/" + slug + "/feed.xml").exchange()).hasStatus(404);
        submitted(topic);
        assertThat(mvc.get().uri("/topics/" + slug).exchange()).hasStatus(404);
        assertThat(topics.shownOn(UnitScope.ALL)).noneMatch(each -> each.slug().equals(slug));
        assertThat(page("/desk/topics/" + topic)).bodyText().contains("政策文件", "审核中");
    }

    @Test
    void showsItsWordsAndWhatItGathersOnceTheyArePublished() {
        ItemNumber byHand = room.published(PressRoom.notice("手工收入的通知"));
        ItemNumber byRule = room.published(PressRoom.notice("春耕补贴" + slug));
        UUID topic = begun();
        published(topic);
        topics.pick(topic, "政策文件", "https://example.invalid" + byHand.path(), room.openness);
        topics.gather(topic, new TopicRule("工作动态", null, null, "春耕补贴" + slug, null, null), room.openness);

        TopicView shown = topics.shown(slug, UnitScope.ALL).orElseThrow();

        assertThat(shown.title()).isEqualTo("春耕备耕");
        assertThat(shown.intro()).isEqualTo("<p>不误农时。</p>");
        assertThat(shown.sections()).extracting(Section::heading).containsExactly("政策文件", "工作动态");
        assertThat(shown.sections().get(0).items()).extracting(Gathered::path).containsExactly(byHand.path());
        assertThat(shown.sections().get(1).items()).extracting(Gathered::path).containsExactly(byRule.path());
        assertThat(mvc.get().uri("/topics/" + slug).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("春耕备耕", "手工收入的通知", byRule.path(), "/topics/" + slug + "/feed.xml");
        assertThat(mvc.get().uri("/topics").exchange()).bodyText().contains("/topics/" + slug);
        assertThat(mvc.get().uri("/topics/" + slug + "/feed.xml").exchange())
                .hasContentTypeCompatibleWith("application/atom+xml")
                .bodyText()
                .contains("<title>手工收入的通知</title>", byRule.path());
    }

    @Test
    @DisplayName("A hand-picked item of another site leads there and says so, on the page and in the feed")
    void leadsToTheSiteOfWhatWasPickedElsewhere() throws Exception {
        PressRoom elsewhere = new PressRoom(beans);
        ItemNumber theirs = elsewhere.published(PressRoom.notice("别区的通知" + slug));
        ItemNumber ours = room.published(PressRoom.notice("本区的通知" + slug));
        UUID topic = begun();
        published(topic);
        topics.pick(topic, "政策文件", theirs.toString(), room.openness);
        topics.pick(topic, "政策文件", ours.toString(), room.openness);
        Units units = beans.getBean(Units.class);
        String host = SomeSites.host();
        SomeSites.of(beans, units.find(room.office).orElseThrow().parent(), host);

        String page = text("http://" + host + "/topics/" + slug);
        assertThat(page)
                .contains("href=\"http://www.donghu.example" + theirs.path() + "\"", "href=\"" + ours.path() + "\"")
                .containsOnlyOnce("见“")
                .doesNotContain("href=\"" + theirs.path() + "\"");
        assertThat(text("http://" + host + "/topics/" + slug + "/feed.xml"))
                .contains("<link href=\"http://www.donghu.example" + theirs.path() + "\"/>")
                .contains("<link href=\"http://" + host + ours.path() + "\"/>");
        assertThat(text("http://localhost/topics/" + slug))
                .contains("href=\"" + theirs.path() + "\"")
                .doesNotContain("见“");
    }

    private String text(String address) throws Exception {
        var answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void neverShowsWhatWasWithdrawn() {
        ItemNumber item = room.published(PressRoom.notice("会撤回的通知"));
        UUID topic = begun();
        published(topic);
        topics.pick(topic, "政策文件", item.toString(), room.openness);
        publications.withdraw(item, "数据有误", room.head);

        assertThat(topics.shown(slug, UnitScope.ALL)
                        .orElseThrow()
                        .sections()
                        .get(0)
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> topics.pick(topic, "工作动态", item.toString(), room.openness))
                .isInstanceOf(UnlawfulAct.class);
        ItemNumber words =
                topics.shown(slug, UnitScope.ALL).orElseThrow().item().number();
        publications.withdraw(words, "专题结束", room.openness);
        assertThat(mvc.get().uri("/topics/" + slug).exchange())
                .hasStatus(410)
                .bodyText()
                .contains("已经撤回", "专题结束");
    }

    @Test
    void aRuleShowsNothingASecondTimeThatSomebodyPutWhereItBelongs() {
        ItemNumber picked = room.published(PressRoom.notice("两处都合" + slug));
        ItemNumber found = room.published(PressRoom.notice("只合规则" + slug));
        UUID topic = begun();
        published(topic);
        topics.pick(topic, "政策文件", picked.toString(), room.openness);
        topics.gather(topic, new TopicRule("工作动态", null, null, slug, null, null), room.openness);

        TopicView shown = topics.shown(slug, UnitScope.ALL).orElseThrow();

        assertThat(shown.sections().get(0).items()).extracting(Gathered::path).containsExactly(picked.path());
        assertThat(shown.sections().get(1).items()).extracting(Gathered::path).containsExactly(found.path());
        assertThat(shown.gathered()).isEqualTo(2);
        assertThat(mvc.get().uri("/topics").exchange()).bodyText().contains("政策文件、工作动态");
    }

    @Test
    void gathersNothingBySayingNothingAndOnlySinceItsDay() {
        room.published(PressRoom.notice("规则" + slug));
        UUID topic = begun();
        published(topic);
        TopicRule wide = new TopicRule("政策文件", null, null, "规则" + slug, null, LocalDate.of(2000, 1, 1));
        topics.gather(topic, wide, room.openness);
        assertThat(topics.shown(slug, UnitScope.ALL)
                        .orElseThrow()
                        .sections()
                        .get(0)
                        .items())
                .hasSize(1);

        topics.gather(
                topic, new TopicRule("政策文件", null, null, "规则" + slug, null, LocalDate.of(2199, 1, 1)), room.openness);
        assertThat(topics.shown(slug, UnitScope.ALL)
                        .orElseThrow()
                        .sections()
                        .get(0)
                        .items())
                .isEmpty();
        topics.gather(topic, new TopicRule("政策文件", null, null, null, null, null), room.openness);
        assertThat(rows.rules(topic)).isEmpty();
    }

    @Test
    void refusesAnAddressThatIsTakenOrNoAddress() {
        begun();

        assertThatThrownBy(this::begun).isInstanceOf(UnlawfulAct.class).hasMessageContaining("已经有别的专题");
        assertThatThrownBy(() -> topics.begin("../desk", "20-15", "甲", "<p>乙</p>", room.openness))
                .isInstanceOf(UnlawfulAct.class);
        assertThat(send("/desk/topics", "slug", slug + "-2", "title", "只有标题"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写标题、导语和至少一个板块。", "只有标题");
    }

    @Test
    void isSetUpOnItsDeskPage() {
        MvcTestResult begun = send(
                "/desk/topics",
                "slug",
                slug,
                "title",
                "秋粮收购",
                "intro",
                "应收尽收。",
                "headings",
                "收购政策\n收购网点",
                "line",
                "20-15");
        assertThat(begun).hasStatus3xxRedirection();
        String address = String.valueOf(begun.getResponse().getRedirectedUrl());
        assertThat(page(address)).bodyText().contains("收购政策", "收购网点");
        ItemNumber item = room.published(PressRoom.notice("收购点名单"));

        assertThat(send(address + "/picks", "heading", "收购网点", "address", item.path()))
                .hasStatus3xxRedirection();
        assertThat(send(address + "/rules", "heading", "收购政策", "words", "粮食收购" + slug, "since", "2026-01-01"))
                .hasStatus3xxRedirection();
        assertThat(page(address)).bodyText().contains("收购点名单", "粮食收购" + slug, "2026-01-01");
        assertThat(send(address + "/picks/" + item + "/removal", "heading", "收购网点"))
                .hasStatus3xxRedirection();
        assertThat(page(address)).bodyText().doesNotContain("收购点名单");
        assertThat(mvc.get()
                        .uri("/desk/topics")
                        .with(SignedAs.person(room.clerk))
                        .exchange())
                .hasStatus(403);
    }

    private UUID begun() {
        return made.begun(slug);
    }

    private void submitted(UUID topic) {
        made.submitted(topic);
    }

    private void published(UUID topic) {
        made.published(topic);
    }

    private MvcTestResult page(String address) {
        return mvc.get().uri(address).with(SignedAs.person(room.openness)).exchange();
    }

    private MvcTestResult send(String address, String... fields) {
        var post = mvc.post().uri(address).with(SignedAs.person(room.openness)).with(csrf());
        for (int n = 0; n < fields.length; n += 2) {
            post = post.param(fields[n], fields[n + 1]);
        }
        return post.exchange();
    }
}
