package org.mingtang.publication.history;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Topics with their rules and what was picked by hand. */
@Component
class TopicRows {

    private static final String COLUMNS = "select id, slug, manuscript, item from topic ";

    private final JdbcClient database;
    private final Clock clock;

    TopicRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(TopicRow topic) {
        database.sql("insert into topic (id, slug, manuscript, made_at) values (?, ?, ?, ?)")
                .params(
                        topic.id(),
                        topic.slug(),
                        topic.manuscript(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<TopicRow> all() {
        return database.sql(COLUMNS + "order by made_at desc")
                .query(TopicRow.class)
                .list();
    }

    Optional<TopicRow> find(UUID id) {
        return database.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(TopicRow.class)
                .optional();
    }

    Optional<TopicRow> named(String slug) {
        return database.sql(COLUMNS + "where slug = ?")
                .param(slug)
                .query(TopicRow.class)
                .optional();
    }

    void became(UUID manuscript, long item) {
        database.sql("update topic set item = ? where manuscript = ?")
                .params(item, manuscript)
                .update();
    }

    List<TopicRow> ofItem(long item) {
        return database.sql(COLUMNS + "where item = ?")
                .param(item)
                .query(TopicRow.class)
                .list();
    }

    /** Of public items, and not yet known to the transparency log. */
    List<TopicRow> unlogged() {
        return database.sql(COLUMNS + """
                        where exists (select from item where number = topic.item and withdrawn_at is null
                            and cardinality(audience) = 0)
                        and not exists (select from gathering where path = '/topics/' || topic.slug)""").query(TopicRow.class).list();
    }

    List<TopicRule> rules(UUID topic) {
        return database.sql("select heading, line, theme, words, unit, since from topic_rule where topic = ?")
                .param(topic)
                .query(TopicRule.class)
                .list();
    }

    /** A rule that says nothing is taken away. */
    void put(UUID topic, TopicRule rule) {
        database.sql("delete from topic_rule where topic = ? and heading = ?")
                .params(topic, rule.heading())
                .update();
        if (rule.isBlank()) {
            return;
        }
        database.sql("""
                        insert into topic_rule (topic, heading, line, theme, words, unit, since)
                        values (:topic, :heading, :line, :theme, :words, :unit, :since)""")
                .param("topic", topic)
                .param("heading", rule.heading())
                .param("line", rule.line())
                .param("theme", rule.theme())
                .param("words", rule.words())
                .param("unit", rule.unit())
                .param("since", rule.since())
                .update();
    }

    List<Long> picks(UUID topic, String heading) {
        return database.sql("select item from topic_pick where topic = ? and heading = ? order by position, item")
                .params(topic, heading)
                .query(Long.class)
                .list();
    }

    /** All that was picked, under whatever heading. */
    List<Long> picked(UUID topic) {
        return database.sql("select item from topic_pick where topic = ?")
                .param(topic)
                .query(Long.class)
                .list();
    }

    void pick(UUID topic, String heading, long item) {
        database.sql("""
                        insert into topic_pick (topic, heading, item, position)
                        select :topic, :heading, :item, coalesce(max(position), 0) + 1 from topic_pick where topic = :topic
                        on conflict do nothing""")
                .param("topic", topic)
                .param("heading", heading)
                .param("item", item)
                .update();
    }

    void drop(UUID topic, String heading, long item) {
        database.sql("delete from topic_pick where topic = ? and heading = ? and item = ?")
                .params(topic, heading, item)
                .update();
    }
}
