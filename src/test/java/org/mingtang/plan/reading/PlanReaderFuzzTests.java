package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.UnreadableDocument;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.ReadTask;

/** Damages labelled documents in many ways: each still gives a valid plan or a refusal, in bearable time. */
class PlanReaderFuzzTests {

    private static final int CASES_PER_DOCUMENT = 26;
    private static final int MANY_ROWS = 10_000;
    private static final long LONGEST_NANOS = 10_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void readsDamagedDocuments() throws IOException {
        int read = 0;
        for (Path document : LabelledPlans.documents()) {
            read += damage(document.getFileName().toString(), Files.readString(document), 1);
        }
        assertThat(read).isGreaterThan(LabelledPlans.documents().size() * CASES_PER_DOCUMENT / 2);
    }

    @Test
    void readsDamagedPagesWithMergedCells() {
        for (ReadPlan plan : LabelledPlans.invented()) {
            Twin.of(plan, Twin.Layout.COLUMNS).forEach(twin -> {
                String page = TwinHtml.page(twin).replace("</td>", "</td>\n");
                damage(twin.name() + ".html", page, 2);
            });
        }
    }

    private int damage(String name, String text, long seed) {
        Random random = new Random(seed * 31 + name.hashCode());
        int read = 0;
        for (int i = 0; i < CASES_PER_DOCUMENT; i++) {
            read += reads(name, Mutation.damaged(text, random), seed + "/" + name + "/" + i) > 0 ? 1 : 0;
        }
        return read;
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "\t", "\n", "、", ""})
    void readsTenThousandRows(String separator) {
        String rows =
                rows(row -> String.join(separator, "" + row, "一、抓公开", "公开事项" + row + "，每年不少于2次。", "市财政局", "6月底前"));

        reads(
                "长表.txt",
                "2024年任务分解表\n" + String.join(separator, "序号", "任务", "具体要求", "责任单位", "时限") + "\n" + rows,
                separator);
    }

    @Test
    void readsTenThousandRowsOfAPage() {
        String rows = rows(row -> "<tr><td>" + row + "<td>公开事项" + row + "。<td>市财政局牵头，市司法局配合<td>6月底前");
        String page = "<table><tr><td>序号<td>具体要求<td>责任单位<td>完成时限" + rows + "</table>";

        assertThat(reads("长表.html", page, "rows of a page")).isEqualTo(MANY_ROWS);
    }

    @Test
    void readsTenThousandNumberedParagraphs() {
        String text = rows(row -> row + ".公开事项" + row + "，做好解读。（责任单位：市财政局；完成时限：6月底前）");

        assertThat(reads("长文.txt", "2024年政务公开工作要点\n" + text, "paragraphs")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"公开", "（", "（市财政局", "、", "一、", "1.", "不少于", "责任单位：", "|", "6月底前、", "9", "市财政局、", " "})
    void readsVeryLongLines(String piece) {
        String line = piece.repeat(200_000 / piece.length());

        reads("长行.txt", "任务分解表\n" + line + "\n一、公开\n1." + line + "（责任单位：" + line + "）\n", "line of " + piece);
    }

    private static String rows(IntFunction<String> row) {
        return IntStream.rangeClosed(1, MANY_ROWS).mapToObj(row).collect(Collectors.joining("\n"));
    }

    /** Number of tasks read, -1 for a refused document. */
    private int reads(String name, String text, String which) {
        long start = System.nanoTime();
        try {
            Path file = Files.writeString(folder.resolve("damaged"), text.replaceAll("[\\ud800-\\udfff]", "?"));
            ReadPlan plan = new PlanReader().read(new DocumentReader().read(name, file));
            plan.tasks().forEach(task -> assertValid(task, which));
            return plan.tasks().size();
        } catch (UnreadableDocument refused) {
            assertThat(refused).as(which).hasMessageEndingWith("。");
            return -1;
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        } finally {
            assertThat(System.nanoTime() - start)
                    .as(which + " took nanoseconds")
                    .isLessThan(LONGEST_NANOS);
        }
    }

    private static void assertValid(ReadTask task, String which) {
        assertThat(task.requirement()).as(which).isNotBlank();
        assertThat(task.path())
                .as(which)
                .allSatisfy(heading -> assertThat(heading).isNotBlank());
        assertThat(task.units()).as(which).allSatisfy(unit -> {
            assertThat(unit.name()).isNotBlank();
            assertThat(unit.role()).isNotNull();
        });
        assertThat(task.targets()).as(which).allSatisfy(target -> {
            assertThat(target.unit()).isNotBlank();
            assertThat(target.value()).isNotNegative();
        });
        if (task.deadline() instanceof Deadline.On on) {
            assertThat(on.date().getYear()).as(which + " " + task.deadlineRaw()).isBetween(1990, 2100);
        }
        if (task.deadline() instanceof Deadline.After after) {
            assertThat(after.days()).as(which + " " + task.deadlineRaw()).isPositive();
        }
    }
}
