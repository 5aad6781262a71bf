package org.mingtang.publication.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored lines with their columns. */
@Component
class LineRows {

    private record Own(
            String line, String ownerWords, @Nullable Integer renewMonths) {}

    private final JdbcClient database;

    LineRows(JdbcClient database) {
        this.database = database;
    }

    /** Those of all governments in their order, those that fell away included. */
    List<Line> all() {
        return database.sql("select * from catalogue_line order by position, code")
                .query((row, n) -> line(row))
                .list();
    }

    /** A government's catalogue, those that fell away included; shared lines with what it says of them itself. */
    List<Line> all(@Nullable UUID government) {
        Map<String, Own> own = own(government);
        return database
                .sql("select * from catalogue_line"
                        + " where government is null or government = cast(:government as uuid) order by position, code")
                .param("government", government)
                .query((row, n) -> line(row))
                .list()
                .stream()
                .filter(line -> line.isOf(government))
                .map(line -> said(line, government, own.get(line.code())))
                .toList();
    }

    List<Line> living(@Nullable UUID government) {
        return all(government).stream().filter(Line::living).toList();
    }

    List<Line> fields(@Nullable UUID government) {
        return living(government).stream().filter(Line::isField).toList();
    }

    /** A line of a government's catalogue; empty for another's. */
    Optional<Line> find(String code, @Nullable UUID government) {
        return find(code)
                .filter(line -> line.isOf(government))
                .map(line -> said(line, government, own(government).get(code)));
    }

    /** Whoever has lines, or words on shared ones, of its own; null, the topmost government, comes first. */
    List<@Nullable UUID> governments() {
        List<@Nullable UUID> all = new ArrayList<>();
        all.add(null);
        all.addAll(database.sql("select government from catalogue_line where government is not null"
                        + " union select government from catalogue_own order by 1")
                .query(UUID.class)
                .list());
        return all;
    }

    Optional<Line> find(String code) {
        return database.sql("select * from catalogue_line where code = ?")
                .param(code)
                .query((row, n) -> line(row))
                .optional();
    }

    void add(Line line) {
        database.sql("insert into catalogue_line (code, parent, name, source, position, government)"
                        + " values (:code, :parent, :name, :source, :position, :government)")
                .param("code", line.code())
                .param("parent", line.parent())
                .param("name", line.name())
                .param("source", line.source())
                .param("position", line.position())
                .param("government", line.government())
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

    /** Writes what a government below says of a shared line: by whom and how often. */
    void writeOwn(String code, UUID government, LineText text) {
        database.sql("""
                        insert into catalogue_own (line, government, owner_words, renew_months)
                        values (:code, :government, :owners, :months) on conflict (line, government)
                        do update set owner_words = excluded.owner_words, renew_months = excluded.renew_months""")
                .param("code", code)
                .param("government", government)
                .param("owners", text.owners())
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

    /** The topmost government's words are in the line itself; whom it names is nobody of another's. */
    private static Line said(Line line, @Nullable UUID government, @Nullable Own own) {
        if (government == null || !line.isShared()) {
            return line;
        }
        LineText text = own == null
                ? line.text().ownedBy("")
                : line.text().ownedBy(own.ownerWords()).renewedEvery(own.renewMonths());
        return new Line(
                line.code(), line.parent(), line.source(), line.position(), text, line.endedOn(), line.government());
    }

    private Map<String, Own> own(@Nullable UUID government) {
        Map<String, Own> own = new HashMap<>();
        if (government != null) {
            database.sql("select line, owner_words, renew_months from catalogue_own where government = ?")
                    .param(government)
                    .query(Own.class)
                    .list()
                    .forEach(each -> own.put(each.line(), each));
        }
        return own;
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
                row.getObject("ended_on", LocalDate.class),
                row.getObject("government", UUID.class));
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }
}
