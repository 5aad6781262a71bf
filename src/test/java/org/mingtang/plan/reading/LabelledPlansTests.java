package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.plan.reading.Labels.Score;

/** Whole documents against their labels. */
class LabelledPlansTests {

    private static final Path LABELLED = Path.of("src/test/resources/plans");
    private static final Path SEEDS = Path.of("../shared/plans");

    /** Tasks of the seed documents that are exact in every field. */
    private static final int SEED_TASKS = 182;

    static List<Path> labels() {
        return Stream.of("dev", "held")
                .flatMap(half -> Labels.in(LABELLED.resolve(half)).stream())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("labels")
    @DisplayName("标注文件逐项全对")
    void readsEveryLabelledDocumentExactly(Path label) {
        Score score = Labels.score(label, label.resolveSibling(""));
        assertThat(score.differences()).isEmpty();
        assertThat(score.perfect()).isTrue();
    }

    @Test
    @DisplayName("样本文件182项任务全对")
    void readsTheSeedsExactly() {
        Path folder = Stream.of(SEEDS, Path.of("..").resolve(SEEDS))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(SEEDS);
        assumeTrue(Files.isDirectory(folder.resolve("gold")), "样本文件不在 ../shared/plans，跳过此项比对");
        List<Score> scores = Labels.in(folder.resolve("gold")).stream()
                .map(label -> Labels.score(label, folder.resolve("seeds")))
                .toList();
        assertThat(scores.stream().flatMap(score -> score.differences().stream()))
                .isEmpty();
        assertThat(scores.stream().mapToInt(Score::exact).sum()).isEqualTo(SEED_TASKS);
    }
}
