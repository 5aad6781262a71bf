package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.documents.DocumentReader;
import org.mingtang.plan.reading.Labels.Score;

/** Prints labelled plans with a real browser and reads the same tasks from the pdf. */
class PrintedPlansIT {

    private static final Path PLANS = Path.of("src/test/resources/plans");

    private static TwinPdf printer;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        assertThat(TwinPdf.chromium())
                .as("缺少浏览器测试所需的 chromium (missing: chromium): sudo apt-get install chromium fonts-noto-cjk")
                .isExecutable();
        printer = new TwinPdf();
    }

    @AfterAll
    static void close() {
        if (printer != null) {
            printer.close();
        }
    }

    @Test
    void readsTables() {
        assertThat(differences(eachOnce(LabelledPlans.invented(), 0), printer::print))
                .isEmpty();
    }

    @Test
    void readsTablesCutOverSmallPages() {
        assertThat(differences(eachOnce(LabelledPlans.invented(), 1), printer::printSmall))
                .isEmpty();
    }

    @Test
    void readsTablesUnderRepeatedHeaders() {
        assertThat(differences(eachOnce(LabelledPlans.invented(), 2), printer::printWithHeads))
                .isEmpty();
    }

    @Test
    void readsRealTables() {
        List<ReadPlan> real = LabelledPlans.real();
        assumeThat(real).as("the real tables lie outside the project").isNotEmpty();

        List<Twin> twins = Twin.all(real).toList();
        List<String> found = differences(twins, printer::print);
        found.addAll(differences(twins, printer::printSmall));
        found.addAll(differences(twins, printer::printWithHeads));
        assertThat(found).isEmpty();
    }

    @Test
    void readsProse() throws IOException {
        List<String> found = new ArrayList<>();
        int read = 0;
        for (Path label : Stream.of("dev", "held")
                .flatMap(half -> Labels.in(PLANS.resolve(half)).stream())
                .toList()) {
            Path source = label.resolveSibling(LabelledPlans.read(label).source());
            String text = Files.readString(source);
            // Cells parted by tabs are a table's; paper shows them as one or not at all.
            if (source.toString().endsWith(".txt") && !text.contains("\t")) {
                Path file = folder.resolve("prose.pdf");
                printer.printProse(text, file);
                Score score = Labels.score(label, new DocumentReader().read("prose.pdf", file));
                found.addAll(score.differences());
                read++;
            }
        }
        assertThat(found).isEmpty();
        assertThat(read).isGreaterThan(20);
    }

    /** One layout for each plan, in turn: printing costs most. */
    private static List<Twin> eachOnce(List<ReadPlan> plans, int first) {
        List<Twin> twins = new ArrayList<>();
        for (int at = 0; at < plans.size(); at++) {
            List<Twin> ofPlan = Twin.all(List.of(plans.get(at))).toList();
            twins.add(ofPlan.get((first + at) % ofPlan.size()));
        }
        return twins;
    }

    private List<String> differences(List<Twin> twins, BiConsumer<Twin, Path> print) {
        assertThat(twins).isNotEmpty();
        return new ArrayList<>(twins.stream()
                .flatMap(twin -> TwinDifferences.of(twin, folder, "pdf", print).stream())
                .toList());
    }
}
