package org.mingtang.publication.numbering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives index numbers (索引号): unique, serials restart each year, never used twice, also not after a withdrawal.
 *
 * <p>There is no national pattern for local governments; the default is that of State Council documents.
 */
@Component
public class IndexNumbers {

    private final JdbcClient database;
    private final IndexPattern pattern;

    IndexNumbers(JdbcClient database, @Value("${mingtang.index-number:{code}/{year}-{serial:5}}") String pattern) {
        this.database = database;
        this.pattern = IndexPattern.of(pattern);
    }

    /** The next number of a unit in a year; the serial stays taken even if nothing comes of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(UUID unit, int year) {
        return next(unit, year, 1).get(0);
    }

    /** That many at once, in order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> next(UUID unit, int year, int count) {
        String code = code(unit);
        int last = database.sql("""
                        insert into index_serial as s (prefix, year, last) values (:code, :year, :count)
                        on conflict (prefix, year) do update set last = s.last + :count returning last""")
                .param("code", code)
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(serial -> pattern.write(code, year, serial))
                .toList();
    }

    private String code(UUID unit) {
        return find(unit).orElseGet(() -> {
            // A unit without a code of its own gets a neutral one of nine characters, which a person can change later.
            database.sql("""
                            insert into organ_code (unit, code)
                            select ?, 'MT' || lpad((count(*) + 1)::text, 7, '0') from organ_code on conflict do nothing""").param(unit).update();
            return find(unit).orElseGet(() -> spare(unit));
        });
    }

    private Optional<String> find(UUID unit) {
        return database.sql("select code from organ_code where unit = ?")
                .param(unit)
                .query(String.class)
                .optional();
    }

    /** Two units asked for the same next code at the same time. */
    private String spare(UUID unit) {
        String code = "MT"
                + Long.toString(Math.floorMod(unit.getLeastSignificantBits(), 10_000_000L) + 10_000_000L)
                        .substring(1);
        database.sql("insert into organ_code (unit, code) values (?, ?) on conflict (unit) do nothing")
                .params(unit, code)
                .update();
        return find(unit).orElseThrow();
    }
}
