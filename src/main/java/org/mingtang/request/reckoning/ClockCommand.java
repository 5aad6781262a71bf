package org.mingtang.request.reckoning;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.WorkCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code mingtang request clock FILE.jsonl}: how requests stand after their histories, without server or database.
 *
 * <p>Exit status: 0 all lines read, 1 some could not be (their numbers on standard error), 2 wrong usage.
 */
@Command(
        name = "clock",
        mixinStandardHelpOptions = true,
        description = "按工作日历推算每份经历的答复期限：每行一份JSON，逐行作答，次序不变。",
        footer = {
            "",
            "输入（每行）：{\"id\":\"h1\",\"events\":[{\"on\":\"2026-03-02\",\"act\":\"RECEIVE\"},…]}",
            "事项：RECEIVE 收到申请（on为收到之日）；CORRECTION_NOTICE 补正通知（correctBy 补正截止日，缺省为15个工作日）；",
            "  CORRECTED 收到补正；CONSULT 征求意见（receivedOn 对方收到之日，可同时多件）；OPINION 收到意见（of 所答CONSULT的序号，",
            "  只有一件时可省）；EXTEND 延期（workingDays）；FEE_NOTICE 收费通知（receivedOn 申请人收到之日）；FEE_PAID 缴费；",
            "  WITHDRAW 撤回；REPLY 答复。事项按所列次序办理，序号从0起。",
            "输出（每行）：id、asOf（最后事项之日）、stage（NOT_RECEIVED、RECEIVED、AWAIT_CORRECTION、SUSPENDED、AWAIT_FEE、CLOSED）、",
            "  due（答复截止日，中止或等待时为null，办结的保留办结时的截止日）、provisional（是否暂定）、",
            "  refused（不成立的事项：event序号、article、reason，不改变任何日期）、lapsedOn（视为放弃的第一天）、inTime（答复是否按期）。",
            "读不懂的行不作答，行号写到标准错误，退出码1；用法不对，退出码2。细则见docs/request-clock.md。"
        })
public final class ClockCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "JSON行文件（UTF-8），“-”为标准输入")
    private Path file = Path.of("-");

    @Option(names = "--derivation", description = "每行另附derivation：日期逐步、逐日的由来")
    private boolean derivation;

    @Spec
    private @Nullable CommandSpec spec;

    private final OutputStream out;

    public ClockCommand() {
        this(System.out);
    }

    ClockCommand(OutputStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        return new JsonLines(new BufferedOutputStream(out, 1 << 16), err)
                .answer(file, new HistoryLines(WorkCalendar.builtIn(), derivation));
    }
}
