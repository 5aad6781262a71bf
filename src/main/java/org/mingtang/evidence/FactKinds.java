package org.mingtang.evidence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kinds and the words that point to them; rows of the database, so that a place can add its own. */
@Component
class FactKinds {

    private final JdbcClient database;

    FactKinds(JdbcClient database) {
        this.database = database;
    }

    List<FactKind> all() {
        return database.sql("select code, label, counting from fact_kind order by position, code")
                .query(FactKind.class)
                .list();
    }

    Optional<FactKind> find(String code) {
        return all().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The kinds by code, read once; a recorded fact's kind is always there, since a foreign key keeps it. */
    Function<String, FactKind> lookup() {
        Map<String, FactKind> byCode = all().stream().collect(Collectors.toMap(FactKind::code, Function.identity()));
        return code -> Objects.requireNonNull(byCode.get(code), code);
    }

    Optional<String> guess(String measure) {
        return database.sql("""
                        select kind from fact_kind_word where position(word in :measure) > 0
                        order by weight desc, length(word) desc, kind limit 1""").param("measure", measure).query(String.class).optional();
    }
}
