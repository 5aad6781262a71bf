package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Place;

/** Whatever is handed in, the reader answers with a plan, and soon. */
class BrokenInputTests {

    private static final Path DEVELOPMENT = Path.of("src/test/resources/plans/dev");
    private static final int MUTATIONS = 40;

    private final PlanReader reader = new PlanReader();

    @Test
    @DisplayName("没有任务的文件给出空的计划")
    void answersWithAnEmptyPlan() {
        for (String text : List.of("", "\n\n\n", "你好", "\t\t\t", "|||", "一、\n二、\n", "（（（（", "责任单位：", "1.\n2.\n3.")) {
            ReadPlan plan = reader.read(Documents.text(text));
            assertThat(plan.tasks()).isEmpty();
            assertThat(plan.source()).isEqualTo("test.txt");
        }
        assertThat(reader.read(Documents.of()).tasks()).isEmpty();
    }

    @Test
    @DisplayName("随机删行、删格、截断、换分隔符都不抛异常")
    void survivesMutations() throws IOException {
        Random random = new Random(20260101);
        for (Path file : texts()) {
            String text = Files.readString(file);
            for (int i = 0; i < MUTATIONS; i++) {
                SourceDocument broken = Documents.text(mutated(text, random));
                ReadPlan plan = reader.read(broken);
                assertThat(plan.tasks())
                        .allSatisfy(task -> assertThat(task.requirement()).isNotBlank());
            }
        }
    }

    @Test
    @DisplayName("格子的位置和跨度不合理也不抛异常")
    void survivesBrokenGrids() {
        Random random = new Random(7);
        String[] texts = {"序号", "工作任务", "责任单位", "完成时限", "1", "做好公开", "市司法局", "6月底前", "", "一、公开"};
        for (int i = 0; i < 300; i++) {
            List<Cell> cells = new ArrayList<>();
            int count = random.nextInt(30);
            for (int k = 0; k < count; k++) {
                cells.add(new Cell(
                        random.nextInt(8) - 1,
                        random.nextInt(8) - 1,
                        random.nextInt(5) - 1,
                        random.nextInt(5) - 1,
                        texts[random.nextInt(texts.length)]));
            }
            ReadPlan plan =
                    reader.read(Documents.of(new Grid(random.nextInt(7), random.nextInt(7), cells, new Place(0, 0))));
            assertThat(plan.tasks()).isNotNull();
        }
    }

    @Test
    @DisplayName("很长的、重复的文字不会拖住")
    void isNotHeldUpByLongTexts() {
        List<String> texts = List.of(
                "（".repeat(3000),
                "责任单位：".repeat(1500),
                "市财政局、".repeat(3000),
                "市财政局 ".repeat(2000),
                "每年不少于5次，".repeat(1500),
                "一二三四五六七八九十".repeat(1000),
                "2023年".repeat(3000),
                "\t".repeat(5000),
                "|".repeat(5000),
                "及以及及以及".repeat(1000),
                "由市财政局负责。".repeat(800),
                "按照各自职责分工".repeat(1500) + "负责",
                "，".repeat(8000),
                "1.".repeat(4000));
        for (String text : texts) {
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> reader.read(Documents.text(text)), text.substring(0, 4));
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> reader.read(Documents.text("|任务|责任单位|时限|\n|---|---|---|\n|" + text.replace("|", "") + "|"
                            + text.replace("|", "") + "|" + text.replace("|", "") + "|\n")),
                    text.substring(0, 4));
        }
    }

    private static List<Path> texts() throws IOException {
        if (!Files.isDirectory(DEVELOPMENT)) {
            return List.of();
        }
        try (var files = Files.list(DEVELOPMENT)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static String mutated(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes && !lines.isEmpty(); i++) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            int half = line.length() / 2;
            switch (random.nextInt(8)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.set(at, line.substring(half));
                case 2 -> lines.set(at, line.replace("|", "").replace("\t", ""));
                case 3 -> lines.add(at, line);
                case 4 -> lines.set(at, line.replace("、", " ").replace("，", ","));
                case 5 -> lines.set(at, line.replaceAll("[（）()〔〕]", ""));
                case 6 -> lines.subList(Math.max(1, at), lines.size()).clear();
                default -> lines.set(at, line.replaceFirst("\\|[^|]*\\|", "|"));
            }
        }
        return String.join("\n", lines);
    }
}
