package org.mingtang.plan;

import org.mingtang.plan.reading.ReadCommand;
import picocli.CommandLine.Command;

/** {@code mingtang plan …}: what can be done with task tables without a server. */
@Command(
        name = "plan",
        description = "任务分解表",
        mixinStandardHelpOptions = true,
        subcommands = {ReadCommand.class})
public final class PlanCommand {}
