package org.mingtang.plan.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.ReadTarget;
import org.mingtang.plan.reading.ReadPlan.ReadTask;
import org.mingtang.plan.reading.ReadPlan.ReadUnit;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a read plan as JSON: head, then tasks with units, deadline and targets; doubts are left out. */
public final class ReadPlanJson {

    private final ObjectMapper mapper =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The plan as indented JSON. */
    public String write(ReadPlan plan) {
        return mapper.writeValueAsString(node(plan)) + "\n";
    }

    private ObjectNode node(ReadPlan plan) {
        ObjectNode node = mapper.createObjectNode();
        node.put("source", plan.source());
        node.put("title", plan.title());
        node.put("issuer", plan.issuer());
        node.put("docNumber", plan.docNumber());
        node.put("issuedOn", text(plan.issuedOn()));
        node.put("year", plan.year());
        node.put("level", plan.level() == null ? null : plan.level().name());
        ArrayNode tasks = node.putArray("tasks");
        plan.tasks().forEach(task -> task(tasks.addObject(), task));
        return node;
    }

    private static void task(ObjectNode node, ReadTask task) {
        node.put("no", task.no());
        strings(node.putArray("path"), task.path());
        node.put("requirement", task.requirement());
        ArrayNode units = node.putArray("units");
        for (ReadUnit unit : task.units()) {
            units.addObject().put("name", unit.name()).put("role", unit.role().name());
        }
        node.put("unitsRaw", task.unitsRaw());
        node.put("deadlineRaw", task.deadlineRaw());
        deadline(node, task.deadline());
        ArrayNode targets = node.putArray("targets");
        task.targets().forEach(target -> target(targets.addObject(), target));
    }

    private static void deadline(ObjectNode node, @Nullable Deadline deadline) {
        if (deadline == null) {
            node.putNull("deadline");
        } else if (deadline instanceof Deadline.On on) {
            node.putObject("deadline").put("kind", "DATE").put("date", text(on.date()));
        } else if (deadline instanceof Deadline.After after) {
            node.putObject("deadline")
                    .put("kind", "RELATIVE")
                    .put("days", after.days())
                    .put("unit", after.unit().name())
                    .put("after", after.after());
        } else {
            node.putObject("deadline").put("kind", "ONGOING");
        }
    }

    private static void target(ObjectNode node, ReadTarget target) {
        node.put("measure", target.measure());
        node.put("op", target.op().sign());
        node.put("value", target.value());
        node.put("unit", target.unit());
        node.put("period", target.period() == null ? null : target.period().name());
        node.put("scope", target.scope());
    }

    private static void strings(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
