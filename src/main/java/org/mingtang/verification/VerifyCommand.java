package org.mingtang.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code mingtang log verify URL|FOLDER}: exit status 0 everything in order, 1 something found, 2 wrong usage or nothing to be
 * reached.
 */
@Command(
        name = "verify",
        description = {"从外部核验一个网站的公开日志和它公开的内容。", "退出码：0 全部一致，1 发现问题，2 用法有误或无法读取。"},
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    /** The log may grow while it is read; what looks wrong then is looked at again. */
    private static final int ROUNDS = 3;

    @Parameters(paramLabel = "URL|FOLDER", description = "网站地址，或者 log mirror 下载的文件夹")
    private String target = "";

    @Option(names = "--key", paramLabel = "KEY|FILE", description = "日志的公钥，或者写有公钥的文件")
    private @Nullable String key;

    @Option(names = "--since", paramLabel = "FILE", description = "先前保存的检查点：检查日志此后只增不减")
    private @Nullable Path since;

    @Option(names = "--save", paramLabel = "FILE", description = "日志无误时把最新的检查点保存到此文件")
    private @Nullable Path save;

    @Option(
            names = "--known-keys",
            paramLabel = "FILE",
            description = "没有 --key 时，首次见到的公钥记在此文件（默认 ~/.mingtang/log-keys）")
    private Path knownKeys = Path.of(System.getProperty("user.home", "."), ".mingtang", "log-keys");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try {
            Site site = Target.site(target);
            Optional<VerifierKey> trusted = trusted(site);
            if (trusted.isEmpty()) {
                err().println("网站没有提供公钥 /log/key，请用 --key 给出。");
                return 2;
            }
            return verify(site, trusted.get());
        } catch (IOException | IllegalArgumentException e) {
            err().println("无法核验：" + (e.getMessage() == null ? e.toString() : e.getMessage()));
            return 2;
        }
    }

    private int verify(Site site, VerifierKey trusted) throws IOException {
        Verification verification =
                new Verification(site, trusted, earlier(trusted).orElse(null));
        Verification.Result result = verification.run();
        for (int round = 1; round < ROUNDS && hasGrown(verification, result); round++) {
            result = verification.run();
        }
        result.findings().all().forEach(each -> out().println((each.fault() ? "✗ " : "？ ") + each.sentence()));
        if (result.head() != null) {
            remember(site, trusted);
            keep(result.head(), result.sound());
        }
        return conclude(result);
    }

    private static boolean hasGrown(Verification verification, Verification.Result result) throws IOException {
        SignedHead head = result.head();
        if (head == null || result.findings().faults().isEmpty()) {
            return false;
        }
        SignedHead now = verification.head(new Findings());
        return now != null && now.size() > head.size();
    }

    private int conclude(Verification.Result result) {
        int faults = result.findings().faults().size();
        SignedHead head = result.head();
        long size = head == null ? 0 : head.size();
        if (faults == 0) {
            out().println("✓ 全部一致：日志 " + size + " 条，涉及 " + result.items() + " 篇信息，网站目录列出 " + result.listed() + " 篇"
                    + (since == null ? "。" : "；与先前的检查点一致。"));
            return 0;
        }
        out().println("✗ 发现 " + faults + " 处问题（日志 " + size + " 条，涉及 " + result.items() + " 篇信息）。");
        return 1;
    }

    private Optional<VerifierKey> trusted(Site site) throws IOException {
        String given = key;
        if (given != null) {
            return Optional.of(VerifierKey.read(given.contains("+") ? given : Files.readString(Path.of(given))));
        }
        KnownKeys known = new KnownKeys(knownKeys);
        Optional<VerifierKey> seen = known.of(site.name());
        if (seen.isPresent()) {
            out().println("使用上次记下的公钥：" + seen.get().text());
            return seen;
        }
        Answer answer = site.get("/log/key");
        if (!answer.isThere()) {
            return Optional.empty();
        }
        VerifierKey first = VerifierKey.read(answer.text());
        out().println("首次见到这个日志，公钥取自网站自己，没有核对过来源：" + first.text());
        return Optional.of(first);
    }

    private void remember(Site site, VerifierKey trusted) throws IOException {
        KnownKeys known = new KnownKeys(knownKeys);
        if (key == null && known.of(site.name()).isEmpty()) {
            known.remember(site.name(), trusted);
            out().println("公钥已记入 " + knownKeys + "，以后核验这个网站时不认别的公钥。");
        }
    }

    private Optional<SignedHead> earlier(VerifierKey trusted) throws IOException {
        Path file = since;
        if (file == null || !Files.exists(file) && file.equals(save)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SignedHead.read(Files.readString(file), trusted));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("先前的检查点 " + file + " 不能用：" + e.getMessage(), e);
        }
    }

    private void keep(SignedHead head, boolean sound) throws IOException {
        Path file = save;
        if (file == null) {
            return;
        }
        if (sound) {
            Files.writeString(file, head.note(), UTF_8);
        } else {
            out().println("日志有误，没有保存它的检查点。");
        }
    }

    private PrintWriter out() {
        CommandSpec own = spec;
        return own == null
                ? new PrintWriter(System.out, true, UTF_8)
                : own.commandLine().getOut();
    }

    private PrintWriter err() {
        CommandSpec own = spec;
        return own == null
                ? new PrintWriter(System.err, true, UTF_8)
                : own.commandLine().getErr();
    }
}
