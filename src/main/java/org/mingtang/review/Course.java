package org.mingtang.review;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.DueDate;
import org.mingtang.procedure.WorkCalendar;
import org.mingtang.review.chain.Step;
import org.mingtang.review.chain.StepsColumn;

/** The steps of one review in their order: which are passed, which one is open. Part of the {@link Review} aggregate. */
@Embeddable
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
class Course {

    @Convert(converter = StepsColumn.class)
    private List<Step> steps;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> passed = List.of();

    /** Keys of the parts that the text has: which steps are needed depends on them. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> parts = List.of();

    private @Nullable String openStep;
    private @Nullable LocalDate openedOn;
    private @Nullable LocalDate due;
    private boolean provisional;

    protected Course() {}

    Course(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    void reads(ReviewedText text) {
        parts = text.parts().stream().map(ReviewedText.Part::key).toList();
    }

    void steps(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Other steps, none of them passed. */
    void begin(List<Step> other) {
        steps = List.copyOf(other);
        passed = List.of();
    }

    void restart() {
        passed = List.of();
        openNext();
    }

    /** What was passed from the first step on that looks at one of these parts is to be passed again. */
    void reopenForParts(Collection<String> changed) {
        steps.stream().filter(step -> step.coversAny(changed)).findFirst().ifPresent(step -> reopenFrom(step.key()));
    }

    void reopenFrom(String first) {
        int from = place(first);
        passed = passed.stream().filter(key -> place(key) < from).toList();
    }

    void passOpen() {
        List<String> more = new ArrayList<>(passed);
        more.add(open().orElseThrow().key());
        passed = List.copyOf(more);
        openNext();
    }

    void openNext() {
        openStep = steps.stream()
                .filter(this::isNeeded)
                .map(Step::key)
                .filter(key -> !passed.contains(key))
                .findFirst()
                .orElse(null);
    }

    void stop() {
        openStep = null;
    }

    /** The open step has its working days from this day on. */
    void opened(LocalDate today, WorkCalendar calendar) {
        openedOn = today;
        reckon(calendar);
    }

    /** Reckons the day by which the open step is due; no step, no day. */
    void reckon(WorkCalendar calendar) {
        LocalDate from = openedOn;
        Optional<Step> open = open();
        DueDate date = open.isEmpty() || from == null
                ? null
                : calendar.plusWorkingDays(from, open.get().workingDays());
        due = date == null ? null : date.date();
        provisional = date != null && date.provisional();
    }

    /** A step that looks at parts only that the text does not have is not needed. */
    boolean isNeeded(Step step) {
        return step.coversAll() || step.coversAny(parts);
    }

    /** Steps that are needed and not passed. */
    List<Step> toPass() {
        return steps.stream().filter(step -> isNeeded(step) && !isPassed(step)).toList();
    }

    boolean isPassed(Step step) {
        return passed.contains(step.key());
    }

    Optional<Step> open() {
        return step(openStep);
    }

    Optional<Step> step(@Nullable String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    List<Step> steps() {
        return steps;
    }

    @Nullable
    LocalDate due() {
        return due;
    }

    boolean provisional() {
        return provisional;
    }

    private int place(String key) {
        return steps.stream().map(Step::key).toList().indexOf(key);
    }
}
