package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.plan.reading.Labels.Score;

/** Whole documents against their labels. */
class LabelledPlansTests {

    private static final Path OWN = Path.of("src/test/resources/plans");
    private static final List<String> SETS =
            List.of("dev", "held", "tables", "prose", "crawled", "dumps", "pages", "exam");
    /** Documents of which the head or a few tasks are not read exactly yet, and how many of their tasks are. */
    private static final Map<String, Integer> NOT_WHOLLY = Map.ofEntries(
            Map.entry("w12_cuiyu_pdf_broken_lines.json", 10),
            Map.entry("w19_chonglan_heading_brackets.json", 8),
            Map.entry("x03.json", 29),
            Map.entry("x05.json", 18),
            Map.entry("x06.json", 19),
            Map.entry("x08.json", 21),
            Map.entry("x09.json", 17),
            Map.entry("x10.json", 22),
            Map.entry("x13.json", 28),
            Map.entry("x16.json", 17),
            Map.entry("y02.json", 22),
            Map.entry("y04.json", 20),
            Map.entry("y06.json", 14),
            Map.entry("y07.json", 20),
            Map.entry("y09.json", 15),
            Map.entry("y10.json", 2),
            Map.entry("y11.json", 15),
            Map.entry("y12.json", 21),
            Map.entry("y13.json", 12),
            Map.entry("y14.json", 15),
            Map.entry("y16.json", 14),
            Map.entry("y18.json", 16),
            Map.entry("z04_2024yunlu.json", 20),
            Map.entry("z05_2021linhai_shuili.json", 14),
            Map.entry("z07_2019haizhou.json", 17),
            Map.entry("z08_2020baishi.json", 15),
            Map.entry("z10_2023jiangning.json", 24),
            Map.entry("z12_2026wuling.json", 17));

    private static final Path SEEDS = Path.of("../shared/plans");

    /** Tasks of the seed documents that are exact in every field. */
    private static final int SEED_TASKS = 182;

    static List<Path> labels() {
        return SETS.stream()
                .flatMap(set -> Labels.in(OWN.resolve(set)).stream())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("labels")
    @DisplayName("标注文件逐项全对")
    void readsEveryLabelledDocumentExactly(Path label) {
        Score score = Labels.score(label, label.getParent());
        Integer least = NOT_WHOLLY.get(label.getFileName().toString());
        if (least != null) {
            assertThat(score.exact()).isGreaterThanOrEqualTo(least);
            return;
        }
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
