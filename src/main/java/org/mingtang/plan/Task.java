package org.mingtang.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.NewPlan.NewAssignment;
import org.mingtang.plan.NewPlan.NewTask;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.mingtang.procedure.UnlawfulAct;

/** One row of a plan and the units that must do it. */
@Entity
@SuppressWarnings("NullAway.Init")
class Task {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer revision;

    private UUID plan;
    private int position;
    private @Nullable String no;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> path;

    private String requirement;
    private @Nullable String unitsRaw;

    /** Null where all its columns are: an embedded record of nothing is read back as none. */
    @Embedded
    private @Nullable TaskDeadline deadline;

    private @Nullable UUID upperTask;
    private boolean dropped;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "task", nullable = false)
    private List<Assignment> assignments = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "task", nullable = false)
    @OrderBy("position")
    private List<Target> targets = new ArrayList<>();

    protected Task() {}

    Task(UUID plan, int position, NewTask row) {
        this.id = UUID.randomUUID();
        this.plan = plan;
        word(position, row);
        upperTask = row.upper() == null ? null : row.upper().value();
    }

    final void word(int position, NewTask row) {
        this.position = position;
        no = row.no();
        path = List.copyOf(row.path());
        requirement = row.requirement();
        unitsRaw = row.unitsRaw();
        deadline = TaskDeadline.of(row.deadlineRaw(), row.deadline());
        dropped = false;
        targets.clear();
        targets.addAll(targetsOf(row));
    }

    private static List<Target> targetsOf(NewTask row) {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < row.targets().size(); i++) {
            targets.add(new Target(i, row.targets().get(i)));
        }
        return targets;
    }

    /** Its counted targets in words, empty where there are none. */
    String targetsInWords() {
        return inWords(targets);
    }

    static String targetsInWords(NewTask row) {
        return inWords(targetsOf(row));
    }

    private static String inWords(List<Target> targets) {
        return targets.stream().map(Target::words).collect(Collectors.joining("；"));
    }

    UUID id() {
        return id;
    }

    UUID plan() {
        return plan;
    }

    @Nullable
    String no() {
        return no;
    }

    List<String> path() {
        return path;
    }

    String requirement() {
        return requirement;
    }

    @Nullable
    String unitsRaw() {
        return unitsRaw;
    }

    TaskDeadline deadline() {
        return deadline == null ? TaskDeadline.NONE : deadline;
    }

    boolean dropped() {
        return dropped;
    }

    List<Assignment> assignments() {
        return List.copyOf(assignments);
    }

    Assignment assignment(UUID assignment) {
        return assignments.stream()
                .filter(each -> each.id().equals(assignment))
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("该任务没有下达给这个单位。"));
    }

    /** Gives a part to a unit, or gives it back, by the table's day. */
    Assignment assign(NewAssignment given, boolean provisional) {
        return assign(given, deadline().date(), provisional);
    }

    /** The same by another day: one that was granted to the unit before. */
    Assignment assign(NewAssignment given, @Nullable LocalDate due, boolean provisional) {
        Optional<Assignment> before = assignments.stream()
                .filter(each -> each.unit().equals(given.unit()))
                .findFirst();
        if (before.isPresent()) {
            before.get().beginAgain(given, due, provisional);
            return before.get();
        }
        Assignment assignment = new Assignment(given, due, provisional);
        assignments.add(assignment);
        return assignment;
    }

    void drop() {
        dropped = true;
    }

    void tieTo(@Nullable UUID upper) {
        upperTask = upper;
    }

    /** A supporting unit reports but does not hand in while a lead unit does (牵头单位汇总提交). */
    void requireHandingIn(Assignment assignment) {
        boolean led = assignments.stream()
                .anyMatch(each -> each.role() == Role.LEAD
                        && each.stage() != Stage.CANCELLED
                        && each.stage() != Stage.HANDED_OVER);
        if (led && assignment.role() == Role.SUPPORT) {
            throw new UnlawfulAct("本任务由牵头单位汇总提交；配合单位请用“报告进展”说明本单位完成情况。");
        }
    }

    /** Where a target counts by itself nobody types a percentage. */
    void requirePercentMakesSense(@Nullable Integer percent) {
        if (percent != null && targets.stream().anyMatch(Target::counts)) {
            throw new UnlawfulAct("本任务的量化指标由实绩自动计数，不能填写完成百分比。请到“实绩”登记做了什么。");
        }
    }

    /** Once every unit that hands in is finished, the supporting units' parts are finished with it. */
    List<Assignment> supportersToClose() {
        boolean allIn = assignments.stream()
                .filter(each -> each.role() != Role.SUPPORT)
                .allMatch(each -> !each.stage().open());
        boolean led = assignments.stream()
                .anyMatch(each -> each.role() == Role.LEAD && each.stage().finished());
        return allIn && led
                ? assignments.stream()
                        .filter(each ->
                                each.role() == Role.SUPPORT && each.stage().open())
                        .toList()
                : List.of();
    }
}
