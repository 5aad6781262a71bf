package org.mingtang.database;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * {@code mingtang keys …}: exit status 0 done, 1 refused, 2 wrong usage or nothing to be reached. No key is ever printed.
 */
@Command(
        name = "keys",
        description = {"加密密钥：查看、更换、停用。程序运行时也可以用。", "退出码：0 办成，1 不能这样办，2 用法有误或无法读取。"},
        mixinStandardHelpOptions = true)
public final class KeysCommand {

    /** So long after a rotation nothing that began before it can still be going on. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Map<String, String> settings;
    private final Clock clock;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            scope = ScopeType.INHERIT,
            description = "数据目录（默认 MINGTANG_DATA，没有设置时是 ./data）")
    private @Nullable Path folder;

    @Spec
    private @Nullable CommandSpec spec;

    public KeysCommand() {
        this(System.getenv(), Clock.systemUTC());
    }

    KeysCommand(Map<String, String> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Command(name = "status", description = "列出密钥，以及每把密钥上还有多少加密内容。", mixinStandardHelpOptions = true)
    int status() {
        return told(() -> {
            KeyRing ring = ring();
            SealedValues values = database().values();
            ring.all().forEach(key -> line(ring, key, values));
            values.byKey().keySet().stream()
                    .filter(mark -> ring.find(mark).isEmpty() && !mark.equals(SealedValues.UNNAMED))
                    .forEach(mark -> out().println(mark + "  缺失！  还有 " + values.on(mark) + " 项：" + values.where(mark)
                            + "。请从备份找回这把密钥。"));
            if (values.on(SealedValues.UNNAMED) > 0) {
                out().println("另有 " + values.on(SealedValues.UNNAMED) + " 个文件没有记下密钥，更换密钥后会自动补记。");
            }
            return 0;
        });
    }

    @Command(name = "rotate", description = "增加一把密钥，此后的内容用它加密；旧内容由运行中的程序逐步换过去。", mixinStandardHelpOptions = true)
    int rotate() {
        return told(() -> {
            KeyRing ring = file().change(before -> before.rotated(SealKey.fresh(Instant.now(clock))));
            out().println("已启用新密钥 " + ring.active().mark() + "，旧密钥 "
                    + ring.old().get(0).mark() + " 只用来解开旧内容。");
            out().println("请立即备份 " + KeyFile.NAME + "。旧内容由运行中的程序换上新密钥，进度见 keys status。");
            return 0;
        });
    }

    @Command(name = "retire", description = "停用一把旧密钥；上面还有加密内容时不停用。", mixinStandardHelpOptions = true)
    int retire(@Parameters(paramLabel = "ID", description = "密钥标识，见 keys status") String mark) {
        return told(() -> {
            KeyFile file = file();
            KeyRing ring = file.ring();
            Optional<String> refusal = refusal(ring, mark);
            if (refusal.isPresent()) {
                err().println(refusal.get());
                return 1;
            }
            file.change(before -> before.active().mark().equals(mark) ? before : before.without(mark));
            out().println("密钥 " + mark + " 已停用。它停用以前的数据库备份仍要用它解开：那些备份留多久，密钥的备份就留多久。");
            if (ring.marks().mark().equals(mark)) {
                out().println("“同一申请人”的比对仍用它计算，文件中 marks 一行保留。");
            }
            return 0;
        });
    }

    private Optional<String> refusal(KeyRing ring, String mark) {
        if (ring.find(mark).isEmpty()) {
            return Optional.of("没有密钥 " + mark + "，请用 keys status 查看。");
        }
        if (ring.active().mark().equals(mark)) {
            return Optional.of("密钥 " + mark + " 正在使用，请先用 keys rotate 更换。");
        }
        Instant settled = ring.active().madeAt().plus(SETTLED);
        if (Instant.now(clock).isBefore(settled)) {
            return Optional.of(
                    "新密钥启用不到 " + SETTLED.toMinutes() + " 分钟，可能还有没办完的事在用旧密钥，请在 " + MINUTE.format(settled) + " 以后再停用。");
        }
        SealedValues values = database().values();
        long left = values.on(mark);
        long unnamed = values.on(SealedValues.UNNAMED);
        return left + unnamed == 0
                ? Optional.empty()
                : Optional.of("密钥 " + mark + " 上还有 " + left + " 项加密内容" + values.where(mark)
                        + (unnamed == 0 ? "" : "，另有 " + unnamed + " 个文件没有记下密钥") + "，不能停用。程序运行时会逐步换上新密钥，请稍后再试。");
    }

    private void line(KeyRing ring, SealKey key, SealedValues values) {
        String state = key == ring.active() ? "启用中" : "旧密钥";
        String made = key.madeAt().equals(Instant.EPOCH) ? "启用时间未记" : MINUTE.format(key.madeAt()) + " 启用";
        out().println(key.mark() + "  " + state + "  " + made + "  加密内容 " + values.on(key.mark()) + " 项");
    }

    private KeyRing ring() {
        String named = named();
        return named.isBlank() ? file().ring() : KeyRing.named(named, settings.getOrDefault("MINGTANG_MARK_KEY", ""));
    }

    private KeyFile file() {
        if (!named().isBlank()) {
            throw new DatabaseUnavailable("密钥由 MINGTANG_SECRET_KEY 指定，不在文件里。更换时把新密钥写在最前面、旧密钥跟在后面，用逗号分开，"
                    + "步骤见 docs/keys.md；查看进度用 keys status。");
        }
        if (!KeyFile.isBelow(data())) {
            throw new DatabaseUnavailable("数据目录 " + data().toAbsolutePath().normalize() + " 里没有密钥文件 " + KeyFile.NAME
                    + "。请用 --data 指定正确的数据目录。");
        }
        return KeyFile.below(data());
    }

    private String named() {
        return settings.getOrDefault("MINGTANG_SECRET_KEY", "");
    }

    private Path data() {
        Path named = folder;
        return named != null ? named : Path.of(settings.getOrDefault("MINGTANG_DATA", "data"));
    }

    private KeysDatabase database() {
        if (!Files.isDirectory(data())
                && settings.getOrDefault("MINGTANG_DATABASE_URL", "").isBlank()) {
            throw new DatabaseUnavailable("没有数据目录 " + data().toAbsolutePath().normalize() + "，请用 --data 指定。");
        }
        return new KeysDatabase(data(), settings);
    }

    private interface Doing {
        int done();
    }

    private int told(Doing doing) {
        try {
            return doing.done();
        } catch (DatabaseUnavailable e) {
            err().println(e.getMessage());
            return 2;
        }
    }

    private PrintWriter out() {
        return line().getOut();
    }

    private PrintWriter err() {
        return line().getErr();
    }

    private picocli.CommandLine line() {
        if (spec == null) {
            throw new IllegalStateException("picocli gives it");
        }
        return spec.commandLine();
    }
}
