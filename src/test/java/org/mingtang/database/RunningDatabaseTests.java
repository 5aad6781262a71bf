package org.mingtang.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingtangTest
class RunningDatabaseTests {

    @Autowired
    JdbcClient database;

    @Test
    void syncsToDiskAndChecksItsPages() {
        assertThat(setting("fsync")).isEqualTo("on");
        // What a connection gets that asks for nothing else, as those of tests do (FreshData).
        assertThat(unlessAskedFor("synchronous_commit")).isEqualTo("on");
        assertThat(setting("data_checksums")).isEqualTo("on");
    }

    @Test
    void listensOnThisMachineOnly() {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting("unix_socket_directories")).isEmpty();
    }

    @Test
    void sortsChineseNamesByPinyinWhereAsked() {
        assertThat(database.sql(
                                "select string_agg(n, '' order by n collate \"zh-x-icu\") from (values ('张'), ('安'), ('李')) t(n)")
                        .query(String.class)
                        .single())
                .isEqualTo("安李张");
    }

    private String unlessAskedFor(String name) {
        return database.sql("select reset_val from pg_settings where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private String setting(String name) {
        return database.sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }
}
