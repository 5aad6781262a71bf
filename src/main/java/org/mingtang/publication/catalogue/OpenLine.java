package org.mingtang.publication.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A line as JSON: the columns under names that do not change. */
final class OpenLine {

    private OpenLine() {}

    static Map<String, Object> json(Line line) {
        LineText text = line.text();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", line.code());
        json.put("parent", Objects.requireNonNullElse(line.parent(), ""));
        json.put("matter", text.matter());
        json.put("name", text.name());
        json.put("content", text.content());
        json.put("basis", text.basis());
        json.put("timeLimit", text.timeLimit());
        json.put("owners", text.owners());
        json.put(
                "carriers",
                text.carriers().stream().sorted().map(Carrier::label).toList());
        json.put("audience", text.audienceWords());
        json.put("manner", text.manner());
        json.put("level", text.level());
        json.put("renewal", text.renewal());
        return json;
    }
}
