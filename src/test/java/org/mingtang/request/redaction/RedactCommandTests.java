package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The commands anybody can run on his own files. */
class RedactCommandTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T01:30:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = folder.resolve("原件.pdf");
        Files.write(file, new PdfPaper().write(72, 700, "申请人张三丰").bytes());
    }

    private int run(Object command, Object... arguments) {
        var line = new CommandLine(command).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return line.execute(words);
    }

    @Test
    void writesTheBlackenedFileAndItsCertificate() throws IOException {
        Path to = folder.resolve("遮盖件.pdf");
        Path record = folder.resolve("记录.json");
        int status = run(
                new RedactCommand(CLOCK), file, "--term", "张三丰", "--out", to, "--certificate", record, "--by", "李经办");

        assertThat(status).isZero();
        assertThat(SeenText.of(Files.readAllBytes(to))).isEqualTo(Leak.HARMLESS + "申请人");
        assertThat(Files.readString(record)).contains("\"by\":\"李经办\"", "2026-03-02T09:30+08:00");
        assertThat(out.toString()).contains("第1页　个人隐私　1处");
        assertThat(run(new RedactCheckCommand(), to, "--term", "张三丰")).isZero();
        assertThat(out.toString()).contains("各种途径都没有读到这些词。");
    }

    @Test
    void checkingTheOriginalSaysWhereTheWordsStand() {
        assertThat(run(new RedactCheckCommand(), file, "--term", "张三丰", "--term", "王五六"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("张三丰　页面文字", "读到了应当没有的内容。").doesNotContain("王五六");
    }

    @Test
    void placesAndPatterns() throws IOException {
        Path to = folder.resolve("b.pdf");
        int status = run(
                new RedactCommand(CLOCK),
                file,
                "--area",
                "1,60,40,200,40",
                "--pattern",
                "张三.",
                "--out",
                to,
                "--ground",
                "商业秘密");
        assertThat(status).isZero();
        assertThat(SeenText.of(Files.readAllBytes(to))).isEqualTo("申请人");
        assertThat(out.toString()).contains("商业秘密");
    }

    @Test
    void pagesAsPictures() throws IOException {
        Path to = folder.resolve("c.pdf");
        assertThat(run(new RedactCommand(CLOCK), file, "--term", "张三丰", "--pages-as-pictures", "--out", to))
                .isZero();
        assertThat(SeenText.of(Files.readAllBytes(to))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,3", "a,b,c,d,e", "1,1,1,0,9", ""})
    void aPlaceWrittenWronglyIsExplained(String area) {
        Path to = folder.resolve("d.pdf");
        assertThat(run(new RedactCommand(CLOCK), file, "--area", area, "--out", to))
                .isEqualTo(1);
        assertThat(err.toString()).contains("位置");
        assertThat(to).doesNotExist();
    }

    @Test
    void nothingToBlackenIsSaid() {
        assertThat(run(new RedactCommand(CLOCK), file, "--out", folder.resolve("e.pdf")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("没有要遮盖的内容");
        assertThat(run(new RedactCheckCommand(), file)).isEqualTo(1);
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThat(run(
                        new RedactCommand(CLOCK),
                        folder.resolve("no.pdf"),
                        "--term",
                        "张三丰",
                        "--out",
                        folder.resolve("f.pdf")))
                .isEqualTo(1);
        assertThat(run(new RedactCheckCommand(), folder.resolve("no.pdf"), "--term", "张三丰"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("读写不了文件", "读不了文件");
    }

    @Test
    void wrongUsageIsTwo() {
        assertThat(run(new RedactCommand(CLOCK), file, "--term", "张三丰")).isEqualTo(2);
        assertThat(err.toString()).contains("--out");
    }
}
