package org.mingtang.request.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The requests of one applicant as JSON lines: reads a line, reckons, writes what each request costs. */
final class FeeLines implements JsonLines.Work {

    /** More than any file can be; keeps all sums far within a long. */
    private static final int MOST = 1_000_000;

    @Override
    public JsonLines.Answer read(JsonParser line) {
        LineId id = null;
        List<Chargeable> requests = null;
        while (line.nextToken() != JsonToken.END_OBJECT) {
            var field = line.currentName();
            line.nextToken();
            switch (field) {
                case "id" -> id = LineId.read(line);
                case "requests" -> requests = requests(line);
                default -> line.skipChildren();
            }
        }
        var known = JsonFields.required(id, "id");
        var charges = ProcessingFee.of(JsonFields.required(requests, "requests"));
        return out -> write(known, charges, out);
    }

    private static List<Chargeable> requests(JsonParser line) {
        JsonFields.expectArray(line, "requests");
        var requests = new ArrayList<Chargeable>();
        while (line.nextToken() != JsonToken.END_ARRAY) {
            JsonFields.expectObject(line.currentToken());
            requests.add(request(line));
        }
        return requests;
    }

    private static Chargeable request(JsonParser line) {
        LocalDate receivedOn = null;
        Set<FeeMethod> methods = Set.of();
        Integer pages = null;
        int matters = 1;
        boolean pointsToPublic = false;
        while (line.nextToken() != JsonToken.END_OBJECT) {
            var field = line.currentName();
            line.nextToken();
            switch (field) {
                case "receivedOn" -> receivedOn = JsonFields.date(line, field);
                case "method" -> methods = methods(line);
                case "pages" -> pages = within(0, JsonFields.integer(line, field), field);
                case "matters" -> matters = within(1, JsonFields.integer(line, field), field);
                case "pointsToPublic" -> pointsToPublic = JsonFields.truth(line, field);
                default -> line.skipChildren();
            }
        }
        if (methods.contains(FeeMethod.PER_PAGE)) {
            JsonFields.required(pages, "pages");
        }
        var received = JsonFields.required(receivedOn, "receivedOn");
        return new Chargeable(received, methods, matters, pages == null ? 0 : pages, pointsToPublic);
    }

    /** One method by name, or an array of them. */
    private static Set<FeeMethod> methods(JsonParser line) {
        var methods = EnumSet.noneOf(FeeMethod.class);
        if (line.currentToken() == JsonToken.START_ARRAY) {
            while (line.nextToken() != JsonToken.END_ARRAY) {
                methods.add(method(JsonFields.text(line, "method")));
            }
        } else if (line.currentToken() != JsonToken.VALUE_NULL) {
            methods.add(method(JsonFields.text(line, "method")));
        }
        methods.remove(FeeMethod.NONE);
        return methods;
    }

    private static FeeMethod method(String name) {
        try {
            return FeeMethod.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new Unreadable("没有这种计收方式：" + name + "。");
        }
    }

    private static int within(int least, @Nullable Integer number, String field) {
        int value = JsonFields.required(number, field);
        if (value < least || value > MOST) {
            throw new Unreadable(field + "应在" + least + "至" + MOST + "之间。");
        }
        return value;
    }

    private static void write(LineId id, List<ProcessingFee.Charge> charges, JsonGenerator out) {
        var months = new TreeMap<String, Long>();
        out.writeStartObject();
        id.write(out);
        out.writeArrayPropertyStart("charges");
        for (var charge : charges) {
            months.merge(charge.month().toString(), charge.yuan(), Long::sum);
            out.writeStartObject();
            out.writeNumberProperty("request", charge.request());
            out.writeStringProperty("month", charge.month().toString());
            out.writeNumberProperty("count", charge.count());
            out.writeNumberProperty("yuan", charge.yuan());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeObjectPropertyStart("months");
        months.forEach(out::writeNumberProperty);
        out.writeEndObject();
        out.writeNumberProperty(
                "total", charges.stream().mapToLong(ProcessingFee.Charge::yuan).sum());
        out.writeArrayPropertyStart("refused");
        charges.forEach(charge -> refused(charge, out));
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void refused(ProcessingFee.Charge charge, JsonGenerator out) {
        var objection = charge.objection();
        if (objection != null) {
            out.writeStartObject();
            out.writeNumberProperty("request", charge.request());
            out.writeStringProperty("article", objection.article());
            out.writeStringProperty("reason", objection.reason());
            out.writeEndObject();
        }
    }
}
