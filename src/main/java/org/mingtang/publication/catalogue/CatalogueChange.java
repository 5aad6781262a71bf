package org.mingtang.publication.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is done to one line.
 *
 * @param code of the line; null for one that has none yet
 * @param parent the line it stands below
 * @param before null for a new one
 * @param after null for one that falls away
 */
public record CatalogueChange(
        Kind kind,
        @Nullable String code,
        String parent,
        @Nullable LineText before,
        @Nullable LineText after) {

    /** The kinds of change. */
    public enum Kind {
        ADDED("新增", "chip-ok"),
        CHANGED("修改", "chip-warn"),
        DROPPED("删去", "chip-late"),
        REVIVED("恢复", "chip-info");

        private final String label;
        private final String chip;

        Kind(String label, String chip) {
            this.label = label;
            this.chip = chip;
        }

        public String label() {
            return label;
        }

        public String chip() {
            return chip;
        }
    }

    /** One column that differs. */
    public record Difference(String column, String before, String after) {}

    public LineText shown() {
        return Objects.requireNonNull(after == null ? before : after);
    }

    public String title() {
        LineText text = shown();
        return text.matter().isEmpty() ? text.name() : text.matter() + " / " + text.name();
    }

    /** The columns that differ; of a line that comes or goes, all that say something. */
    public List<Difference> differences() {
        Map<String, String> old = before == null ? new LinkedHashMap<>() : before.columns();
        Map<String, String> now = after == null ? new LinkedHashMap<>() : after.columns();
        List<Difference> differences = new ArrayList<>();
        if (kind == Kind.REVIVED) {
            differences.add(new Difference("状态", "已删去", "恢复"));
        }
        shown().columns().keySet().stream()
                .map(column -> new Difference(column, old.getOrDefault(column, ""), now.getOrDefault(column, "")))
                .filter(each -> !each.before().equals(each.after()))
                .forEach(differences::add);
        return differences;
    }
}
