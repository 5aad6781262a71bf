package org.mingtang.site;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the database, by PostgreSQL's own codes, so that a page can say what helps.
 *
 * @param trouble for the page
 * @param cause the database's own words in one line, for the log
 */
record DatabaseTrouble(Trouble trouble, String cause) {

    private static final String DISK_FULL = "53100";
    private static final String TOO_MANY_CONNECTIONS = "53300";

    /** Empty when the database is well and the failure another. */
    static Optional<DatabaseTrouble> of(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                String words =
                        String.valueOf(sql.getMessage()).lines().findFirst().orElse("");
                return trouble(sql.getSQLState()).map(trouble -> new DatabaseTrouble(trouble, words));
            }
        }
        return Optional.empty();
    }

    private static Optional<Trouble> trouble(@Nullable String state) {
        if (DISK_FULL.equals(state)) {
            return Optional.of(Trouble.of(507));
        }
        // 08: connection; 57P: shut down or starting up; none: the pool gave no connection in time.
        boolean away = state == null
                || state.startsWith("08")
                || state.startsWith("57P")
                || TOO_MANY_CONNECTIONS.equals(state);
        return away ? Optional.of(Trouble.of(503)) : Optional.empty();
    }

    /** How the log names it. */
    String name() {
        return trouble.status() == 507 ? "数据库所在磁盘已满" : "数据库连不上";
    }
}
