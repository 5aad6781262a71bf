package org.mingtang.publication.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each confirmed change of a government's catalogue is an edition that keeps what it changed; rows are only ever added. */
@Component
public class CatalogueEditions {

    private static final String EDITIONS = """
            select number, at, name, note, file,
                (select count(*) from catalogue_edition before where before.number <= e.number
                    and before.government is not distinct from e.government) as serial,
                (select count(distinct line) from catalogue_change where edition = number) as changes
            from catalogue_edition e""";

    private static final String WHOSE = "e.government is not distinct from cast(:government as uuid)";

    /**
     * An edition in a list.
     *
     * @param number through the deployment, also in its address
     * @param serial within its government's catalogue, from 1
     */
    public record Edition(
            int number,
            int serial,
            Instant at,
            String name,
            String note,
            @Nullable UUID file,
            int changes) {}

    /** What an edition changed of one line: one entry for each column. */
    public record Entry(
            String line, String title, CatalogueChange.Kind kind, String column, String before, String after) {}

    private final JdbcClient database;
    private final Clock clock;

    CatalogueEditions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The newest of a government's; 0 where it has none. */
    int newest(@Nullable UUID government) {
        return database.sql("select coalesce(max(number), 0) from catalogue_edition e where " + WHOSE)
                .param("government", government)
                .query(Integer.class)
                .single();
    }

    /** Notes an edition of a government's catalogue; the changes carry their codes by now. */
    int add(List<CatalogueChange> changes, String note, @Nullable UUID file, @Nullable UUID government, Person by) {
        int number = 1
                + database.sql("select coalesce(max(number), 0) from catalogue_edition")
                        .query(Integer.class)
                        .single();
        database.sql("insert into catalogue_edition (number, at, account, name, note, file, government)"
                        + " values (:number, :at, :account, :name, :note, :file, :government)")
                .param("number", number)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("account", by.account())
                .param("name", by.name())
                .param("note", note)
                .param("file", file)
                .param("government", government)
                .update();
        int position = 0;
        for (CatalogueChange change : changes) {
            for (CatalogueChange.Difference each : change.differences()) {
                database.sql("insert into catalogue_change (edition, position, line, title, kind, field, before, after)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                number,
                                position++,
                                Objects.requireNonNull(change.code()),
                                change.title(),
                                change.kind().name(),
                                each.column(),
                                each.before(),
                                each.after())
                        .update();
            }
        }
        return number;
    }

    /** The newest 200 of a government's. */
    List<Edition> all(@Nullable UUID government) {
        return database.sql(EDITIONS + " where " + WHOSE + " order by number desc limit 200")
                .param("government", government)
                .query(CatalogueEditions::edition)
                .list();
    }

    Optional<Edition> find(int number) {
        return database.sql(EDITIONS + " where number = ?")
                .param(number)
                .query(CatalogueEditions::edition)
                .optional();
    }

    private static Edition edition(ResultSet row, int n) throws SQLException {
        return new Edition(
                row.getInt("number"),
                row.getInt("serial"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                row.getString("note"),
                row.getObject("file", UUID.class),
                row.getInt("changes"));
    }

    List<Entry> changes(int edition) {
        return database.sql("select * from catalogue_change where edition = ? order by position")
                .param(edition)
                .query(CatalogueEditions::entry)
                .list();
    }

    /** Everything that a government ever changed of a line, newest first. */
    List<Entry> history(String line, @Nullable UUID government) {
        return database.sql("select c.* from catalogue_change c join catalogue_edition e on e.number = c.edition"
                        + " where c.line = :line and " + WHOSE + " order by c.edition desc, c.position")
                .param("line", line)
                .param("government", government)
                .query(CatalogueEditions::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getString("line"),
                row.getString("title"),
                CatalogueChange.Kind.valueOf(row.getString("kind")),
                row.getString("field"),
                row.getString("before"),
                row.getString("after"));
    }
}
