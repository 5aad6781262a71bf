package org.mingtang.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The invented city's documents with the queries people would type and what each should find. */
final class Labelled {

    private static final String FOLDER = "/search/labelled/";
    private static final JsonMapper JSON = new JsonMapper();

    private Labelled() {}

    /** Returns the documents under keys of their own in a site of their own. */
    static List<SearchEntry> entries(String site) {
        return lines("corpus.jsonl").stream()
                .map(line -> entry(JSON.readTree(line), site))
                .toList();
    }

    static String href(String id) {
        return "/info/" + id;
    }

    static UUID key(String site, String id) {
        return UUID.nameUUIDFromBytes((site + id).getBytes(UTF_8));
    }

    /** Returns what is typed by the number of the query. */
    static Map<String, String> queries() {
        var queries = new LinkedHashMap<String, String>();
        lines("queries.tsv").forEach(line -> queries.put(line.split("\t")[0], line.split("\t")[1]));
        return queries;
    }

    /** Returns the grade of each document that answers a query. */
    static Map<String, Map<String, Integer>> grades() {
        var grades = new HashMap<String, Map<String, Integer>>();
        for (var line : lines("qrels.tsv")) {
            var parts = line.split("\t");
            grades.computeIfAbsent(parts[0], id -> new LinkedHashMap<>()).put(parts[1], Integer.valueOf(parts[2]));
        }
        return grades;
    }

    private static SearchEntry entry(JsonNode node, String site) {
        var passages = new ArrayList<SearchEntry.Passage>();
        node.get("passages")
                .forEach(each -> passages.add(new SearchEntry.Passage(
                        each.get("fragment").asString(),
                        each.get("label").asString(),
                        each.get("text").asString())));
        var aliases = new ArrayList<String>();
        node.get("aliases").forEach(each -> aliases.add(each.asString()));
        var successor = text(node, "successor");
        var unit = node.get("unit").asString();
        return new SearchEntry(
                key(site, node.get("id").asString()),
                href(node.get("id").asString()),
                site,
                node.get("title").asString(),
                aliases,
                node.get("text").asString(),
                "",
                text(node, "docNumber"),
                UUID.nameUUIDFromBytes(unit.getBytes(UTF_8)),
                unit,
                node.get("kind").asString(),
                node.get("kindLabel").asString(),
                text(node, "theme"),
                LocalDate.parse(node.get("publishedOn").asString()),
                null,
                SearchEntry.Validity.valueOf(node.get("validity").asString()),
                successor == null ? null : key(site, successor),
                passages);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.get(field).isNull() ? null : node.get(field).asString();
    }

    private static List<String> lines(String file) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Labelled.class.getResourceAsStream(FOLDER + file)), UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
