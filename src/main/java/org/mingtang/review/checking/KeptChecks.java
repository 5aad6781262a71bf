package org.mingtang.review.checking;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mingtang.review.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what was found in a text or a file, so that looking at a draft again does not check it again.
 *
 * <p>Only for a day: the words that were found may be personal data, and nobody needs the result of a draft that is no
 * longer looked at.
 */
@Component
class KeptChecks {

    static final Duration KEPT = Duration.ofDays(1);

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient database;
    private final BesideTheCheck beside;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    KeptChecks(JdbcClient database, BesideTheCheck beside, Clock clock) {
        this.database = database;
        this.beside = beside;
        this.clock = clock;
    }

    /** @param key of all that the findings depend on, see {@link CheckKey} */
    List<Finding> of(String key, Supplier<List<Finding>> check) {
        Optional<List<Finding>> kept = kept(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        List<Finding> found = List.copyOf(check.get());
        beside.write(() -> keep(key, found));
        return found;
    }

    private Optional<List<Finding>> kept(String key) {
        Optional<String> text = database.sql("select found from review_check_result where key = ? and at > ?")
                .params(key, oldest())
                .query(String.class)
                .optional();
        try {
            return text.map(found -> json.readValue(found, FINDINGS));
        } catch (JacksonException e) {
            // Written by a program that knew other findings; it is checked anew.
            return Optional.empty();
        }
    }

    private void keep(String key, List<Finding> found) {
        database.sql("delete from review_check_result where at <= ?")
                .param(oldest())
                .update();
        database.sql("insert into review_check_result (key, found, at) values (?, ?, ?)"
                        + " on conflict (key) do update set found = excluded.found, at = excluded.at")
                .params(key, json.writeValueAsString(found), now())
                .update();
    }

    private OffsetDateTime oldest() {
        return now().minus(KEPT);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
