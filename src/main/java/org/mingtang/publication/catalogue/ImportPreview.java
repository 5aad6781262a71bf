package org.mingtang.publication.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What taking over a file would do. A field that stands in the file is replaced by what the file says; rows that cannot
 * be taken leave the line as it is.
 *
 * @param refused rows that stay out, with their reasons
 */
public record ImportPreview(
        List<CatalogueChange> changes, List<DirectoryRow> refused, List<String> problems, int same, int rows) {

    private record Key(String field, String matter, String name) {}

    static ImportPreview of(DirectoryFile file, List<Line> lines) {
        Map<Key, Line> known = new HashMap<>();
        for (Line line : lines) {
            if (line.source().equals("FIELD") && !line.isField()) {
                known.put(key(Objects.requireNonNull(line.parent()), line.text()), line);
            }
        }
        List<CatalogueChange> changes = new ArrayList<>();
        List<DirectoryRow> refused = new ArrayList<>();
        Set<Key> said = new HashSet<>();
        Set<String> fields = new HashSet<>();
        int same = 0;
        for (DirectoryRow row : file.rows()) {
            Key key = key(row.field().code(), row.text());
            fields.add(row.field().code());
            boolean twice = !said.add(key);
            if (twice || !row.refusals().isEmpty()) {
                refused.add(twice ? refusedAsDouble(row) : row);
                continue;
            }
            Line line = known.get(key);
            CatalogueChange change = change(row, line);
            if (change == null) {
                same++;
            } else {
                changes.add(change);
            }
        }
        known.forEach((key, line) -> {
            if (fields.contains(key.field()) && !said.contains(key) && line.living()) {
                changes.add(
                        new CatalogueChange(CatalogueChange.Kind.DROPPED, line.code(), key.field(), line.text(), null));
            }
        });
        return new ImportPreview(
                changes, refused, file.refusals(), same, file.rows().size());
    }

    private static @Nullable CatalogueChange change(DirectoryRow row, @Nullable Line line) {
        String field = row.field().code();
        if (line == null) {
            return new CatalogueChange(CatalogueChange.Kind.ADDED, null, field, null, row.text());
        }
        // The file does not say how often a line is renewed; what was set stays.
        LineText after = row.text().renewedEvery(line.text().renewMonths());
        if (!line.living()) {
            return new CatalogueChange(CatalogueChange.Kind.REVIVED, line.code(), field, line.text(), after);
        }
        return after.equals(line.text())
                ? null
                : new CatalogueChange(CatalogueChange.Kind.CHANGED, line.code(), field, line.text(), after);
    }

    private static DirectoryRow refusedAsDouble(DirectoryRow row) {
        List<String> all = new ArrayList<>(row.refusals());
        all.add("与前面一行的一级事项、二级事项相同。");
        return new DirectoryRow(row.place(), row.field(), row.text(), all);
    }

    public long count(CatalogueChange.Kind kind) {
        return changes.stream().filter(each -> each.kind() == kind).count();
    }

    private static Key key(String field, LineText text) {
        return new Key(field, plain(text.matter()), plain(text.name()));
    }

    private static String plain(String words) {
        return words.replaceAll("\\s", "");
    }
}
