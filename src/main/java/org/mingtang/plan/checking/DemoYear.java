package org.mingtang.plan.checking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.mingtang.evidence.Evidence;
import org.mingtang.evidence.FactDraft;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.plan.Act;
import org.mingtang.plan.Grounds;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.Plans;
import org.mingtang.plan.TaskBook;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.Tasks;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo city's year: a table read from its file, issued, and partly worked through by the real acts. */
@Component
@Order(30)
@ConditionalOnProperty("mingtang.demo")
class DemoYear implements ApplicationRunner {

    private static final UnitId OFFICE = UnitId.named("云麓市人民政府办公室");

    private final DemoTable table;
    private final Plans plans;
    private final Tasks tasks;
    private final TaskBook book;
    private final Evidence evidence;
    private final Clock clock;

    DemoYear(DemoTable table, Plans plans, Tasks tasks, TaskBook book, Evidence evidence, Clock clock) {
        this.table = table;
        this.plans = plans;
        this.tasks = tasks;
        this.book = book;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!plans.all().isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Person office = person("苏明远", OFFICE, Role.OPENNESS_OFFICE);
        PlanId plan = plans.issue(table.of(today.getYear()), office);
        List<TaskView> issued = book.tasksOf(plan);
        issued.forEach(task -> work(task, office));
        record(today, office);
    }

    /** Most have accepted, some reported, some are done; a few units have not even accepted. */
    private void work(TaskView task, Person office) {
        int turn = 0;
        // Supporting units first: their parts close with the lead's.
        List<TaskView.Part> parts = new ArrayList<>(task.parts());
        Collections.reverse(parts);
        for (TaskView.Part part : parts) {
            Person worker = person("承办人", new UnitId(part.unit()), Role.CLERK);
            int state = (task.position() * 3 + turn++ * 5) % 8;
            if (state == 7) {
                continue;
            }
            tasks.take(task.id(), part.id(), Act.ACCEPT, Grounds.NONE, worker);
            if (state % 2 == 0) {
                tasks.take(task.id(), part.id(), Act.REPORT, Grounds.of("已制定工作方案，正在按计划推进。"), worker);
            }
            if (state < 5 && part.handsIn() && task.goals().isEmpty()) {
                tasks.take(task.id(), part.id(), Act.HAND_IN, Grounds.of("已按要求完成并公开。"), worker);
                if (state < 4) {
                    tasks.take(task.id(), part.id(), Act.APPROVE, Grounds.NONE, office);
                }
            }
        }
    }

    private void record(LocalDate today, Person office) {
        repeat("MEETING_ATTENDANCE", "邀请群众代表列席市政府常务会议", 8, OFFICE, today, office);
        repeat("EVALUATION", "专题政策评价", 5, OFFICE, today, office);
        repeat("TRAINING", "全市政务公开业务培训", 2, OFFICE, today, office);
        UnitId education = UnitId.named("云麓市教育局");
        repeat("OPEN_DAY", "招生政策家长开放日", 3, education, today, person("叶知秋", education, Role.CLERK));
    }

    private void repeat(String kind, String what, int times, UnitId unit, LocalDate today, Person by) {
        int span = Math.max(1, today.getDayOfYear() - 1);
        for (int i = 1; i <= times; i++) {
            LocalDate on = LocalDate.ofYearDay(today.getYear(), Math.max(1, span * i / (times + 1)));
            String address = "https://www.yunlu.example/" + kind.toLowerCase(java.util.Locale.ROOT) + "/" + i;
            evidence.record(new FactDraft(kind, unit, on, what + "（第" + i + "次）", address, null, null, null), by);
        }
    }

    private static Person person(String name, UnitId unit, Role role) {
        UUID account = UUID.nameUUIDFromBytes((name + unit).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Person(account, name, unit.value(), java.util.Set.of(role));
    }
}
