package org.mingtang.plan.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.DayUnit;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.plan.reading.ReadPlan.ReadTarget;
import org.mingtang.plan.reading.ReadPlan.ReadTask;
import org.mingtang.plan.reading.ReadPlan.ReadUnit;
import org.mingtang.plan.reading.ReadPlan.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The labelled plans beside the tests, and the real ones that lie outside the project. */
final class LabelledPlans {

    private static final JsonMapper MAPPER = new JsonMapper();

    private LabelledPlans() {}

    /** The labels of {@code dev} and {@code held}, by file name. */
    static List<ReadPlan> invented() {
        List<ReadPlan> plans = new ArrayList<>();
        for (Path label : labels()) {
            plans.add(read(label));
        }
        return plans;
    }

    /** The real tables; empty where the project is built without them. */
    static List<ReadPlan> real() {
        Path folder = Path.of(System.getProperty("plans.real", "../shared/plans/gold"));
        return Files.isDirectory(folder)
                ? files(folder, ".json").stream().map(LabelledPlans::read).toList()
                : List.of();
    }

    /** The labelled documents themselves, txt and html. */
    static List<Path> documents() {
        return labels().stream()
                .map(label -> label.resolveSibling(read(label).source()))
                .toList();
    }

    private static List<Path> labels() {
        Path root = Path.of("src/test/resources/plans");
        return Stream.of("dev", "held")
                .flatMap(half -> files(root.resolve(half), ".json").stream())
                .toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ReadPlan read(Path label) {
        try {
            return plan(MAPPER.readTree(Files.readString(label)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ReadPlan plan(JsonNode node) {
        String level = text(node, "level");
        List<ReadTask> tasks = new ArrayList<>();
        node.path("tasks").forEach(task -> tasks.add(task(task)));
        return new ReadPlan(
                node.path("source").asString(),
                text(node, "title"),
                text(node, "issuer"),
                text(node, "docNumber"),
                date(text(node, "issuedOn")),
                node.path("year").isNull() ? null : node.path("year").asInt(),
                level == null ? null : ReadPlan.Level.valueOf(level),
                tasks,
                Map.of());
    }

    private static ReadTask task(JsonNode node) {
        List<String> path = new ArrayList<>();
        node.path("path").forEach(heading -> path.add(heading.asString()));
        List<ReadUnit> units = new ArrayList<>();
        node.path("units")
                .forEach(unit -> units.add(new ReadUnit(
                        unit.path("name").asString(),
                        Role.valueOf(unit.path("role").asString()))));
        List<ReadTarget> targets = new ArrayList<>();
        node.path("targets").forEach(target -> targets.add(target(target)));
        return new ReadTask(
                text(node, "no"),
                path,
                node.path("requirement").asString(),
                units,
                text(node, "unitsRaw"),
                text(node, "deadlineRaw"),
                deadline(node.path("deadline")),
                targets,
                Map.of(),
                -1,
                -1);
    }

    private static @Nullable Deadline deadline(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        return switch (node.path("kind").asString()) {
            case "DATE" -> new Deadline.On(LocalDate.parse(node.path("date").asString()));
            case "ONGOING" -> new Deadline.Ongoing();
            default ->
                new Deadline.After(
                        node.path("days").asInt(),
                        DayUnit.valueOf(node.path("unit").asString()),
                        node.path("after").asString());
        };
    }

    private static ReadTarget target(JsonNode node) {
        String period = text(node, "period");
        String sign = node.path("op").asString();
        Operator operator = Stream.of(Operator.values())
                .filter(each -> each.sign().equals(sign))
                .findFirst()
                .orElseThrow();
        return new ReadTarget(
                node.path("measure").asString(),
                operator,
                node.path("value").decimalValue(),
                node.path("unit").asString(),
                period == null ? null : Period.valueOf(period),
                text(node, "scope"));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNull() || value.isMissingNode() ? null : value.asString();
    }
}
