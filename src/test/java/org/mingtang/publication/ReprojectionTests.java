package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingtangTest
@DisplayName("what search was told by an older edition of the program is told anew")
class ReprojectionTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Reprojection reprojection;

    @Autowired
    JdbcClient database;

    PressRoom room;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
    }

    private String passages(ItemNumber item) {
        return database.sql("select passages::text from search_entry where key = ?")
                .param(Findable.key(item))
                .query(String.class)
                .single();
    }

    /** As the program wrote it before there were editions. */
    private void age(ItemNumber item) {
        database.sql("update search_entry set edition = 1, passages = '[]', version = 1 where key = ?")
                .param(Findable.key(item))
                .update();
    }

    @Test
    void rowOfAnOlderEditionIsMadeAnew() {
        ItemNumber item = room.published(PressRoom.notice("关于图书馆开放时间的通知"));
        room.revised(item, PressRoom.notice("关于图书馆新的开放时间的通知"));
        String before = passages(item);
        assertThat(before).contains("报名");
        age(item);
        reprojection.catchUp();
        assertThat(passages(item)).isEqualTo(before);
        assertThat(database.sql("select version from search_entry where key = ?")
                        .param(Findable.key(item))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void rowOfThisEditionIsLeftAlone() {
        ItemNumber item = room.published(PressRoom.notice("关于体育馆开放时间的通知"));
        ItemNumber old = room.published(PressRoom.notice("关于泳池开放时间的通知"));
        age(old);
        database.sql("update search_entry set passages = '[]' where key = ?")
                .param(Findable.key(item))
                .update();
        reprojection.catchUp();
        assertThat(passages(item)).isEqualTo("[]");
        assertThat(passages(old)).contains("报名");
    }
}
