package org.mingtang.publication.catalogue;

import java.util.List;
import java.util.UUID;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A business system of a fresh unit, with a key for one line of the catalogue. */
final class BusinessSystem {

    final PressRoom room;
    final PushKeys.Made key;

    private final MockMvcTester mvc;
    private final Manuscripts manuscripts;
    private final Items items;
    private final JdbcClient database;

    BusinessSystem(ListableBeanFactory beans) {
        room = new PressRoom(beans);
        key = beans.getBean(PushKeys.class).make("学籍系统", room.education.value(), List.of("20-11"), room.openness);
        mvc = beans.getBean(MockMvcTester.class);
        manuscripts = beans.getBean(Manuscripts.class);
        items = beans.getBean(Items.class);
        database = beans.getBean(JdbcClient.class);
    }

    MvcTestResult push(String line, String json) {
        return pushWith(key.secret(), line, json);
    }

    MvcTestResult pushWith(String secret, String line, String json) {
        return mvc.post()
                .uri("/api/catalogue/{line}/items", line)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Authorization", "Bearer " + secret)
                .content(json)
                .exchange();
    }

    static String item(String id, String title) {
        return """
                {"externalId": "%s", "title": "%s", "formedOn": "2026-11-20", "body": "第一段\\n第二段"}""".formatted(id, title);
    }

    ManuscriptView pushed(String externalId) {
        UUID id = database.sql("select manuscript from catalogue_push where key = ? and external_id = ?")
                .params(key.id(), externalId)
                .query(UUID.class)
                .single();
        return manuscripts.find(new ManuscriptId(id)).orElseThrow();
    }

    int drafts() {
        return database.sql("select count(*) from manuscript where unit = ? and author = ?")
                .params(room.education.value(), key.id())
                .query(Integer.class)
                .single();
    }

    int publicItems() {
        return items.count(ItemFilter.ALL.ofUnits(List.of(room.education.value())));
    }
}
