package org.mingtang.review.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Role;
import org.springframework.util.MultiValueMap;

/** What is filled in to set up a chain: one row for each step, those without a name left out. */
record ChainForm(List<StepRow> rows) {

    /** More steps than any chain has. */
    static final int ROWS = 8;

    static ChainForm of(Chain chain) {
        List<StepRow> rows = new ArrayList<>();
        chain.steps().forEach(step -> rows.add(StepRow.of(rows.size() + 1, step)));
        return new ChainForm(filledUp(rows));
    }

    static ChainForm of(MultiValueMap<String, String> fields) {
        List<StepRow> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(row(fields, i));
        }
        rows.sort(Comparator.comparingInt(StepRow::order));
        return new ChainForm(
                filledUp(rows.stream().filter(row -> !row.isBlank()).toList()));
    }

    List<Step> steps() {
        return rows.stream().filter(row -> !row.isBlank()).map(ChainForm::step).toList();
    }

    private static Step step(StepRow row) {
        UUID unit = row.place() == Who.Place.UNIT ? id(row.unit()) : null;
        List<UUID> people = row.place() == Who.Place.PEOPLE
                ? row.people().stream()
                        .map(ChainForm::id)
                        .filter(java.util.Objects::nonNull)
                        .toList()
                : List.of();
        Role role = row.place() == Who.Place.PEOPLE ? null : row.role();
        List<String> covers = Arrays.stream(row.covers().split("[、,，;；\\s]+"))
                .filter(each -> !each.isEmpty() && !each.equals("全部"))
                .toList();
        String key = row.key().isEmpty() ? "s-" + UUID.randomUUID().toString().substring(0, 8) : row.key();
        return new Step(
                key,
                row.name().strip(),
                new Who(row.place(), role, unit, people),
                days(row.days()),
                covers,
                row.inBatch());
    }

    private static StepRow row(MultiValueMap<String, String> fields, int i) {
        return new StepRow(
                order(first(fields, "order", i), i + 1),
                first(fields, "key", i),
                first(fields, "name", i),
                place(first(fields, "place", i)),
                role(first(fields, "role", i)),
                first(fields, "unit", i),
                fields.getOrDefault("people-" + i, List.of()),
                first(fields, "days", i),
                first(fields, "covers", i),
                !first(fields, "batch", i).isEmpty());
    }

    private static List<StepRow> filledUp(List<StepRow> rows) {
        List<StepRow> all = new ArrayList<>(rows);
        int shown = Math.min(ROWS, rows.size() + 2);
        while (all.size() < shown) {
            all.add(StepRow.blank(all.size() + 1));
        }
        return List.copyOf(all);
    }

    private static String first(MultiValueMap<String, String> fields, String name, int i) {
        String value = fields.getFirst(name + "-" + i);
        return value == null ? "" : value.strip();
    }

    private static int order(String typed, int otherwise) {
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : otherwise;
    }

    /** Nothing sensible typed is 0, which the check refuses. */
    private static int days(String typed) {
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
    }

    private static Who.Place place(String name) {
        return Arrays.stream(Who.Place.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(Who.Place.OWN_UNIT);
    }

    private static @Nullable Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static @Nullable UUID id(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }
}
