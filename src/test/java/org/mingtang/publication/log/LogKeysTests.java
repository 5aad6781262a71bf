package org.mingtang.publication.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.database.Seal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MingtangTest
class LogKeysTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private Seal seal;

    @Autowired
    private LogKeys keys;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void haveAKey() {
        assertThat(keys.key().name()).isNotEmpty();
    }

    @ParameterizedTest
    @DisplayName("C2SP tlog-tiles, Parameters: the origin is where the log is served, without scheme")
    @CsvSource({
        "'', https://www.yunlu.gov.cn, www.yunlu.gov.cn/log",
        "'', http://10.0.0.5:8080/, 10.0.0.5:8080/log",
        "yunlu.example/2027, https://www.yunlu.gov.cn, yunlu.example/2027",
        "'', '', unnamed-01020304/log",
        "'', not an address, unnamed-01020304/log",
        "'', www.yunlu.gov.cn, unnamed-01020304/log"
    })
    void isNamedAfterWhereTheLogIsServed(String named, String address, String origin) {
        assertThat(LogKeys.origin(named, address, new byte[] {1, 2, 3, 4, 5})).isEqualTo(origin);
    }

    @Test
    void isTheSameForEveryInstance() {
        NoteKey key = keys.key();
        assertThat(other("", "").verifierKey()).isEqualTo(key.verifierKey());
        assertThat(other("", "https://moved.example").verifierKey()).isEqualTo(key.verifierKey());
    }

    @Test
    void takesAnotherNameOnlyWhereTheSettingsSaySo() {
        NoteKey renamed = other("renamed.example/log", "");
        assertThat(renamed.name()).isEqualTo("renamed.example/log");
        assertThat(renamed.verifierKey()).isNotEqualTo(keys.key().verifierKey());
    }

    @Test
    void forgetsAKeyWhoseMakingWasRolledBack() {
        String before = keys.key().verifierKey();
        LogKeys fresh = new LogKeys(database, seal, "", "");
        transaction.executeWithoutResult(status -> {
            database.sql("delete from log_key").update();
            assertThat(fresh.key().verifierKey()).isNotEqualTo(before);
            status.setRollbackOnly();
        });
        assertThat(fresh.key().verifierKey()).isEqualTo(before);
    }

    private NoteKey other(String named, String address) {
        return new LogKeys(database, seal, named, address).key();
    }
}
