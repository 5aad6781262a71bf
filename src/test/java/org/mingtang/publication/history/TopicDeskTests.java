package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitScope;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Setting up topics: addresses, picks, rules, and who may. */
@MingtangTest
class TopicDeskTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Topics topics;

    @Autowired
    TopicRows rows;

    @Autowired
    Publications publications;

    PressRoom room;
    String slug;
    UUID topic;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
        slug = "d-" + UUID.randomUUID();
        topic = topics.begin(slug, "20-11", "专题", "<p>导语</p><h2>一</h2><h2>二</h2>", room.openness);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "专题",
                "A",
                "-a",
                "a-",
                "a--b",
                "a/b",
                "a.b",
                "a_b",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void refusesAddressesThatReadBadly(String bad) {
        assertThatThrownBy(() -> topics.begin(bad, "20-11", "题", "<p>文</p>", room.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("小写字母、数字");
    }

    @Test
    void refusesAnAddressThatAnotherTopicHas() {
        assertThatThrownBy(() -> topics.begin(slug, "20-11", "题", "<p>文</p>", room.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("已经有别的专题用了");
    }

    @ParameterizedTest
    @DisplayName("an item is picked by its number or its address, as it is typed or copied")
    @ValueSource(
            strings = {
                "%s",
                " %s ",
                "/info/%s",
                "https://site.example/info/%s",
                "/info/%s?x=1",
                "/info/%s#h1",
                "/info/%s/versions/1"
            })
    void picksByNumberOrAddress(String form) {
        ItemNumber item = room.published(PressRoom.notice("收入专题"));

        topics.pick(topic, "一", form.formatted(item), room.openness);

        assertThat(rows.picks(topic, "一")).containsExactly(item.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "/info/", "/desk/items/1", "-1", "999999999999", "1e3", "9999999999999999999"})
    void picksNothingThatIsNotThere(String address) {
        assertThatThrownBy(() -> topics.pick(topic, "一", address, room.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("没有这条公开信息");
    }

    @Test
    @DisplayName("what is for named units, and what is gone, is picked by nobody")
    void picksOnlyWhatEverybodyMaySee() {
        ItemNumber directed = room.published(PressRoom.notice("定向的").directedTo(List.of(room.office.value())));
        ItemNumber gone = room.published(PressRoom.notice("撤回的"));
        publications.withdraw(gone, "误发", room.head);

        for (ItemNumber each : List.of(directed, gone)) {
            assertThatThrownBy(() -> topics.pick(topic, "一", each.toString(), room.openness))
                    .isInstanceOf(UnlawfulAct.class);
        }
    }

    @Test
    void keepsPicksInTheirOrderOnceEachAndPerSection() {
        ItemNumber one = room.published(PressRoom.notice("甲"));
        ItemNumber two = room.published(PressRoom.notice("乙"));
        topics.pick(topic, "一", two.toString(), room.openness);
        topics.pick(topic, "一", one.toString(), room.openness);
        topics.pick(topic, "一", two.toString(), room.openness);
        topics.pick(topic, "二", two.toString(), room.openness);

        assertThat(rows.picks(topic, "一")).containsExactly(two.value(), one.value());
        topics.drop(topic, "一", two.value(), room.openness);
        assertThat(rows.picks(topic, "一")).containsExactly(one.value());
        assertThat(rows.picks(topic, "二")).containsExactly(two.value());
    }

    @Test
    void replacesARuleAndForgetsAnEmptyOne() {
        topics.gather(topic, new TopicRule("一", "20-11", null, null, null, null), room.openness);
        topics.gather(topic, new TopicRule("一", null, "国防", null, null, null), room.openness);

        assertThat(rows.rules(topic)).containsExactly(new TopicRule("一", null, "国防", null, null, null));
        topics.gather(topic, new TopicRule("一", null, null, null, null, null), room.openness);
        assertThat(rows.rules(topic)).isEmpty();
    }

    @Test
    void doesNotGatherItself() {
        ManuscriptFields words = PressRoom.notice("专题");
        publishedTopic();
        topics.gather(topic, new TopicRule("一", null, null, "专题", room.office.value(), null), room.openness);

        assertThat(words.title()).isEqualTo("专题");
        assertThat(topics.shown(slug, UnitScope.ALL)
                        .orElseThrow()
                        .sections()
                        .get(0)
                        .items())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("only the openness office sets topics up, at whatever address")
    void isSetUpByTheOpennessOfficeOnly(Role role) {
        Person person = PressRoom.person("某人", room.office, role);
        int allowed = role == Role.OPENNESS_OFFICE ? 200 : 403;

        assertThat(mvc.get().uri("/desk/topics").with(SignedAs.person(person)).exchange())
                .hasStatus(allowed);
        assertThat(mvc.get()
                        .uri("/desk/topics/" + topic)
                        .with(SignedAs.person(person))
                        .exchange())
                .hasStatus(allowed);
        for (String act : List.of("/rules", "/picks", "/picks/1/removal")) {
            var answer = mvc.method(HttpMethod.POST)
                    .uri("/desk/topics/" + topic + act)
                    .with(SignedAs.person(person))
                    .with(csrf())
                    .param("heading", "一")
                    .param("address", "x")
                    .exchange();
            assertThat(answer.getResponse().getStatus() == 403).as(act).isEqualTo(allowed == 403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "intro", "headings", "line", "slug"})
    @DisplayName("what was typed stays when something is missing")
    void keepsWhatWasTyped(String missing) {
        MvcTestResult answer = mvc.post()
                .uri("/desk/topics")
                .with(SignedAs.person(room.openness))
                .with(csrf())
                .param("slug", missing.equals("slug") ? "" : "x-" + UUID.randomUUID())
                .param("title", missing.equals("title") ? "" : "留住的标题")
                .param("intro", missing.equals("intro") ? "" : "留住的导语")
                .param("headings", missing.equals("headings") ? "" : "留住的板块")
                .param("line", missing.equals("line") ? "content" : "20-11")
                .exchange();

        assertThat(answer).hasStatus(422);
        for (String field : List.of("title", "intro", "headings")) {
            String typed = field.equals("title") ? "留住的标题" : field.equals("intro") ? "留住的导语" : "留住的板块";
            if (!field.equals(missing)) {
                assertThat(answer).bodyText().contains(typed);
            }
        }
    }

    @Test
    void knowsNoTopicThatIsNotThere() {
        assertThat(mvc.get().uri("/topics/no-such-topic").exchange()).hasStatus(404);
        assertThat(mvc.get().uri("/topics/no-such-topic/feed.xml").exchange()).hasStatus(404);
        assertThatThrownBy(() -> topics.require(UUID.randomUUID())).isInstanceOf(UnlawfulAct.class);
        assertThat(mvc.get()
                        .uri("/desk/topics/" + UUID.randomUUID())
                        .with(SignedAs.person(room.openness))
                        .exchange())
                .hasStatus(409);
    }

    private void publishedTopic() {
        var manuscripts = beans.getBean(org.mingtang.publication.Manuscripts.class);
        var reviews = beans.getBean(org.mingtang.review.Reviews.class);
        var id = new org.mingtang.publication.ManuscriptId(
                rows.find(topic).orElseThrow().manuscript());
        manuscripts.submit(id, room.openness);
        Person first = PressRoom.person("初审人", room.office, Role.HEAD);
        Person second = PressRoom.person("二审人", room.office, Role.OPENNESS_OFFICE);
        for (Person reviewer : List.of(first, second, room.leader)) {
            var review = room.review(id);
            if (review.openStep() != null) {
                reviews.pass(review.id(), review.openStep(), "同意", review.disclosure(), reviewer);
            }
        }
        publications.publish(id, second);
    }
}
