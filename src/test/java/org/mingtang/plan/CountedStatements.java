package org.mingtang.plan;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The real database behind a counter of the statements that are sent to it. */
final class CountedStatements extends DelegatingDataSource {

    private final AtomicInteger sent = new AtomicInteger();

    CountedStatements(DataSource real) {
        super(real);
    }

    JdbcClient client() {
        return JdbcClient.create(this);
    }

    /** How many statements doing this takes. */
    int during(Runnable deed) {
        int before = sent.get();
        deed.run();
        return sent.get() - before;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                    if (method.getName().equals("prepareStatement")) {
                        sent.incrementAndGet();
                    }
                    try {
                        return method.invoke(real, given);
                    } catch (InvocationTargetException failed) {
                        throw failed.getTargetException();
                    }
                });
    }
}
