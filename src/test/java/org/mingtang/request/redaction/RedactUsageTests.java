package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** How the commands are used wrongly, with exit status and sentence; nothing is written then. */
class RedactUsageTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T01:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private String file(byte[] content) throws IOException {
        return Files.write(folder.resolve("原件"), content).toString();
    }

    private String to() {
        return folder.resolve("遮盖件").toString();
    }

    private int redact(String file, String... more) {
        var all = new java.util.ArrayList<>(List.of(file, "--out", to()));
        all.addAll(List.of(more));
        return run(new RedactCommand(CLOCK), all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "--term, 张, 要遮盖的词须在两个汉字",
        "--term, abc, 要遮盖的词须在两个汉字",
        "--pattern, [, 不是正则表达式",
        "--pattern, a*, 连空白也算匹配",
        "--area, '1,2,3,4', 请写作：页码,左,上,宽,高。",
        "--area, '1,2,3,4,5,6', 请写作：页码,左,上,宽,高。",
        "--area, 'x,2,3,4,5', 请写作：页码,左,上,宽,高。",
        "--area, '0,2,3,4,5', 页码从1起",
        "--area, '1,2,3,0,5', 宽和高须大于0"
    })
    void whatCannotBeBlackenedIsOne(String option, String value, String said) throws IOException {
        assertThat(redact(file(PdfLeaks.plain()), option, value)).isEqualTo(1);
        assertThat(err.toString()).contains(said);
        assertThat(Path.of(to())).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"text, 只能遮盖PDF", "empty, 只能遮盖PDF", "broken, 文件打不开"})
    void filesOfOtherKindsAreOne(String kind, String said) throws IOException {
        byte[] content = switch (kind) {
            case "text" -> "张三丰".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            case "empty" -> new byte[0];
            default -> "%PDF-1.7\nrubbish".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        };
        assertThat(redact(file(content), "--term", "张三丰")).isEqualTo(1);
        assertThat(err.toString()).contains(said);
        assertThat(Path.of(to())).doesNotExist();
    }

    @Test
    void nothingToDoAndNothingThereAreOne() throws IOException {
        assertThat(redact(file(PdfLeaks.plain()))).isEqualTo(1);
        assertThat(err.toString()).contains("没有要遮盖的内容。");
        assertThat(redact(folder.resolve("没有").toString(), "--term", "张三丰")).isEqualTo(1);
        assertThat(err.toString()).contains("读写不了文件：");
        assertThat(run(new RedactCheckCommand(), folder.resolve("没有").toString(), "--term", "张三丰"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("读不了文件：");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--unknown", "--ground", "--term"})
    void wrongUsageIsTwo(String option) {
        assertThat(redact("原件.pdf", option)).isEqualTo(2);
        assertThat(run(new RedactCheckCommand(), "原件.pdf", "--out", to())).isEqualTo(2);
        assertThat(run(new RedactCommand(CLOCK), "原件.pdf", "--term", "张三丰"))
                .as("no --out")
                .isEqualTo(2);
    }

    @Test
    void helpIsZeroAndSaysHowWordsAreFound() {
        assertThat(run(new RedactCommand(CLOCK), "--help")).isZero();
        assertThat(run(new RedactCheckCommand(), "--help")).isZero();
        assertThat(out.toString()).contains("--pages-as-pictures", "词不论全角半角", "--pattern");
    }

    @Test
    void severalWordsEachWithTheSameGround() throws IOException {
        String file = file(new PdfPaper().write(72, 700, "申请人张三丰，联系电话李四，").bytes());
        assertThat(redact(file, "--term", "张三丰", "--term", "李四", "--ground", "商业秘密"))
                .isZero();
        assertThat(SeenText.of(Files.readAllBytes(Path.of(to()))))
                .contains("申请人")
                .doesNotContain("张三丰", "李四");
        assertThat(out.toString()).contains("第1页　商业秘密　2处");
    }

    @Test
    void checkingNamesGroundRouteAndPlace() throws IOException {
        String file = file(new PdfPaper().write(72, 700, "申请人张三丰").bytes());
        assertThat(run(new RedactCheckCommand(), file, "--term", "张三丰", "--pattern", "李四+"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("张三丰　页面文字", "读到了应当没有的内容。").doesNotContain("李四");
        assertThat(run(new RedactCheckCommand(), file)).isEqualTo(1);
        assertThat(err.toString()).contains("没有要遮盖的内容。");
    }
}
