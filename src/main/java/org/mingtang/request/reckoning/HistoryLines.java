package org.mingtang.request.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.WorkCalendar;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Histories as JSON lines: reads one, lets the clock run through it, writes how the request then stands. */
final class HistoryLines implements JsonLines.Work {

    private final WorkCalendar calendar;
    private final boolean withDerivation;

    HistoryLines(WorkCalendar calendar, boolean withDerivation) {
        this.calendar = calendar;
        this.withDerivation = withDerivation;
    }

    @Override
    public JsonLines.Answer read(JsonParser line) {
        LineId id = null;
        List<ClockEvent> events = null;
        while (line.nextToken() != JsonToken.END_OBJECT) {
            var field = line.currentName();
            line.nextToken();
            switch (field) {
                case "id" -> id = LineId.read(line);
                case "events" -> events = events(line);
                default -> line.skipChildren();
            }
        }
        return answer(JsonFields.required(id, "id"), JsonFields.required(events, "events"));
    }

    private static List<ClockEvent> events(JsonParser line) {
        JsonFields.expectArray(line, "events");
        var events = new ArrayList<ClockEvent>();
        while (line.nextToken() != JsonToken.END_ARRAY) {
            JsonFields.expectObject(line.currentToken());
            events.add(event(line, events.size()));
        }
        return events;
    }

    private static ClockEvent event(JsonParser line, int index) {
        LocalDate on = null;
        ClockAct act = null;
        LocalDate correctBy = null;
        LocalDate receivedOn = null;
        Integer of = null;
        Integer workingDays = null;
        while (line.nextToken() != JsonToken.END_OBJECT) {
            var field = line.currentName();
            line.nextToken();
            switch (field) {
                case "on" -> on = JsonFields.date(line, field);
                case "act" -> act = act(JsonFields.text(line, field));
                case "correctBy" -> correctBy = JsonFields.date(line, field);
                case "receivedOn" -> receivedOn = JsonFields.date(line, field);
                case "of" -> of = JsonFields.integer(line, field);
                case "workingDays" -> workingDays = JsonFields.integer(line, field);
                default -> line.skipChildren();
            }
        }
        return new ClockEvent(
                index,
                JsonFields.required(on, "on"),
                JsonFields.required(act, "act"),
                correctBy,
                receivedOn,
                of,
                workingDays);
    }

    private static ClockAct act(String name) {
        try {
            return ClockAct.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new Unreadable("没有这种事项：" + name + "。");
        }
    }

    private JsonLines.Answer answer(LineId id, List<ClockEvent> events) {
        var history = History.of(calendar, events);
        return out -> write(id, history, out);
    }

    private void write(LineId id, History history, JsonGenerator out) {
        var standing = history.standing();
        var lapsed = standing.lapsed();
        var due = standing.due();
        out.writeStartObject();
        id.write(out);
        date(out, "asOf", history.asOf());
        out.writeStringProperty("stage", standing.stage().name());
        date(out, "due", due == null ? null : due.date());
        out.writeBooleanProperty("provisional", standing.provisional());
        out.writeArrayPropertyStart("refused");
        history.refused().forEach(refused -> write(refused, out));
        out.writeEndArray();
        date(out, "lapsedOn", lapsed == null ? null : lapsed.date());
        var inTime = standing.inTime();
        if (inTime == null) {
            out.writeNullProperty("inTime");
        } else {
            out.writeBooleanProperty("inTime", inTime);
        }
        if (withDerivation) {
            DerivationJson.write(history.derivation(), out);
        }
        out.writeEndObject();
    }

    private static void write(History.Refused refused, JsonGenerator out) {
        out.writeStartObject();
        out.writeNumberProperty("event", refused.event());
        out.writeStringProperty("article", refused.objection().article());
        out.writeStringProperty("reason", refused.objection().reason());
        out.writeEndObject();
    }

    static void date(JsonGenerator out, String field, @Nullable LocalDate date) {
        if (date == null) {
            out.writeNullProperty(field);
        } else {
            out.writeStringProperty(field, date.toString());
        }
    }
}
