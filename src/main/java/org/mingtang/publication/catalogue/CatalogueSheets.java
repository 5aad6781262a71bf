package org.mingtang.publication.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The living lines of a government's catalogue by field, for workbooks and the public page. */
@Component
class CatalogueSheets {

    private final LineRows lines;

    CatalogueSheets(LineRows lines) {
        this.lines = lines;
    }

    /** Lines by the name of their group: 法定主动公开内容 first, then each field that has lines. */
    Map<String, List<Line>> all(@Nullable UUID government) {
        List<Line> living = lines.living(government);
        Map<String, List<Line>> sheets = new LinkedHashMap<>();
        List<Line> statutory = living.stream()
                .filter(line -> line.source().startsWith("ARTICLE"))
                .toList();
        if (!statutory.isEmpty()) {
            sheets.put("法定主动公开内容", statutory);
        }
        sheets.putAll(fields(living));
        return sheets;
    }

    /** Only the fields of the standard directories. */
    Map<String, List<Line>> fields(@Nullable UUID government) {
        return fields(lines.living(government));
    }

    private static Map<String, List<Line>> fields(List<Line> living) {
        Map<String, List<Line>> sheets = new LinkedHashMap<>();
        for (Line field : living) {
            List<Line> below = living.stream()
                    .filter(line -> field.isField() && field.code().equals(line.parent()))
                    .toList();
            if (!below.isEmpty()) {
                sheets.put(field.name(), below);
            }
        }
        return sheets;
    }
}
