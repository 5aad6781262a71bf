package org.mingtang.plan.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.SourceDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Labelled documents and how much of them the reader reads exactly. */
final class Labels {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private Labels() {}

    /**
     * Counts of one document.
     *
     * @param labelled tasks in the labels
     * @param predicted tasks read
     * @param exact tasks of which path, units, deadline and targets are all as labelled
     * @param differences one line each
     */
    record Score(String document, int labelled, int predicted, int exact, List<String> differences) {

        boolean perfect() {
            return exact == labelled && predicted == labelled && differences.isEmpty();
        }
    }

    /** Label files of a folder whose document lies beside them or in {@code documents}. */
    static List<Path> in(Path labels) {
        try (Stream<Path> files = Files.list(labels)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Score score(Path label, Path documents) {
        String source = json(label).get("source").asString();
        return score(label, new DocumentReader().read(source, documents.resolve(source)));
    }

    /** The score of the labelled document in whatever file it was read from. */
    static Score score(Path label, SourceDocument document) {
        JsonNode gold = json(label);
        String source = gold.get("source").asString();
        ReadPlan plan = new PlanReader().read(document);
        JsonNode read = MAPPER.readTree(new ReadPlanJson().write(plan));
        List<String> differences = new ArrayList<>();
        for (String field : List.of("title", "issuer", "docNumber", "issuedOn", "year", "level")) {
            if (!folded(gold.get(field)).equals(folded(read.get(field)))) {
                differences.add(source + " " + field + ": " + gold.get(field) + " | " + read.get(field));
            }
        }
        List<JsonNode> waiting = new ArrayList<>();
        read.get("tasks").forEach(waiting::add);
        int exact = 0;
        for (JsonNode task : gold.get("tasks")) {
            JsonNode match = waiting.stream()
                    .filter(other -> key(other).equals(key(task)))
                    .findFirst()
                    .or(() -> waiting.stream()
                            .filter(other -> requirement(other).equals(requirement(task)))
                            .findFirst())
                    .orElse(null);
            if (match == null) {
                differences.add(source + " missed: " + requirement(task));
                continue;
            }
            waiting.remove(match);
            if (key(match).equals(key(task))) {
                exact++;
            } else {
                differences.add(source + "\n  labelled " + key(task) + "\n  read     " + key(match));
            }
        }
        waiting.forEach(task -> differences.add(source + " not labelled: " + requirement(task)));
        return new Score(source, gold.get("tasks").size(), read.get("tasks").size(), exact, differences);
    }

    private static JsonNode json(Path file) {
        try {
            return MAPPER.readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String requirement(JsonNode task) {
        return folded(task.get("requirement"));
    }

    private static String key(JsonNode task) {
        TreeSet<String> units = new TreeSet<>();
        task.get("units").forEach(unit -> units.add(folded(unit.get("name")) + unit.get("role")));
        List<String> targets = new ArrayList<>();
        task.get("targets").forEach(target -> targets.add(target(target)));
        targets.sort(null);
        return requirement(task) + " | " + folded(task.get("path")) + " | " + units + " | "
                + deadline(task.get("deadline")) + " | " + targets;
    }

    private static String target(JsonNode target) {
        BigDecimal value = target.get("value").decimalValue().stripTrailingZeros();
        return folded(target.get("op")) + value.toPlainString() + folded(target.get("unit")) + "/"
                + folded(target.get("period"));
    }

    private static String deadline(JsonNode deadline) {
        if (deadline == null || deadline.isNull()) {
            return "-";
        }
        StringBuilder text = new StringBuilder();
        for (String field : List.of("kind", "date", "days", "unit", "after")) {
            text.append(folded(deadline.get(field))).append(' ');
        }
        return text.toString().strip();
    }

    private static String folded(JsonNode node) {
        return node == null || node.isNull()
                ? ""
                : Normalizer.normalize(node.isString() ? node.asString() : node.toString(), Normalizer.Form.NFKC)
                        .replaceAll("\\s", "");
    }
}
