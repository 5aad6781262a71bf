package org.mingtang.policy.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.PublicChanges;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
@DisplayName("the finder's questions are editions that the openness office keeps")
class FinderTopicsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    FinderTopics topics;

    @Autowired
    JdbcClient database;

    @Autowired
    PublicChanges changes;

    @Autowired
    Units units;

    Person office;
    String choice;

    @BeforeEach
    void begin() {
        office = PressRoom.person("苏明远", SomeUnits.root(units), Role.OPENNESS_OFFICE);
        choice = "选项" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The suite is shared: whoever asks the finder next finds the questions it began with. */
    @AfterEach
    void restore() {
        database.sql("delete from finder_edition").update();
        changes.note();
    }

    private TopicDraft with(Topic more) {
        List<Topic> all = new ArrayList<>(topics.current());
        all.add(more);
        return new TopicDraft(all, "增加一问", topics.newest().number());
    }

    private Topic fresh() {
        return new Topic("", "新的一问" + choice, List.of(choice, choice + "乙"));
    }

    private MvcTestResult page(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private MvcTestResult posted(Person person, String... fields) {
        var request = mvc.post()
                .uri("/desk/finder-topics")
                .with(SignedAs.person(person))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void beginsWithTheQuestionsOfTheFirstEdition() {
        assertThat(topics.newest().number()).isEqualTo(1);
        assertThat(topics.current()).isEqualTo(FirstEdition.TOPICS);
        assertThat(mvc.get().uri("/benefits")).bodyText().contains("为谁办", "企业规模", "高校毕业生");
    }

    @Test
    void aNewEditionIsAskedAtOnceAndTheFormerStays() {
        topics.keep(with(fresh()), office);

        assertThat(mvc.get().uri("/benefits")).bodyText().contains("新的一问" + choice, choice + "乙");
        assertThat(topics.editions()).extracting(TopicEdition::number).containsExactly(2, 1);
        assertThat(page("/desk/finder-topics", office))
                .bodyText()
                .contains("第 2 版", "增加一问", "新增“新的一问" + choice, office.name());
    }

    @Test
    void aQuestionKeepsItsKeyAndANewOneGetsOneThatNobodyHad() {
        topics.keep(with(fresh()), office);
        String key = topics.current().get(6).key();
        TopicDraft without = new TopicDraft(FirstEdition.TOPICS, "删去", 2);
        topics.keep(without, office);

        topics.keep(with(new Topic("", "另一问", List.of("甲", "乙"))), office);

        assertThat(topics.current().get(6).key()).isNotEqualTo(key).matches("t\\d+");
        assertThat(topics.current().subList(0, 6)).isEqualTo(FirstEdition.TOPICS);
    }

    @Test
    void aMadeUpOrDoubledKeyIsTakenForANewQuestion() {
        topics.keep(with(new Topic("summary", "冒充字段", List.of("甲", "乙"))), office);
        assertThat(topics.current().get(6).key()).matches("t\\d+");

        topics.keep(with(new Topic("who", "再来一个", List.of("丙", "丁"))), office);
        assertThat(topics.current()).extracting(Topic::key).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("old answers stay readable: an old address still works, and shows what was answered")
    void anAnswerThatIsNoChoiceAnyMoreIsStillUnderstood() {
        topics.keep(with(fresh()), office);
        String key = topics.current().get(6).key();
        topics.keep(new TopicDraft(FirstEdition.TOPICS, "删去", 2), office);

        MvcTestResult found = mvc.get()
                .uri("/benefits")
                .queryParam(key, choice)
                .queryParam("age", "16—24岁")
                .exchange();

        assertThat(found).hasStatusOk().bodyText().contains("16—24岁", choice);
        assertThat(topics.ever()).extracting(Topic::key).contains(key);
    }

    @Test
    void aChoiceThatWasTakenAwayIsShownAsAnOldOne() {
        List<Topic> changed = new ArrayList<>(FirstEdition.TOPICS);
        changed.set(3, new Topic("size", "企业规模", List.of("大型", "中小型")));
        topics.keep(new TopicDraft(changed, "合并", 1), office);

        assertThat(mvc.get().uri("/benefits").queryParam("size", "小型"))
                .bodyText()
                .contains("小型（旧选项）", "中小型");
        assertThat(page("/desk/finder-topics", office)).bodyText().contains("新增选项 中小型", "停用选项 中型、小型、微型");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheOpennessOfficeMakesANewEdition(Role role) {
        Person person = PressRoom.person("来人", SomeUnits.root(units), role);
        boolean keeps = role == Role.OPENNESS_OFFICE;

        assertThat(page("/desk/finder-topics", person)).hasStatus(person.may(Permission.READ_PUBLICATIONS) ? 200 : 403);
        if (!keeps) {
            assertThatThrownBy(() -> topics.keep(with(fresh()), person))
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessageContaining("公开办");
            assertThat(posted(person, "label", "问", "choices", "甲\n乙", "note", "试", "edition", "1"))
                    .hasStatus(person.may(Permission.KEEP_POLICIES) ? 422 : 403);
            assertThat(topics.newest().number()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("All sites ask the same: an office below the topmost reads it and changes nothing")
    void anOfficeBelowChangesNothing() {
        Person below = PressRoom.person("区公开办", SomeUnits.district(units), Role.OPENNESS_OFFICE);

        assertThat(page("/desk/finder-topics", below)).hasStatusOk();
        assertThatThrownBy(() -> topics.keep(with(fresh()), below)).hasMessageContaining("最上级政府");
        assertThat(topics.newest().number()).isEqualTo(1);
    }

    @Test
    void isWrittenOnItsPageAndARefusalKeepsWhatWasTyped() {
        assertThat(posted(office, "key", "who", "label", "为谁办", "choices", "只有一个", "note", "", "edition", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("要有 2 到 40 个选项", "请写明为什么调整", "只有一个");
        assertThat(posted(
                        office,
                        "key",
                        "who",
                        "label",
                        "为谁办",
                        "choices",
                        "企业\r\n个人\r\n\r\n " + choice + " ",
                        "key",
                        "",
                        "label",
                        " ",
                        "choices",
                        "没有名称的不算",
                        "note",
                        "精简",
                        "edition",
                        "1"))
                .hasStatus3xxRedirection();
        assertThat(topics.current()).containsExactly(new Topic("who", "为谁办", List.of("企业", "个人", choice)));
    }

    @Test
    void whatIsAsItWasIsNoNewEdition() {
        assertThatThrownBy(() -> topics.keep(new TopicDraft(FirstEdition.TOPICS, "没改", 1), office))
                .hasMessageContaining("没有改动");
    }

    @Test
    void whoHadAnOlderEditionBeforeHimIsToldSo() {
        topics.keep(with(fresh()), office);

        assertThatThrownBy(() -> topics.keep(new TopicDraft(FirstEdition.TOPICS, "旧页面", 1), office))
                .hasMessageContaining("请刷新页面");
        assertThat(posted(office, "label", "问", "choices", "甲\n乙", "note", "试", "edition", "abc"))
                .hasStatus(422);
    }

    @Test
    @DisplayName("of two editions made at the same moment one stands")
    void twoAtOnceMakeOneEdition() throws Exception {
        TopicDraft draft = with(fresh());
        Callable<Boolean> keep = () -> {
            try {
                topics.keep(draft, office);
                return true;
            } catch (UnlawfulAct tooLate) {
                return false;
            }
        };
        ExecutorService both = Executors.newFixedThreadPool(2);
        int kept = 0;
        try {
            for (Future<Boolean> each : both.invokeAll(List.of(keep, keep))) {
                kept += each.get() ? 1 : 0;
            }
        } finally {
            both.shutdown();
        }

        assertThat(kept).isEqualTo(1);
        assertThat(topics.newest().number()).isEqualTo(2);
    }
}
