package org.mingtang.request.redaction;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code mingtang request redact-check FILE --term …}: reads any file, whoever blackened it, and says whether words survive.
 *
 * <p>Exit status: 0 nothing found, 1 found or unreadable, 2 wrong usage.
 */
@Command(
        name = "redact-check",
        mixinStandardHelpOptions = true,
        description = "按各种途径读取文件，看其中还有没有应当遮盖的词：页面文字、属性、附件、批注、修改前的版本、逐字节等。")
public final class RedactCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "要检查的文件")
    private Path file = Path.of("");

    @Option(names = "--term", paramLabel = "WORDS", description = "应当没有的词，可重复")
    private List<String> terms = new ArrayList<>();

    @Option(names = "--pattern", paramLabel = "REGEX", description = "应当没有的正则表达式，可重复")
    private List<String> patterns = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try {
            List<Term> all = new ArrayList<>();
            terms.forEach(each -> all.add(Term.of(each, each)));
            patterns.forEach(each -> all.add(Term.matching(each, each)));
            ReadBack readBack = ReadBack.of(
                    Files.readAllBytes(file),
                    Redaction.of(all.toArray(Term[]::new)).terms());
            readBack.survivors()
                    .forEach(each ->
                            out.println(each.ground() + "　" + each.route().label() + "　" + each.place()));
            out.println(readBack.isRefused() ? "读到了应当没有的内容。" : "各种途径都没有读到这些词。");
            readBack.notes().forEach(out::println);
            out.flush();
            return readBack.isRefused() ? 1 : 0;
        } catch (UnlawfulAct e) {
            err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            err.println("读不了文件：" + e.getMessage());
            return 1;
        }
    }
}
