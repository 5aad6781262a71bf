import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mingtang.Mingtang;
import org.mingtang.documents.StoredFile;
import org.mingtang.documents.StoredFiles;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.NewUnit;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.publication.Attachment;
import org.mingtang.publication.HistoryBatch;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PastItem;
import org.mingtang.publication.Publications;
import org.mingtang.review.DisclosureDecision;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.mingtang.review.Submission;
import org.mingtang.search.SearchIndex;
import org.springframework.boot.SpringApplication;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets an approved batch in, 500 items a transaction: approval, index numbers, records, versions, files and log; then tells search of them. */
public final class ImportBench {

    private static final int TOGETHER = 500;
    private static final int FOLLOWED = 100;

    public static void main(String[] args) throws IOException {
        // A class run from its source has a loader of its own, which the program's own classes do not know.
        Thread.currentThread().setContextClassLoader(Mingtang.class.getClassLoader());
        try (var program = SpringApplication.run(Mingtang.class, "--server.port=0", "--db-scheduler.enabled=false")) {
            Units units = program.getBean(Units.class);
            Reviews reviews = program.getBean(Reviews.class);
            Publications publications = program.getBean(Publications.class);
            TransactionTemplate transaction = program.getBean(TransactionTemplate.class);
            UnitId government = unit(units, "量测市人民政府", UnitKind.GOVERNMENT, null);
            UnitId office = unit(units, "量测市人民政府办公室", UnitKind.DEPARTMENT, government);
            Person uploader = person("苏明远", office, Role.OPENNESS_OFFICE);
            Person leader = person("顾清和", office, Role.LEADER);
            List<PastItem> items = items(Integer.parseInt(args[0]), office.value(), attached(program.getBean(StoredFiles.class)));
            HistoryBatch batch = new HistoryBatch(
                    UUID.randomUUID(), items.stream().map(HistoryBatch::line).toList());
            reviews.submit(
                    new Submission(
                            HistoryBatch.KIND, "历史信息", batch.id().toString(), office, "量测", "/desk/imports/" + batch.id(),
                            batch.text(), DisclosureDecision.PROACTIVE),
                    uploader);
            ReviewView review =
                    reviews.of(HistoryBatch.KIND, batch.id().toString()).orElseThrow();
            reviews.pass(review.id(), String.valueOf(review.openStep()), "同意", review.disclosure(), leader);
            long start = System.nanoTime();
            int half = items.size() / 2;
            List<ItemNumber> numbers = new ArrayList<>();
            for (int from = 0; from < items.size(); from += TOGETHER) {
                List<PastItem> part = items.subList(from, Math.min(items.size(), from + TOGETHER));
                transaction.executeWithoutResult(status -> numbers.addAll(publications.enterHistory(batch, part, uploader)));
                if (from < half && from + TOGETHER >= half) {
                    System.out.printf("first half: %.0f items a second%n", (from + TOGETHER) / since(start));
                }
            }
            System.out.printf("let in, all %,d: %.0f items a second%n", items.size(), items.size() / since(start));
            long told = System.nanoTime();
            for (int from = 0; from < numbers.size(); from += FOLLOWED) {
                List<ItemNumber> part = numbers.subList(from, Math.min(numbers.size(), from + FOLLOWED));
                transaction.executeWithoutResult(status -> part.forEach(publications::announceHistory));
            }
            program.getBean(SearchIndex.class).caughtUp();
            System.out.printf("told to search and found: %.0f items a second%n", items.size() / since(told));
            System.out.printf("both one after the other: %.0f items a second%n", items.size() / since(start));
        }
        System.exit(0);
    }

    private static List<PastItem> items(int count, UUID unit, Attachment attached) {
        String body = "<p>各区人民政府，市政府各部门：</p>" + "<p>现将有关事项通知如下，请结合实际认真贯彻执行，执行中的问题及时反馈。</p>".repeat(20);
        List<PastItem> items = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            items.add(new PastItem(
                    unit,
                    "20-15",
                    ItemKind.INFORMATION,
                    "关于做好第" + n + "项工作的通知",
                    "量测政发〔2015〕" + n + "号",
                    LocalDate.of(2015, 1, 5),
                    LocalDate.of(2015, 1, 9).plusDays(n % 300),
                    null,
                    "市政府办公室",
                    body,
                    List.of(attached)));
        }
        return items;
    }

    /** One file that all items carry; reading many is not what is measured. */
    private static Attachment attached(StoredFiles files) throws IOException {
        try (var content = Files.newInputStream(Path.of("src/test/resources/policies/automatic-numbers.docx"))) {
            StoredFile file = files.store("附件.docx", content);
            return new Attachment(file.id().value(), file.name(), file.sha256(), file.size());
        }
    }

    private static UnitId unit(Units units, String name, UnitKind kind, UnitId parent) {
        NewUnit unit = new NewUnit(new UnitId(UUID.randomUUID()), name, name, List.of(), kind, parent, null);
        return units.add(unit, Accounts.PROGRAM);
    }

    private static Person person(String name, UnitId unit, Role role) {
        return new Person(UUID.randomUUID(), name, unit.value(), Set.of(role));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
