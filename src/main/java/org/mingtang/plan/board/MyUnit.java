package org.mingtang.plan.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.PlanView;
import org.mingtang.plan.TaskBook;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.TaskView.Part;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person's unit and its offices have to do. */
@Component
@Transactional(readOnly = true)
class MyUnit {

    private final Boards boards;
    private final TaskBook book;
    private final Units units;
    private final Clock clock;

    MyUnit(Boards boards, TaskBook book, Units units, Clock clock) {
        this.boards = boards;
        this.book = book;
        this.units = units;
        this.clock = clock;
    }

    /** One unit's part of a task. */
    private record Line(BoardTask task, Part part, PlanView plan, String office) {

        boolean isOpen() {
            return part.stage().open();
        }

        UnitTask shown() {
            return UnitTask.of(part.stage().open() ? task : task.narrowedTo(part.unit()), part, plan.title(), office);
        }
    }

    MyUnitPage page(Person person, int askedYear) {
        int year = askedYear == 0 ? LocalDate.now(clock).getYear() : askedYear;
        Map<PlanId, PlanView> plans =
                boards.all().stream().collect(Collectors.toMap(PlanView::id, Function.identity()));
        List<Line> lines = new ArrayList<>();
        for (UUID unit : unitsOf(person)) {
            String office = unit.equals(person.unit()) ? "" : boards.nameOf(unit);
            for (TaskView task : book.tasksFor(unit)) {
                PlanView plan = Objects.requireNonNull(plans.get(task.plan()));
                if (plan.year() == year) {
                    BoardTask counted = boards.counted(task, year);
                    counted.partOf(unit).ifPresent(part -> lines.add(new Line(counted, part, plan, office)));
                }
            }
        }
        return new MyUnitPage(
                boards.nameOf(person.unit()),
                year,
                years(plans.values().stream(), year),
                figures(lines),
                lines.stream()
                        .filter(Line::isOpen)
                        .sorted(Comparator.comparing(MyUnit::due))
                        .map(Line::shown)
                        .toList(),
                lines.stream().filter(line -> !line.isOpen()).map(Line::shown).toList());
    }

    /** A government's own tasks are not those of its departments; a department's offices work for it. */
    private List<UUID> unitsOf(Person person) {
        UnitId own = new UnitId(person.unit());
        boolean government = units.find(own)
                .map(UnitView::kind)
                .filter(UnitKind.GOVERNMENT::equals)
                .isPresent();
        List<UnitView> all = government || units.find(own).isEmpty() ? List.of() : units.subtree(own);
        return all.isEmpty()
                ? List.of(person.unit())
                : all.stream().map(unit -> unit.id().value()).toList();
    }

    private static Figures figures(List<Line> lines) {
        return Figures.of(lines.stream()
                .map(line -> line.task().narrowedTo(line.part().unit()).state())
                .toList());
    }

    private static List<Integer> years(Stream<PlanView> plans, int shown) {
        return Stream.concat(plans.map(PlanView::year), IntStream.of(shown).boxed())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static LocalDate due(Line line) {
        LocalDate due = line.part().due();
        return due == null ? LocalDate.MAX : due;
    }
}
