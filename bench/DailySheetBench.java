import java.util.Arrays;
import java.util.function.Supplier;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.mingtang.Mingtang;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.DailySheet;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills a scratch database with open work items and times the daily sheet that the desk shows. */
public final class DailySheetBench {

    private static final int UNITS = 500;
    private static final int RUNS = 9;
    private static final int PART = 50_000;

    public static void main(String[] args) {
        int items = Integer.parseInt(args[0]);
        // A class run from its source has a loader of its own, which the program's own classes do not know.
        Thread.currentThread().setContextClassLoader(Mingtang.class.getClassLoader());
        try (var program = SpringApplication.run(Mingtang.class, "--server.port=0", "--db-scheduler.enabled=false")) {
            var database = program.getBean(JdbcClient.class);
            var agenda = program.getBean(Agenda.class);
            var today = LocalDate.now();
            measure(database, agenda, today, items, "due over the year around today", "current_date - 180 + n % 365");
            measure(database, agenda, today, items, "all overdue for years", "current_date - 1 - n % 1500");
            measure(database, agenda, today, items, "all due today", "current_date");
        }
        System.exit(0);
    }

    private static void measure(
            JdbcClient database, Agenda agenda, LocalDate today, int items, String label, String due) {
        database.sql("truncate work_item").update();
        // In parts: the program gives no statement longer than a minute.
        for (int from = 1; from <= items; from += PART) {
            database.sql("""
                    insert into work_item (id, source, source_label, subject, unit, title, detail, stage, href, due, provisional, changed_at)
                    select gen_random_uuid(), 'plan', '任务分解', 's' || n, ('00000000-0000-0000-0000-' || lpad((n %% %d)::text, 12, '0'))::uuid,
                        '任务 ' || n %% 180 || '：' || md5(n::text) || '规范政府信息公开专栏', '一、夯实公开基础 › （二）专栏建设', '推进中',
                        '/desk/tasks/' || n, %s, false, now()
                    from generate_series(%d, %d) n""".formatted(UNITS, due, from, Math.min(items, from + PART - 1))).update();
        }
        database.sql("analyze work_item").update();
        var unit = UUID.fromString("00000000-0000-0000-0000-000000000007");
        var office = new Person(UUID.randomUUID(), "公开办", unit, Set.of(Role.OPENNESS_OFFICE));
        print(label + ", all units", () -> agenda.known(today, office));
        print(label + ", one unit of " + UNITS, () -> agenda.sheet(today, unit));
    }

    private static void print(String label, Supplier<DailySheet> sheet) {
        long[] nanos = new long[RUNS];
        DailySheet last = null;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            last = sheet.get();
            nanos[run] = System.nanoTime() - start;
        }
        double first = nanos[0] / 1e6;
        Arrays.sort(nanos);
        System.out.printf(
                "%s: first %.0f ms, median %.0f ms, worst %.0f ms (%d due or overdue, %d lines shown)%n",
                label,
                first,
                nanos[RUNS / 2] / 1e6,
                nanos[RUNS - 1] / 1e6,
                last.counts().open(),
                last.units().stream().mapToInt(part -> part.lines().size()).sum());
    }
}
