import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.mingtang.Mingtang;
import org.mingtang.identity.Accounts;
import org.mingtang.organisation.NewUnit;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.request.Applicant;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.Delivery;
import org.mingtang.request.IdentityPaper;
import org.mingtang.request.NewRequest;
import org.mingtang.request.RequestLists;
import org.mingtang.request.RequestQuery;
import org.mingtang.request.Requests;
import org.mingtang.request.Wanted;
import org.mingtang.request.WantedForm;
import org.mingtang.request.statistics.RequestFigures;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills a scratch database with open requests, times lists and tables, then takes in a burst of like requests. */
public final class RequestsBench {

    private static final int UNITS = 500;
    private static final int RUNS = 9;
    private static final int PART = 25_000;

    public static void main(String[] args) throws Exception {
        int requests = Integer.parseInt(args[0]);
        int burst = Integer.parseInt(args[1]);
        // A class run from its source has a loader of its own, which the program's own classes do not know.
        Thread.currentThread().setContextClassLoader(Mingtang.class.getClassLoader());
        try (var program = SpringApplication.run(Mingtang.class, "--server.port=0", "--db-scheduler.enabled=false")) {
            var database = program.getBean(JdbcClient.class);
            fill(database, requests);
            var lists = program.getBean(RequestLists.class);
            var figures = program.getBean(RequestFigures.class);
            var today = LocalDate.now();
            var unit = UUID.fromString("00000000-0000-0000-0000-000000000007");
            List<UnitId> all = new ArrayList<>();
            for (int i = 0; i < UNITS; i++) {
                all.add(new UnitId(UUID.fromString("00000000-0000-0000-0000-%012d".formatted(i))));
            }
            print("list of one unit of " + UNITS, () -> lists.of(new RequestQuery(unit, null, null, null, 0)));
            print("list of all units", () -> lists.of(new RequestQuery(null, null, null, null, 0)));
            print("late ones of all units", () -> lists.of(new RequestQuery(null, null, null, today, 0)));
            print("table of one unit", () -> figures.table(List.of(new UnitId(unit)), today));
            print("table of all units", () -> figures.table(all, today));
            burst(program.getBean(Units.class), program.getBean(Requests.class), database, burst);
        }
        System.exit(0);
    }

    private static void fill(JdbcClient database, int requests) {
        // In parts: the program gives no statement longer than a minute.
        for (int from = 1; from <= requests; from += PART) {
            database.sql("""
                    insert into request_case (id, revision, number, organ, unit, stage, channel, arrived_on, received_on,
                        applicant_kind, applicant, applicant_mark, subject, form, delivery, subject_key, subject_likeness,
                        code, code_hash, clock, due, provisional, entered_at)
                    select gen_random_uuid(), 0, 'BENCH-' || n, u, u, 'IN_HAND', 'ONLINE', d, d,
                        (array['PERSON','BUSINESS','RESEARCH','WELFARE','LEGAL','OTHER'])[1 + n %% 6], 's1', md5(n::text),
                        '学区划分会议纪要第' || n || '号：' || md5(n::text), 'ELECTRONIC', 'ONLINE', md5(n::text),
                        n::bigint * 2654435761, 's1', md5(n::text || 'c'), 'RECEIVED', d + 28, false, now()
                    from (select n, ('00000000-0000-0000-0000-' || lpad((n %% %d)::text, 12, '0'))::uuid as u,
                        current_date - n %% 200 as d from generate_series(%d, %d) n) rows""".formatted(UNITS, from, Math.min(requests, from + PART - 1)))
                    .update();
        }
        database.sql("analyze request_case").update();
    }

    private static void burst(Units units, Requests requests, JdbcClient database, int burst) throws Exception {
        var organ = new UnitId(UUID.randomUUID());
        units.add(
                new NewUnit(organ, "云麓市人民政府", "市政府", List.of(), UnitKind.GOVERNMENT, null, null), Accounts.PROGRAM);
        long start = System.nanoTime();
        var pool = Executors.newFixedThreadPool(8);
        try {
            var all = new ArrayList<Callable<Object>>();
            for (int i = 0; i < burst; i++) {
                int n = i;
                all.add(() -> requests.ask(asked(organ, n), List.of()));
            }
            for (var done : pool.invokeAll(all)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long kept = database.sql("select count(*) from request_case where organ = ?")
                .param(organ.value())
                .query(Long.class)
                .single();
        System.out.printf(
                "burst of %d like requests: %.0f s, %.0f a second, %d kept%n", burst, seconds, burst / seconds, kept);
    }

    private static NewRequest asked(UnitId organ, int n) {
        return new NewRequest(
                UUID.randomUUID(),
                organ,
                new Applicant(
                        ApplicantKind.PERSON,
                        "某某" + n,
                        IdentityPaper.OTHER,
                        "BENCH-" + n,
                        null,
                        "0599-6120000",
                        null,
                        null),
                new Wanted("东湖片区征收补偿方案及评估报告", null, WantedForm.ELECTRONIC, Delivery.ONLINE));
    }

    private static void print(String label, Callable<Object> call) throws Exception {
        long[] nanos = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            call.call();
            nanos[run] = System.nanoTime() - start;
        }
        double first = nanos[0] / 1e6;
        Arrays.sort(nanos);
        System.out.printf(
                "%s: first %.0f ms, median %.0f ms, worst %.0f ms%n",
                label, first, nanos[RUNS / 2] / 1e6, nanos[RUNS - 1] / 1e6);
    }
}
