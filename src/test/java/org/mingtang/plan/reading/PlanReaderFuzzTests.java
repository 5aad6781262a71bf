package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.UnreadableDocument;
import org.mingtang.plan.reading.Twin.Layout;

/** Damaged documents and giants: each is read without an exception, and none holds the reader up. */
class PlanReaderFuzzTests {

    private static final Duration HANG = Duration.ofSeconds(10);
    private static final Path SEEDS = Path.of("../shared/plans/seeds");
    private static final int MUTATIONS = 10;
    private static final int FILES = 12;

    @TempDir
    Path folder;

    static List<Path> documents() {
        return LabelledPlans.documents();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    @DisplayName("损坏的标注文件都能读完")
    void readsDamagedDocuments(Path document) {
        readsDamaged(document);
    }

    @Test
    @DisplayName("损坏的样本文件都能读完")
    void readsDamagedSeeds() throws IOException {
        Path folder = Files.isDirectory(SEEDS) ? SEEDS : Path.of("..").resolve(SEEDS);
        assumeThat(folder).as("样本文件不在 ../shared/plans，跳过此项").isDirectory();
        try (Stream<Path> seeds = Files.list(folder)) {
            seeds.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(PlanReaderFuzzTests::readsDamaged);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（",
                "）",
                "（市财政局",
                "（市财政局）",
                "（责任单位：市财政局）",
                "责任单位：市财政局。",
                "由市财政局负责。",
                "、",
                "市财政局、",
                "市财政局 ",
                "以及",
                "共同",
                "职责",
                "配合",
                "单位、",
                "【",
                "〔2023〕",
                "1.公开（市财政局）。",
                "每年不少于5次，",
                "信息形成之日起10个工作日内",
                "一",
                "A|",
                "A\t",
                "《",
                "\ud800"
            })
    @DisplayName("一行二十万字也能读完")
    void readsVeryLongLines(String piece) {
        reads(piece, Documents.text(piece.repeat(200_000 / piece.length())));

        String stretch = piece.repeat(50_000 / piece.length());
        String cell = stretch.replace("|", "").replace("\t", "");
        reads(piece, Documents.text("一、公开\n1.公布目录" + stretch + "（责任单位：市财政局，6月底前完成）\n"));
        reads(piece, Documents.text("|任务|责任单位|时限|\n|---|---|---|\n|公布|市司法局|5月|\n|公开|" + cell + "|6月|\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "\t", "\n"})
    @DisplayName("一万行的表逐行读出")
    void readsTablesOfTenThousandRows(String separator) {
        StringBuilder table = new StringBuilder();
        String edge = separator.equals("|") ? "|" : "";
        for (int i = 0; i <= 10_000; i++) {
            List<String> cells = i == 0
                    ? List.of("序号", "工作任务", "责任单位", "完成时限")
                    : List.of(String.valueOf(i), "编制第" + i + "批主动公开目录，做好解读。", "市司法局、市财政局", i % 12 + 1 + "月底前");
            table.append(edge)
                    .append(String.join(separator, cells))
                    .append(edge)
                    .append('\n');
        }
        ReadPlan plan = new PlanReader().read(Documents.text(table.toString()));
        assertThat(plan.tasks()).hasSize(10_000);
    }

    @Test
    @DisplayName("括号套五千层")
    void readsDeeplyNestedBrackets() {
        String nested = "1.公开" + "（".repeat(5_000) + "市财政局" + "）".repeat(5_000);

        reads("nested", Documents.text(nested));
        reads("nested in a row", Documents.text((nested + "\n").repeat(10)));
    }

    @Test
    @DisplayName("损坏的 docx、xlsx、html 要么读完，要么说明原因")
    void readsOrRefusesDamagedFiles() throws IOException {
        Random random = new Random(4);
        Twin twin = Twin.of(LabelledPlans.invented().get(0), Layout.COLUMNS)
                .findFirst()
                .orElseThrow();
        int read = 0;
        for (String ending : List.of("docx", "xlsx", "html")) {
            Path whole = folder.resolve("whole." + ending);
            switch (ending) {
                case "docx" -> TwinDocx.write(twin, whole);
                case "xlsx" -> TwinXlsx.write(twin, whole);
                default -> TwinHtml.write(twin, whole);
            }
            for (int i = 0; i < FILES; i++) {
                byte[] bytes = Files.readAllBytes(whole);
                for (int flips = random.nextInt(6); flips > 0; flips--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                Path file = Files.write(folder.resolve("damaged." + ending), bytes);
                read += readsFile("damaged." + ending, file) ? 1 : 0;
            }
        }
        assertThat(read).as("files still read").isBetween(1, 3 * FILES);
    }

    private static boolean readsFile(String name, Path file) {
        try {
            reads(name, new DocumentReader().read(name, file));
            return true;
        } catch (UnreadableDocument refused) {
            assertThat(refused).hasMessageContaining(name).hasMessageEndingWith("。");
            return false;
        }
    }

    private static void readsDamaged(Path document) {
        String name = String.valueOf(document.getFileName());
        String text = text(document);
        Random random = new Random(name.hashCode());
        for (int i = 0; i < MUTATIONS; i++) {
            reads(name + " " + i, Documents.text(name, Mutation.damaged(text, random)));
        }
        reads(name + " as one line", Documents.text(name, text.replaceAll("\\R", "")));
        reads(name + " fifty times", Documents.text(name, (text + "\n").repeat(50)));
    }

    private static String text(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void reads(String which, SourceDocument document) {
        ReadPlan plan = assertTimeoutPreemptively(HANG, () -> new PlanReader().read(document), which);
        assertThat(plan.tasks()).as(which).allSatisfy(task -> {
            assertThat(task.requirement()).isNotBlank();
            assertThat(task.doubts().values())
                    .allSatisfy(doubt -> assertThat(doubt.confidence()).isBetween(0.0, 1.0));
        });
    }
}
