package org.mingtang.publication.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored lines with their columns. */
@Component
class LineRows {

    private final JdbcClient database;

    LineRows(JdbcClient database) {
        this.database = database;
    }

    /** All in their order, those that fell away included. */
    List<Line> all() {
        return database.sql("select * from catalogue_line order by position, code")
                .query((row, n) -> line(row))
                .list();
    }

    List<Line> living() {
        return all().stream().filter(Line::living).toList();
    }

    List<Line> fields() {
        return living().stream().filter(Line::isField).toList();
    }

    Optional<Line> find(String code) {
        return database.sql("select * from catalogue_line where code = ?")
                .param(code)
                .query((row, n) -> line(row))
                .optional();
    }

    void add(Line line) {
        database.sql("insert into catalogue_line (code, parent, name, source, position)"
                        + " values (:code, :parent, :name, :source, :position)")
                .param("code", line.code())
                .param("parent", line.parent())
                .param("name", line.name())
                .param("source", line.source())
                .param("position", line.position())
                .update();
        write(line.code(), line.text());
    }

    /** Writes what it says; one that had fallen away lives again. */
    void write(String code, LineText text) {
        database.sql("""
                        update catalogue_line set matter = :matter, name = :name, content = :content, basis = :basis,
                            time_limit = :limit, owner_words = :owners, carriers = :carriers, everybody = :everybody,
                            audience = :audience, proactive = :proactive, on_request = :onRequest, county = :county,
                            town = :town, process = :process, renew_months = :months, ended_on = null
                        where code = :code""")
                .param("code", code)
                .param("matter", text.matter())
                .param("name", text.name())
                .param("content", text.content())
                .param("basis", text.basis())
                .param("limit", text.timeLimit())
                .param("owners", text.owners())
                .param(
                        "carriers",
                        text.carriers().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("everybody", text.everybody())
                .param("audience", text.audience())
                .param("proactive", text.proactive())
                .param("onRequest", text.onRequest())
                .param("county", text.county())
                .param("town", text.town())
                .param("process", text.process())
                .param("months", text.renewMonths())
                .update();
    }

    void end(String code, LocalDate day) {
        database.sql("update catalogue_line set ended_on = ? where code = ?")
                .params(day, code)
                .update();
    }

    /** Whoever changes the catalogue waits here for whoever does so already. */
    void lock() {
        database.sql("select code from catalogue_line where code = 'content' for update")
                .query(String.class)
                .single();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("code"),
                row.getString("parent"),
                row.getString("source"),
                row.getInt("position"),
                new LineText(
                        row.getString("matter"),
                        row.getString("name"),
                        row.getString("content"),
                        words(row.getString("basis")),
                        row.getString("time_limit"),
                        row.getString("owner_words"),
                        Arrays.stream((String[]) row.getArray("carriers").getArray())
                                .map(Carrier::valueOf)
                                .collect(Collectors.toSet()),
                        row.getBoolean("everybody"),
                        row.getString("audience"),
                        row.getBoolean("proactive"),
                        row.getBoolean("on_request"),
                        row.getBoolean("county"),
                        row.getBoolean("town"),
                        row.getString("process"),
                        row.getObject("renew_months", Integer.class)),
                row.getObject("ended_on", LocalDate.class));
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }
}
