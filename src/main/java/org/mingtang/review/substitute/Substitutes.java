package org.mingtang.review.substitute;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for whom today. */
@Component
@Transactional
public class Substitutes {

    private final JdbcClient database;
    private final Accounts accounts;
    private final Clock clock;

    Substitutes(JdbcClient database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Returns the people this account stands in for today. */
    @Transactional(readOnly = true)
    public List<Person> principalsOf(UUID substitute) {
        return people("select principal from review_substitute where substitute = ?", substitute);
    }

    /** Returns the people who stand in for this account today. */
    @Transactional(readOnly = true)
    public List<Person> substitutesOf(UUID principal) {
        return people("select substitute from review_substitute where principal = ?", principal);
    }

    private List<Person> people(String sql, UUID account) {
        LocalDate today = LocalDate.now(clock);
        return database
                .sql(sql + " and ended_at is null and ? between from_day and to_day order by from_day, id")
                .params(account, today)
                .query(UUID.class)
                .list()
                .stream()
                .distinct()
                .map(accounts::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
