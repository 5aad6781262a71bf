package org.mingtang.request.exchange;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code mingtang request exchange export DIR}: writes every bundle that has no receipt yet. It asks the running program,
 * with an order signed by this platform's own key.
 */
@Command(name = "export", mixinStandardHelpOptions = true, description = "把还没有回执的数据包写成文件，交对接平台导入。程序应当正在运行。")
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "写到哪个目录")
    private Path target = Path.of("");

    @Mixin
    private ExchangePlace place = new ExchangePlace();

    @Spec
    private @Nullable CommandSpec spec;

    private final Clock clock;

    ExportCommand() {
        this(Clock.systemUTC());
    }

    ExportCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        try {
            Links links = new ExchangeFiles(place.folder())
                    .read()
                    .orElseThrow(
                            () -> new IOException("没有找到对接配置 " + place.folder().resolve("exchange.json")));
            var order = new Order(Bundle.SCHEMA, links.side(), links.side(), clock.instant());
            Carrier.Answer answer =
                    new Carrier().post(place.door(), "outgoing", links.sign(Envelope.ORDER, Wire.bytes(order)));
            if (!answer.isGood()) {
                err.println(answer.refusal());
                return 1;
            }
            Files.createDirectories(target);
            for (Map.Entry<String, byte[]> file : Outgoing.read(answer.body()).entrySet()) {
                Path name = Objects.requireNonNull(Path.of(file.getKey()).getFileName());
                Files.write(target.resolve(name), file.getValue());
                out.println(target.resolve(name));
            }
            out.flush();
            return 0;
        } catch (IOException | RuntimeException e) {
            err.println("没有导出：" + e.getMessage() + "。请确认程序正在运行，地址是 " + place.door() + "。");
            return 1;
        }
    }
}
