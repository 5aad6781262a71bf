package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.publication.Gatherings;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MingtangTest
@DisplayName("whatever a topic shows of its own accord is an entry of the transparency log")
class TopicLogTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Topics topics;

    @Autowired
    TopicRows rows;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Publications publications;

    @Autowired
    JdbcClient database;

    SomeTopic made;
    PressRoom room;
    String slug;
    String path;

    @BeforeEach
    void found() {
        made = new SomeTopic(beans);
        room = made.room;
        slug = "t-" + UUID.randomUUID();
        path = "/topics/" + slug;
    }

    @Test
    void nothingIsLoggedBeforeItIsPublic() {
        UUID topic = made.begun(slug);
        topics.pick(topic, "政策文件", room.published(PressRoom.notice("先收入的")).toString(), room.openness);

        assertThat(acts()).isEmpty();
        assertThat(gatherings.find(path)).isEmpty();
    }

    @Test
    void itsPublicationIsTheFirstEntryWithAllThatWasPickedBefore() {
        UUID topic = made.begun(slug);
        ItemNumber item = room.published(PressRoom.notice("先收入的"));
        topics.pick(topic, "政策文件", item.toString(), room.openness);
        ItemNumber words = made.published(topic);

        assertThat(acts()).containsExactly("PUBLISH 1");
        assertThat(record(1))
                .contains("\"item\":\"" + path + "\",\"version\":1")
                .contains("\"kind\":\"专题\",\"title\":\"春耕备耕\"")
                .contains("\"text\":{\"item\":\"" + words.path() + "\",\"version\":1}")
                .contains("{\"heading\":\"政策文件\",\"items\":[{\"item\":\"" + item.path()
                        + "\",\"note\":\"\"}],\"rule\":{}}");
    }

    @Test
    void everyChangeOfWhatItGathersIsAVersionAndTheSameAgainIsNone() {
        UUID topic = made.begun(slug);
        made.published(topic);
        ItemNumber item = room.published(PressRoom.notice("收入的"));
        topics.pick(topic, "政策文件", item.toString(), room.openness);
        topics.pick(topic, "政策文件", item.toString(), room.openness);
        topics.gather(topic, new TopicRule("工作动态", "20-15", null, "春耕", null, null), room.openness);
        topics.gather(topic, new TopicRule("工作动态", "20-15", null, "春耕", null, null), room.openness);
        topics.drop(topic, "政策文件", item.value(), room.openness);

        assertThat(acts()).containsExactly("PUBLISH 1", "REVISE 2", "REVISE 3", "REVISE 4");
        assertThat(record(3)).contains("\"rule\":{\"line\":\"20-15\",\"words\":\"春耕\"}", item.path());
        assertThat(record(4)).doesNotContain(item.path());
    }

    @Test
    void itsWordsRevisedAreAVersionOfTheTopicToo() {
        UUID topic = made.begun(slug);
        ItemNumber words = made.published(topic);
        made.revised(words, "春耕备耕再行动", "<p>抢抓农时。</p><h2>政策文件</h2>");

        assertThat(acts()).containsExactly("PUBLISH 1", "REVISE 2");
        assertThat(record(2)).contains("春耕备耕再行动", "\"version\":2}").doesNotContain("工作动态");
    }

    @Test
    void withdrawnItLeavesItsReasonAndItsRecordsAreGone() {
        UUID topic = made.begun(slug);
        ItemNumber words = made.published(topic);
        topics.gather(topic, new TopicRule("工作动态", "20-15", null, null, null, null), room.openness);
        publications.withdraw(words, "专题<结束>", room.openness);

        assertThat(acts()).containsExactly("PUBLISH 1", "REVISE 2", "WITHDRAW 2");
        assertThat(mvc.get().uri(path)).hasStatus(410).bodyText().contains("专题&lt;结束&gt;", "撤回原因");
        assertThat(mvc.get().uri(path + "/versions/1/record.json")).hasStatus(410);
        assertThat(mvc.get().uri(path + "/versions/2/record.json")).hasStatus(410);
        assertThat(gatherings.shown()).doesNotContainKey(path);
        topics.pick(topic, "政策文件", room.published(PressRoom.notice("晚了")).toString(), room.openness);
        assertThat(acts()).hasSize(3);
    }

    @Test
    void itsPageShowsItsProofAndTheListHoldsItsVersion() {
        made.published(made.begun(slug));

        long index = index(1);
        assertThat(mvc.get().uri(path))
                .bodyText()
                .contains("公开凭证", "本专题的文字和收入的信息已记入公开日志第", "/log/entries/" + index, "发布后未被改动");
        assertThat(mvc.get().uri("/log/entries/" + index))
                .hasStatusOk()
                .bodyText()
                .contains(path, "发布");
        assertThat(gatherings.shown()).containsEntry(path, 1);
    }

    @Test
    void itsRecordIsServedAsItWasHashed() throws Exception {
        made.published(made.begun(slug));
        var answer = mvc.get().uri(path + "/versions/1/record.json").exchange();

        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("application/json");
        byte[] body = answer.getResponse().getContentAsByteArray();
        String logged = database.sql("select body::jsonb ->> 'record' from log_entry where item = ?")
                .param(path)
                .query(String.class)
                .single();
        assertThat(java.util.HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(body)))
                .isEqualTo(logged);
        assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo(record(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/versions/2/record.json", "/versions/0/record.json", "/versions/999999/record.json"})
    void aVersionThatNeverWasIsNotFound(String version) {
        made.published(made.begun(slug));

        assertThat(mvc.get().uri(path + version)).hasStatus(404);
        assertThat(mvc.get().uri("/topics/no-such-topic" + version)).hasStatus(404);
    }

    @Test
    void oneThatWasPublicBeforeTopicsWereLoggedIsLoggedAtTheNextStart() {
        ItemNumber words = room.published(PressRoom.notice("从前的专题"));
        rows.add(new TopicRow(UUID.randomUUID(), slug, UUID.randomUUID(), null));
        database.sql("update topic set item = ? where slug = ?")
                .params(words.value(), slug)
                .update();

        topics.logEarlierOnes();
        topics.logEarlierOnes();

        assertThat(acts()).containsExactly("PUBLISH 1");
    }

    @Test
    void aVersionCannotBeChangedBehindThePage() {
        made.published(made.begun(slug));

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> database.sql("update gathering_version set record = '{}' where path = ?")
                                .param(path)
                                .update())
                .hasMessageContaining("never changed");
    }

    private List<String> acts() {
        return database.sql("""
                        select (body::jsonb ->> 'act') || ' ' || (body::jsonb ->> 'version') from log_entry
                        where item = ? order by index""").param(path).query(String.class).list();
    }

    private long index(int version) {
        return database.sql("select log_index from gathering_version where path = ? and version = ?")
                .params(path, version)
                .query(Long.class)
                .single();
    }

    private String record(int version) {
        return gatherings.record(path, version).orElseThrow();
    }
}
