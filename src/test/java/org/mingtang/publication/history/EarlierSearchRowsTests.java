package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What search was told by earlier programs is put right when the database is brought up to date. */
@MingtangTest
class EarlierSearchRowsTests {

    private static final String MIGRATION = "db/migration/publication/V64__what_search_and_lists_show.sql";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Imports imports;

    @Autowired
    BatchEntering entering;

    @Autowired
    BatchFollowing following;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    ImportDesk desk;

    @BeforeEach
    void found() {
        desk = new ImportDesk(beans);
    }

    @Test
    @DisplayName("what was imported stands by its claimed day from now on, what was published by its own")
    void importedItemsGetTheirClaimedDay() throws IOException {
        UUID batch = desk.approved(desk.upload("list.csv", desk.list(1)));
        imports.enter(batch, desk.room.openness);
        entering.enter(batch);
        following.follow(batch);
        String old = desk.item(batch, 0).path();
        String today = desk.room.published(PressRoom.notice("今天发布的")).path();
        database.sql("update search_entry set published_on = current_date, claimed = false where href = ?")
                .param(old)
                .update();
        Map<String, Object> untouched = row(today);

        migrate();

        assertThat(row(old)).containsEntry("claimed", true);
        assertThat(row(old).get("published_on")).hasToString("2015-03-01");
        assertThat(row(today)).isEqualTo(untouched);
    }

    @Test
    void unitsGetTheNameTheyHave() throws IOException {
        String path = desk.room.published(PressRoom.notice("通知")).path();
        Object name = row(path).get("unit_name");
        database.sql("update search_entry set unit_name = '原来的名称' where href = ?")
                .param(path)
                .update();

        migrate();

        assertThat(row(path)).containsEntry("unit_name", name);
    }

    @Test
    @DisplayName("a topic's record tells whose words it shows; search then leads to the topic")
    void topicsGetTheirPage() throws IOException {
        SomeTopic made = new SomeTopic(beans);
        String path = "/topics/t-" + UUID.randomUUID();
        ItemNumber words = made.published(made.begun(path.substring("/topics/".length())));
        Map<String, Object> now = row(path);
        database.sql("update gathering set item = null where path = ?")
                .param(path)
                .update();
        database.sql("update search_entry set href = ?, kind = 'INFORMATION', kind_label = '政府信息' where href = ?")
                .params(words.path(), path)
                .update();

        migrate();

        assertThat(database.sql("select item from gathering where path = ?")
                        .param(path)
                        .query(Long.class)
                        .single())
                .isEqualTo(words.value());
        for (String column : List.of("href", "kind", "kind_label", "passages", "title")) {
            assertThat(row(path).get(column)).as(column).hasToString(String.valueOf(now.get(column)));
        }
    }

    private void migrate() throws IOException {
        String all = new ClassPathResource(MIGRATION).getContentAsString(StandardCharsets.UTF_8);
        List<String> updates = Arrays.stream(all.replaceAll("(?m)^--.*$", "").split(";"))
                .map(String::strip)
                .filter(statement -> statement.startsWith("update"))
                .toList();
        assertThat(updates).hasSize(4);
        transaction.executeWithoutResult(
                status -> updates.forEach(update -> database.sql(update).update()));
    }

    private Map<String, Object> row(String href) {
        return database.sql("select published_on, claimed, unit_name, href, kind, kind_label, passages, title,"
                        + " written_in::text from search_entry where href = ?")
                .param(href)
                .query()
                .singleRow();
    }
}
