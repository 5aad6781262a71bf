package org.mingtang.request.reckoning;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code mingtang request fee FILE.jsonl}: the processing fee of applicants' requests, without server or database.
 *
 * <p>Exit status as for {@link ClockCommand}.
 */
@Command(
        name = "fee",
        mixinStandardHelpOptions = true,
        description = "计算信息处理费（国办函〔2020〕109号）：每行为一个申请人向一个机关提出的各件申请，逐行作答，次序不变。",
        footer = {
            "",
            "输入（每行）：{\"id\":\"f1\",\"requests\":[{\"receivedOn\":\"2026-03-02\",\"method\":\"PER_REQUEST\"},",
            "  {\"receivedOn\":\"2026-03-09\",\"method\":\"PER_PAGE\",\"pages\":120}]}",
            "method：PER_REQUEST 按件，PER_PAGE 按量（须有pages），NONE或缺省为不收费；都计入当月件数。",
            "matters：一表多事拆分的件数，缺省1；pointsToPublic：只告知已公开信息的获取方式、途径（不能按量）。",
            "输出（每行）：id、charges（每件：request序号、month、count当月第几件、yuan）、months（各月合计）、total、",
            "  refused（不能这样收的：request、article、reason；该件为0元，仍计入件数）。序号从0起，金额为整元。",
            "读不懂的行不作答，行号写到标准错误，退出码1；用法不对，退出码2。细则见docs/request-clock.md。"
        })
public final class FeeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "JSON行文件（UTF-8），“-”为标准输入")
    private Path file = Path.of("-");

    @Spec
    private @Nullable CommandSpec spec;

    private final OutputStream out;

    public FeeCommand() {
        this(System.out);
    }

    FeeCommand(OutputStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        return new JsonLines(new BufferedOutputStream(out, 1 << 16), err).answer(file, new FeeLines());
    }
}
