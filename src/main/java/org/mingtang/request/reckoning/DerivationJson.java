package org.mingtang.request.reckoning;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes a derivation as a field of an object. */
final class DerivationJson {

    private DerivationJson() {}

    static void write(List<DerivationStep> steps, JsonGenerator out) {
        out.writeArrayPropertyStart("derivation");
        steps.forEach(step -> write(step, out));
        out.writeEndArray();
    }

    private static void write(DerivationStep step, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("facts", step.facts());
        out.writeStringProperty("rule", step.rule());
        out.writeStringProperty("article", step.article());
        HistoryLines.date(out, "result", step.result());
        out.writeArrayPropertyStart("days");
        for (var day : step.days()) {
            out.writeStartObject();
            HistoryLines.date(out, "day", day.day());
            out.writeStringProperty("kind", day.kind().name());
            out.writeNumberProperty("number", day.number());
            out.writeBooleanProperty("provisional", day.provisional());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
