package org.mingtang.request;

import org.mingtang.request.reckoning.ClockCommand;
import org.mingtang.request.reckoning.FeeCommand;
import picocli.CommandLine.Command;

/** {@code mingtang request …}: what can be reckoned about requests without a server. */
@Command(
        name = "request",
        description = "依申请公开：期限与信息处理费的计算",
        mixinStandardHelpOptions = true,
        subcommands = {ClockCommand.class, FeeCommand.class})
public final class RequestCommand {}
