package org.mingtang.publication.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The periods by what they are for, as they hold today, with what held before. */
public record PeriodPage(List<Group> groups, boolean mayEdit) {

    /** All periods of one purpose. */
    public record Group(PeriodPurpose purpose, List<Line> lines) {}

    /**
     * One period.
     *
     * @param now the row that holds today; where none does, the next or the last one
     * @param others its other rows, newest first
     */
    public record Line(PublicationPeriod now, List<PublicationPeriod> others, State state) {}

    /** How a period stands to today. */
    public enum State {
        IN_FORCE("现行", "chip-ok"),
        TO_COME("尚未施行", "chip-info"),
        ENDED("已停用", "chip-idle");

        private final String label;
        private final String chip;

        State(String label, String chip) {
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

    static PeriodPage of(List<PublicationPeriod> all, LocalDate today, boolean mayEdit) {
        Map<String, List<PublicationPeriod>> byCode = new LinkedHashMap<>();
        all.forEach(row ->
                byCode.computeIfAbsent(row.code(), none -> new ArrayList<>()).add(0, row));
        List<Line> lines =
                byCode.values().stream().map(rows -> line(rows, today)).toList();
        List<Group> groups = new ArrayList<>();
        for (PeriodPurpose purpose : PeriodPurpose.values()) {
            groups.add(new Group(
                    purpose,
                    lines.stream()
                            .filter(line -> line.now().purpose() == purpose)
                            .toList()));
        }
        return new PeriodPage(groups, mayEdit);
    }

    private static Line line(List<PublicationPeriod> rows, LocalDate today) {
        PublicationPeriod now =
                rows.stream().filter(row -> row.holdsOn(today)).findFirst().orElse(rows.get(0));
        State state =
                now.holdsOn(today) ? State.IN_FORCE : now.effectiveFrom().isAfter(today) ? State.TO_COME : State.ENDED;
        return new Line(now, rows.stream().filter(row -> row != now).toList(), state);
    }

    /** E.g. 自 2019-05-15 起, or 2019-05-15 至 2026-11-30. */
    public static String span(PublicationPeriod row) {
        LocalDate to = row.effectiveTo();
        return to == null ? "自 " + row.effectiveFrom() + " 起" : row.effectiveFrom() + " 至 " + to;
    }

    /** E.g. 20 个工作日. */
    public static String length(PublicationPeriod row) {
        return row.days() + (row.working() ? " 个工作日" : " 日");
    }
}
