package org.mingtang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class PromptDataSourceTests {

    private final Pool pool = new Pool();
    private long now = 7;
    private final PromptDataSource source = new PromptDataSource(pool, () -> pool.connected, () -> now);

    @Test
    void asksThePoolWhileAllIsWell() throws SQLException {
        assertThat(source.getConnection()).isNotNull();
        assertThat(source.getConnection()).isNotNull();

        assertThat(pool.asked).isEqualTo(2);
    }

    @Test
    void waitsOnceForALostDatabaseAndThenSaysSoAtOnce() {
        pool.lose();

        isRefused();
        isRefused();
        isRefused();

        assertThat(pool.asked).isEqualTo(1);
    }

    @Test
    void saysSoInTheWordsThatThePageOfALostDatabaseKnows() {
        pool.lose();
        isRefused();

        assertThatThrownBy(source::getConnection)
                .isInstanceOfSatisfying(
                        SQLTransientConnectionException.class,
                        lost -> assertThat(lost.getSQLState()).startsWith("08"));
    }

    @Test
    void letsOneAskerTryAgainAfterAWhile() {
        pool.lose();
        isRefused();
        now += PromptDataSource.PAUSE_NANOS;

        isRefused();
        isRefused();

        assertThat(pool.asked).isEqualTo(2);
    }

    @Test
    void goesOnAsSoonAsATrySucceeds() throws SQLException {
        pool.lose();
        isRefused();
        pool.lost = false;
        now += PromptDataSource.PAUSE_NANOS;

        assertThat(source.getConnection()).isNotNull();
        assertThat(source.getConnection()).isNotNull();
    }

    @Test
    void goesOnWithoutWaitingWhenThePoolIsConnectedAgainByItself() throws SQLException {
        pool.lose();
        isRefused();
        pool.lost = false;
        pool.connected = true;

        assertThat(source.getConnection()).isNotNull();
    }

    @Test
    void isNotCalledLostWhileOnlyAllConnectionsAreInUse() {
        pool.lost = true;

        isRefused();
        isRefused();

        assertThat(pool.asked).isEqualTo(2);
    }

    private void isRefused() {
        assertThatThrownBy(source::getConnection).isInstanceOf(SQLException.class);
    }

    /** A pool whose database can be taken away. */
    private static final class Pool extends AbstractDataSource {

        private boolean lost;
        private boolean connected = true;
        private int asked;

        void lose() {
            lost = true;
            connected = false;
        }

        @Override
        public Connection getConnection() throws SQLException {
            asked++;
            if (lost) {
                throw new SQLTransientConnectionException("timed out");
            }
            return (Connection) Proxy.newProxyInstance(
                    Pool.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> method.getName().equals("toString") ? "connection" : null);
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
