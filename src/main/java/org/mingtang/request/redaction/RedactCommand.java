package org.mingtang.request.redaction;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
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
 * {@code mingtang request redact FILE --term … --out FILE}: blackens words in a file, without server or database.
 *
 * <p>Exit status: 0 written, 1 refused (nothing is written), 2 wrong usage.
 */
@Command(
        name = "redact",
        mixinStandardHelpOptions = true,
        description = "遮盖PDF、Word（.docx）、Excel（.xlsx）文件里的词，重新读过没有残留才写出。",
        footer = {"", "词不论全角半角、有无空格、是否换行都会遮盖；做了什么、不能保证什么，见docs/redaction.md。"})
public final class RedactCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "原件")
    private Path file = Path.of("");

    @Option(names = "--term", paramLabel = "WORDS", description = "要遮盖的词，可重复")
    private List<String> terms = new ArrayList<>();

    @Option(names = "--pattern", paramLabel = "REGEX", description = "要遮盖的正则表达式，可重复")
    private List<String> patterns = new ArrayList<>();

    @Option(names = "--area", paramLabel = "PAGE,X,Y,WIDTH,HEIGHT", description = "PDF页面上的位置（磅，自左上角），可重复")
    private List<String> areas = new ArrayList<>();

    @Option(names = "--ground", description = "显示在遮盖处的理由，缺省为“${DEFAULT-VALUE}”")
    private String ground = Proposals.GROUND;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "遮盖件")
    private Path out = Path.of("");

    @Option(names = "--certificate", paramLabel = "FILE", description = "遮盖与复读记录（JSON）")
    private @Nullable Path certificate;

    @Option(names = "--by", description = "记录里的办理人")
    private String by = "";

    @Option(names = "--pages-as-pictures", description = "有遮盖的页面一律转为图片")
    private boolean asPictures;

    @Spec
    private @Nullable CommandSpec spec;

    private final Clock clock;

    public RedactCommand() {
        this(Clock.systemDefaultZone());
    }

    RedactCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        PrintWriter to = Objects.requireNonNull(spec).commandLine().getOut();
        try {
            Redactor redactor = asPictures ? new Redactor().withPagesAsPictures() : new Redactor();
            RedactedFile redacted = redactor.redact(Files.readAllBytes(file), redaction());
            Certificate certified =
                    Certificate.of(redacted, by, OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
            Files.write(out, redacted.content());
            if (certificate != null) {
                Files.writeString(certificate, certified.toJson());
            }
            to.print(certified.text());
            to.flush();
            return 0;
        } catch (UnlawfulAct e) {
            err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            err.println("读写不了文件：" + e.getMessage());
            return 1;
        }
    }

    private Redaction redaction() {
        List<Term> all = new ArrayList<>();
        terms.forEach(each -> all.add(Term.of(each, ground)));
        patterns.forEach(each -> all.add(Term.matching(each, ground)));
        return new Redaction(areas.stream().map(this::area).toList(), all);
    }

    private Area area(String given) {
        String[] parts = given.split(",", -1);
        try {
            if (parts.length == 5) {
                return new Area.OnPage(
                        Integer.parseInt(parts[0].strip()),
                        Double.parseDouble(parts[1]),
                        Double.parseDouble(parts[2]),
                        Double.parseDouble(parts[3]),
                        Double.parseDouble(parts[4]),
                        ground);
            }
        } catch (NumberFormatException e) {
            // Told below, with the other ways to write it wrongly.
            throw new UnlawfulAct("位置“" + given + "”请写作：页码,左,上,宽,高。");
        }
        throw new UnlawfulAct("位置“" + given + "”请写作：页码,左,上,宽,高。");
    }
}
