package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of each column is written down in docs/requests.md, and so it happens. */
@MingtangTest
class RequestColumnsTests {

    private static final Pattern LINE = Pattern.compile("\\| `(\\w+)` \\|([^|]*)\\|([^|]*)\\|");

    /** That something was erased changes them. */
    private static final Set<String> NOTED = Set.of("revision", "erased_on", "identity_erased_on", "forgotten_on");

    /** How rows of the tables belong to a request; the other tables hold nothing of any one request. */
    private static final Map<String, String> OF_REQUEST = Map.ofEntries(
            Map.entry("request_case", "id = :id"),
            Map.entry("request_act", "request = :id"),
            Map.entry("request_file", "request = :id and kind <> 'RELEASED'"),
            Map.entry("request_redaction_draft", "request = :id"),
            Map.entry("request_reply", "request = :id"),
            Map.entry("request_remedy", "request = :id"),
            Map.entry("request_fee", "request = :id"),
            Map.entry("request_contact", "request = :id"),
            Map.entry(
                    "request_library_act",
                    "act <> 'WITHDRAW' and library in (select id from request_library where request = :id)"),
            Map.entry("request_mail", "request = :id"),
            Map.entry(
                    "request_mail_act", "act <> 'ERASE' and mail in (select id from request_mail where request = :id)"),
            Map.entry(
                    "request_conversion", "id = (select conversion from request_conversion_case where request = :id)"),
            Map.entry("review", "subject = cast(:id as text)"),
            Map.entry("review_round", "review in (select id from review where subject = cast(:id as text))"),
            Map.entry("review_act", "review in (select id from review where subject = cast(:id as text))"));

    private static final Map<String, String> KEYS = Map.of(
            "request_act", "place",
            "request_mail_act", "place",
            "request_library_act", "place",
            "request_reply", "request",
            "request_fee", "request",
            "request_contact", "request",
            "request_redaction_draft", "file",
            "review_round", "review, number");

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    RequestErasure erasure;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    /** What a line of the document says of a table. */
    private record Told(Set<String> stays, Set<String> goes) {}

    @Test
    @DisplayName("每张表的每一列都写明留还是删；新加的列没有写明，这里不过")
    void everyColumnIsToldOf() throws IOException {
        Map<String, Set<String>> columns =
                database.sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = 'public' and (table_name ~ '^(request|exchange)_'
                            or table_name in ('review', 'review_round', 'review_act'))""").query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey,
                                TreeMap::new,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));

        assertThat(told().keySet()).containsExactlyInAnyOrderElementsOf(columns.keySet());
        told().forEach((table, told) -> {
            var all = new TreeSet<>(told.stays());
            all.addAll(told.goes());
            assertThat(all).as(table).isEqualTo(columns.get(table));
            assertThat(told.stays().stream().filter(told.goes()::contains))
                    .as(table)
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("写明删的列删了，写明留的列一字未动")
    void whatIsToldIsWhatHappens() throws IOException {
        clock.moveTo(WrittenEverywhere.DAY);
        RequestId id = new WrittenEverywhere(new RequestDesk(beans), beans).closed();
        Map<String, String> before = values(id);
        clock.moveTo(WrittenEverywhere.DAY.plusYears(11));
        erasure.pass();
        Map<String, String> after = values(id);

        told().forEach((table, told) -> {
            if (OF_REQUEST.containsKey(table)) {
                told.goes()
                        .forEach(column -> assertThat(after.get(table + "." + column))
                                .as(table + "." + column + " goes")
                                .isNotEqualTo(before.get(table + "." + column)));
                told.stays().stream()
                        .filter(column -> !NOTED.contains(column))
                        .forEach(column -> assertThat(after.get(table + "." + column))
                                .as(table + "." + column + " stays")
                                .isEqualTo(before.get(table + "." + column)));
            }
        });
    }

    private Map<String, String> values(RequestId id) throws IOException {
        var values = new LinkedHashMap<String, String>();
        told().forEach((table, told) -> {
            if (OF_REQUEST.containsKey(table)) {
                var all = new TreeSet<>(told.stays());
                all.addAll(told.goes());
                all.forEach(column -> values.put(
                        table + "." + column,
                        database.sql("select string_agg(coalesce(cast("
                                        + column
                                        + " as text), '∅'), ' | ' order by t.ord) from (select *, row_number() over (order by "
                                        + KEYS.getOrDefault(table, "id") + ") as ord from " + table + " where "
                                        + OF_REQUEST.get(table) + ") t")
                                .param("id", id.value())
                                .query((row, n) -> String.valueOf(row.getString(1)))
                                .single()));
            }
        });
        return values;
    }

    private static Map<String, Told> told() throws IOException {
        var told = new LinkedHashMap<String, Told>();
        for (String line : Files.readAllLines(Path.of("docs/requests.md"))) {
            var parts = LINE.matcher(line);
            if (parts.matches()) {
                told.put(parts.group(1), new Told(names(parts.group(2)), names(parts.group(3))));
            }
        }
        return told;
    }

    private static Set<String> names(String cell) {
        List<String> names = Arrays.stream(cell.replaceAll("\\([^)]*\\)", "").split("[,\\s]+"))
                .filter(name -> name.matches("[a-z_0-9]+"))
                .toList();
        return new TreeSet<>(names);
    }
}
