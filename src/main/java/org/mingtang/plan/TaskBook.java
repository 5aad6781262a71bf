package org.mingtang.plan;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.plan.TaskView.Goal;
import org.mingtang.plan.TaskView.Part;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.mingtang.procedure.WorkCalendar;
import org.mingtang.procedure.WorkCalendars;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads plans' tasks as they stand today: three queries, whatever their number. */
@Component
@Transactional(readOnly = true)
public class TaskBook {

    private final JdbcClient database;
    private final Units units;
    private final WorkCalendars calendars;
    private final Clock clock;

    TaskBook(JdbcClient database, Units units, WorkCalendars calendars, Clock clock) {
        this.database = database;
        this.units = units;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The plan's tasks in the table's order, dropped ones left out. */
    public List<TaskView> tasksOf(PlanId plan) {
        return read("t.plan = ? and not t.dropped", plan.value());
    }

    /** The tasks in which a unit has a part that still counts, over all plans, newest plan first. */
    public List<TaskView> tasksFor(UUID unit) {
        return read(
                "not t.dropped and t.id in (select task from assignment where unit = ? and stage not in ('HANDED_OVER', 'CANCELLED'))",
                unit);
    }

    public Optional<TaskView> find(TaskId task) {
        return read("t.id = ?", task.value()).stream().findFirst();
    }

    /** The lower plans' tasks that serve a task. */
    public List<TaskView> below(TaskId task) {
        return read("t.upper_task = ? and not t.dropped", task.value());
    }

    /** The acts of a task, earliest first. */
    public List<ActView> timeline(TaskId task) {
        return acts("task = ? order by place", task.value());
    }

    /** Urgings and warnings of a plan, latest first. */
    public List<ActView> urgings(PlanId plan) {
        return acts(
                "act in ('URGE', 'WARN') and task in (select id from task where plan = ?) order by place desc",
                plan.value());
    }

    /** The parts of a plan's tasks that were returned (退回) and have not been handed in since. */
    public Set<UUID> returned(PlanId plan) {
        return Set.copyOf(
                database.sql("""
                        select assignment from (
                            select distinct on (a.assignment) a.assignment, a.act from act_taken a
                            join task t on t.id = a.task
                            where t.plan = ? and a.act in ('RETURN', 'HAND_IN')
                            order by a.assignment, a.place desc) last
                        where act = 'RETURN'""").param(plan.value()).query(UUID.class).list());
    }

    private List<TaskView> read(String condition, UUID parameter) {
        Map<UUID, List<Part>> parts = parts(condition, parameter);
        Map<UUID, List<Goal>> goals = goals(condition, parameter);
        return database.sql("select t.* from task t join plan p on p.id = t.plan where " + condition
                        + " order by p.year desc, p.issued_at desc, t.position")
                .param(parameter)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return task(row, parts.getOrDefault(id, List.of()), goals.getOrDefault(id, List.of()));
                })
                .list();
    }

    private static TaskView task(ResultSet row, List<Part> parts, List<Goal> goals) throws SQLException {
        UUID upper = row.getObject("upper_task", UUID.class);
        LocalDate date = row.getObject("deadline_date", LocalDate.class);
        Integer days = row.getObject("deadline_days", Integer.class);
        return new TaskView(
                new TaskId(row.getObject("id", UUID.class)),
                new PlanId(row.getObject("plan", UUID.class)),
                row.getInt("position"),
                row.getString("no"),
                Arrays.asList((String[]) row.getArray("path").getArray()),
                row.getString("requirement"),
                row.getString("units_raw"),
                row.getString("deadline_raw"),
                date,
                TaskDeadline.inWords(
                        row.getString("deadline_kind"),
                        date,
                        days,
                        row.getString("deadline_unit"),
                        row.getString("deadline_after")),
                upper == null ? null : new TaskId(upper),
                parts,
                goals);
    }

    private Map<UUID, List<Part>> parts(String condition, UUID parameter) {
        Map<UUID, String> names =
                units.all().stream().collect(Collectors.toMap(unit -> unit.id().value(), UnitView::name));
        LocalDate today = LocalDate.now(clock);
        WorkCalendar calendar = calendars.current();
        Map<UUID, List<Part>> byTask = new HashMap<>();
        database.sql(
                        "select a.* from assignment a join task t on t.id = a.task where " + condition
                                + " order by array_position(array['LEAD', 'RESPONSIBLE', 'SUPPORT'], a.role), a.named_as, a.unit")
                .param(parameter)
                .query(row -> {
                    byTask.computeIfAbsent(row.getObject("task", UUID.class), key -> new ArrayList<>())
                            .add(part(row, names, today, calendar));
                });
        return byTask;
    }

    private static Part part(ResultSet row, Map<UUID, String> names, LocalDate today, WorkCalendar calendar)
            throws SQLException {
        UUID unit = row.getObject("unit", UUID.class);
        Stage stage = Stage.valueOf(row.getString("stage"));
        LocalDate due = row.getObject("due", LocalDate.class);
        return new Part(
                row.getObject("id", UUID.class),
                unit,
                names.getOrDefault(unit, row.getString("named_as")),
                row.getString("named_as"),
                Role.valueOf(row.getString("role")),
                stage,
                due,
                row.getBoolean("provisional"),
                stage.open() && due != null && due.isBefore(today),
                due == null ? null : calendar.workingDaysBetween(today, due),
                row.getObject("percent", Integer.class),
                row.getObject("asked_due", LocalDate.class),
                row.getString("asked_reason"),
                row.getObject("finished_on", LocalDate.class));
    }

    private Map<UUID, List<Goal>> goals(String condition, UUID parameter) {
        Map<UUID, List<Goal>> byTask = new HashMap<>();
        database.sql("select g.* from target g join task t on t.id = g.task where " + condition
                        + " order by g.position")
                .param(parameter)
                .query(row -> {
                    byTask.computeIfAbsent(row.getObject("task", UUID.class), key -> new ArrayList<>())
                            .add(goal(row));
                });
        return byTask;
    }

    private static Goal goal(ResultSet row) throws SQLException {
        String period = row.getString("period");
        return new Goal(
                row.getString("measure"),
                Operator.valueOf(row.getString("operator")),
                row.getBigDecimal("value"),
                row.getString("unit"),
                period == null ? null : Period.valueOf(period),
                row.getString("scope"),
                row.getString("fact_kind"),
                row.getBoolean("each_unit"));
    }

    private List<ActView> acts(String condition, UUID parameter) {
        return database.sql("select * from act_taken where " + condition)
                .param(parameter)
                .query((row, n) -> act(row))
                .list();
    }

    private static ActView act(ResultSet row) throws SQLException {
        return new ActView(
                new TaskId(row.getObject("task", UUID.class)),
                row.getObject("unit", UUID.class),
                Act.valueOf(row.getString("act")),
                stage(row.getString("after")),
                row.getString("text"),
                row.getString("link"),
                ids(row.getArray("files")),
                row.getObject("percent", Integer.class),
                row.getObject("due", LocalDate.class),
                row.getString("name"),
                row.getObject("by_unit", UUID.class),
                row.getTimestamp("at").toInstant());
    }

    private static @Nullable Stage stage(@Nullable String name) {
        return name == null ? null : Stage.valueOf(name);
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }
}
