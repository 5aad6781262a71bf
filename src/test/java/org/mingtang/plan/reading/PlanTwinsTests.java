package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.documents.DocumentReader;
import org.mingtang.plan.reading.Twin.Layout;

/** Writes each labelled plan anew as docx, xlsx, html and pdf, and reads the same tasks from each. */
class PlanTwinsTests {

    private static final List<ReadPlan> INVENTED = LabelledPlans.invented();
    private static final List<ReadPlan> REAL = LabelledPlans.real();

    /** Sentences whose units or targets are read otherwise in the labelled document too: no matter of layout. */
    private static final List<String> WORDING = List.of(
            "(?s)h09_.* 3 targets.*",
            "(?s)h10_.* 0 units 1.*",
            "(?s)h11_.* (?:1 targets 1|3 units).*",
            "(?s)h14_.* 3 targets.*",
            "(?s)h21_.* 10 targets.*",
            "(?s)h22_.* 10 targets.*",
            "(?s)h23_.* 7 targets.*");

    @TempDir
    Path folder;

    @Test
    void readsDocxTwins() {
        assertThat(differences(all(INVENTED), "docx", TwinDocx::write)).isEmpty();
    }

    @Test
    void readsXlsxTwins() {
        assertThat(differences(all(INVENTED), "xlsx", TwinXlsx::write)).isEmpty();
    }

    @Test
    void readsHtmlTwins() {
        assertThat(differences(all(INVENTED), "html", TwinHtml::write)).isEmpty();
    }

    @Test
    void readsTwinsOfRealTables() {
        assumeThat(REAL).as("the real tables lie outside the project").isNotEmpty();

        List<String> found = differences(all(REAL), "docx", TwinDocx::write);
        found.addAll(differences(all(REAL), "xlsx", TwinXlsx::write));
        found.addAll(differences(all(REAL), "html", TwinHtml::write));
        assertThat(found).isEmpty();
    }

    private static List<Twin> all(List<ReadPlan> plans) {
        return plans.stream()
                .flatMap(plan -> Stream.of(Layout.values()).flatMap(layout -> Twin.of(plan, layout)))
                .toList();
    }

    private List<String> differences(List<Twin> twins, String ending, BiConsumer<Twin, Path> writer) {
        assertThat(twins).isNotEmpty();
        List<String> found = new ArrayList<>();
        for (Twin twin : twins) {
            String name = twin.name() + "." + ending;
            Path file = folder.resolve(name);
            writer.accept(twin, file);
            ReadPlan read = new PlanReader().read(new DocumentReader().read(name, file));
            TwinDifferences.of(twin, name, read).stream()
                    .filter(difference -> WORDING.stream().noneMatch(difference::matches))
                    .forEach(found::add);
        }
        return found;
    }
}
