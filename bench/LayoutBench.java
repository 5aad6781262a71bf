import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.mingtang.documents.OfficialDocument;
import org.mingtang.documents.OfficialDocument.Closing;
import org.mingtang.documents.OfficialDocument.Head;
import org.mingtang.documents.OfficialDocument.Imprint;
import org.mingtang.documents.OfficialLayout;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Sets a letter of three pages and one with a table over many pages, and tells time, size and heap. */
public final class LayoutBench {

    private static final int RUNS = 15;

    public static void main(String[] args) {
        // A class run from its source has a loader of its own, which the program's own classes do not know.
        Thread.currentThread().setContextClassLoader(OfficialLayout.class.getClassLoader());
        try (var context = new AnnotationConfigApplicationContext("org.mingtang.documents.layout")) {
            OfficialLayout layout = context.getBean(OfficialLayout.class);
            System.out.printf("heap at rest %d MiB%n", used());
            measure("letter", letter(), layout);
            measure("table", table(), layout);
            System.out.printf("heap at rest afterwards %d MiB, peak %d MiB%n", used(), peak());
        }
    }

    private static void measure(String label, OfficialDocument document, OfficialLayout layout) {
        measure(label + " Word", document, layout::word);
        measure(label + " PDF", document, layout::pdf);
        measure(label + " OFD", document, layout::ofd);
    }

    private static void measure(String label, OfficialDocument document, Function<OfficialDocument, byte[]> make) {
        long[] times = new long[RUNS];
        int size = 0;
        for (int run = 0; run < RUNS; run++) {
            long begin = System.nanoTime();
            size = make.apply(document).length;
            times[run] = (System.nanoTime() - begin) / 1_000_000;
        }
        long first = times[0];
        Arrays.sort(times);
        System.out.printf("%s: first %d ms, median %d ms, %d KiB%n", label, first, times[RUNS / 2], size / 1024);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }

    private static OfficialDocument letter() {
        Head head = new Head("云麓市人民政府文件", "云政发〔2026〕3号", "云麓市人民政府关于进一步优化营商环境的实施意见", null, "各县（区）人民政府，市政府各部门");
        String text = "<p>各级各部门要以企业需求为中心，推行“高效办成一件事”，确保惠企资金拨付时限缩短10%～15%，各项任务按期完成。</p>";
        Imprint imprint = new Imprint("市委各部门", "云麓市人民政府办公室", LocalDate.of(2026, 3, 10));
        return OfficialDocument.of(head, closing(), imprint, ("<h2>一、总体要求</h2>" + text.repeat(4)).repeat(4));
    }

    private static OfficialDocument table() {
        StringBuilder html = new StringBuilder("<p>现印发给你们。</p><table><tr><td>序号<td>任务<td>责任单位<td>时限</tr>");
        for (int i = 1; i <= 120; i++) {
            html.append("<tr><td>").append(i).append("<td>完成第").append(i).append("项重点工程建设，确保按期竣工投用。");
            html.append("<td>市住房城乡建设局、市财政局<td>2026年12月底前</tr>");
        }
        return OfficialDocument.of(Head.titled("关于印发任务分解表的通知"), closing(), Imprint.NONE, html + "</table>");
    }

    private static Closing closing() {
        return new Closing(List.of(), List.of("云麓市人民政府"), LocalDate.of(2026, 3, 9), "此件公开发布");
    }
}
