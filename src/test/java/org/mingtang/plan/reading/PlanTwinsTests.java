package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes each labelled plan anew as docx, xlsx and html, and reads the same tasks from each. */
class PlanTwinsTests {

    private static final List<ReadPlan> INVENTED = LabelledPlans.invented();
    private static final List<ReadPlan> REAL = LabelledPlans.real();

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
        return Twin.all(plans).toList();
    }

    private List<String> differences(List<Twin> twins, String ending, BiConsumer<Twin, Path> writer) {
        assertThat(twins).isNotEmpty();
        return new ArrayList<>(twins.stream()
                .flatMap(twin -> TwinDifferences.of(twin, folder, ending, writer).stream())
                .toList());
    }
}
