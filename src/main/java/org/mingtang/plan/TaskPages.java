package org.mingtang.plan;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFiles;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.plan.TaskPage.ActLine;
import org.mingtang.plan.TaskPage.FileLine;
import org.mingtang.plan.TaskPage.PartLine;
import org.mingtang.plan.TaskView.Part;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts together what the page of a task shows. */
@Component
class TaskPages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final TaskBook book;
    private final Plans plans;
    private final Progress progress;
    private final TaskPermissions permissions;
    private final TiePages ties;
    private final Units units;
    private final StoredFiles files;
    private final ZoneId zone;

    TaskPages(
            TaskBook book,
            Plans plans,
            Progress progress,
            TaskPermissions permissions,
            TiePages ties,
            Units units,
            StoredFiles files,
            Clock clock) {
        this.book = book;
        this.plans = plans;
        this.progress = progress;
        this.permissions = permissions;
        this.ties = ties;
        this.units = units;
        this.files = files;
        this.zone = clock.getZone();
    }

    TaskPage page(TaskId id, Person person) {
        TaskView task = task(id);
        PlanView plan = plan(task);
        Map<UUID, String> names =
                units.all().stream().collect(Collectors.toMap(unit -> unit.id().value(), UnitView::name));
        return new TaskPage(
                task,
                plan,
                names.getOrDefault(plan.issuer(), ""),
                task.parts().stream()
                        .sorted(Comparator.comparing(part -> !permissions.mayWork(person, part.unit())))
                        .map(part -> line(part, plan, person))
                        .toList(),
                progress.of(task, plan.year()),
                latestFirst(book.timeline(id), names),
                ties.above(task),
                ties.below(id),
                mayBreakDown(task, person),
                permissions.maySupervise(person, plan.issuer()));
    }

    private List<ActLine> latestFirst(List<ActView> acts, Map<UUID, String> names) {
        List<ActLine> lines =
                new ArrayList<>(acts.stream().map(act -> line(act, names)).toList());
        Collections.reverse(lines);
        return List.copyOf(lines);
    }

    /**
     * Opens no form that sending it would refuse.
     *
     * @throws UnlawfulAct when the person or the stage does not allow the act
     */
    void requireForm(TaskId id, UUID partId, Act act, Person person) {
        TaskView task = task(id);
        Part part = part(task, partId);
        if (act.by() == Act.By.WORKER) {
            permissions.requireWorker(person, part.unit());
        } else {
            permissions.requireSupervisor(person, plan(task).issuer());
        }
        act.from(part.stage());
    }

    private PlanView plan(TaskView task) {
        return plans.find(task.plan()).orElseThrow(() -> new UnlawfulAct("没有这份任务分解表。"));
    }

    Part part(TaskView task, UUID part) {
        return task.parts().stream()
                .filter(each -> each.id().equals(part))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    TaskView task(TaskId id) {
        return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    List<UnitView> receivers() {
        return units.all().stream().filter(UnitView::active).toList();
    }

    private boolean mayBreakDown(TaskView task, Person person) {
        return person.may(Permission.PREPARE_PLAN)
                && task.parts().stream().anyMatch(part -> permissions.mayWork(person, part.unit()))
                && !units.below(new UnitId(person.unit())).isEmpty();
    }

    private PartLine line(Part part, PlanView plan, Person person) {
        boolean works = permissions.mayWork(person, part.unit());
        boolean supervises = permissions.maySupervise(person, plan.issuer());
        List<Act> acts = part.stage().possibleActs().stream()
                .filter(act -> Act.named(act.slug()).isPresent())
                .filter(act -> act.by() == Act.By.WORKER ? works : supervises)
                .filter(act -> makesSense(act, part))
                .toList();
        return new PartLine(part, left(part), leftChip(part), acts);
    }

    private static boolean makesSense(Act act, Part part) {
        return switch (act) {
            case GRANT_DEADLINE, REFUSE_DEADLINE -> part.askedDue() != null;
            case ASK_DEADLINE -> part.askedDue() == null && part.due() != null;
            default -> true;
        };
    }

    private static String left(Part part) {
        Integer days = part.daysLeft();
        if (!part.stage().open() || days == null) {
            return "";
        }
        if (part.late()) {
            return days == 0 ? "已逾期" : "逾期 " + -days + " 个工作日";
        }
        return days == 0 ? "今天到期" : "剩 " + days + " 个工作日";
    }

    private static String leftChip(Part part) {
        Integer days = part.daysLeft();
        return part.late() ? "chip-late" : days != null && days <= 3 ? "chip-warn" : "chip-info";
    }

    private ActLine line(ActView act, Map<UUID, String> names) {
        List<FileLine> attached = act.files().stream()
                .map(file -> files.find(new StoredFileId(file)).orElse(null))
                .filter(Objects::nonNull)
                .map(file -> new FileLine(file.id().value(), file.name()))
                .toList();
        return new ActLine(
                act,
                name(act.unit(), names),
                names.getOrDefault(act.byUnit(), ""),
                MINUTE.format(act.at().atZone(zone)),
                attached);
    }

    private static @Nullable String name(@Nullable UUID unit, Map<UUID, String> names) {
        return unit == null ? null : names.get(unit);
    }
}
