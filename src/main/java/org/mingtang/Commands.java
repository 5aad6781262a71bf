package org.mingtang;

import java.util.ServiceLoader;
import org.mingtang.database.KeysCommand;
import org.mingtang.plan.PlanCommand;
import org.mingtang.publication.ImportCommand;
import org.mingtang.publication.ImportPart;
import org.mingtang.request.RequestCommand;
import org.mingtang.request.RequestPart;
import org.mingtang.verification.LogCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: what can be done without a server. */
@Command(
        name = "mingtang",
        mixinStandardHelpOptions = true,
        version = "Mingtang 0.1",
        description = "明堂 · 政务公开一体化平台的命令行。启动服务请用 bin/run。",
        subcommands = {
            PlanCommand.class,
            RequestCommand.class,
            LogCommand.class,
            ImportCommand.class,
            KeysCommand.class,
            CommandLine.HelpCommand.class
        })
final class Commands {

    private Commands() {}

    public static void main(String[] args) {
        System.exit(commands().execute(args));
    }

    static CommandLine commands() {
        var commands = new CommandLine(new Commands()).setUsageHelpAutoWidth(true);
        ServiceLoader.load(RequestPart.class)
                .forEach(part -> commands.getSubcommands().get("request").addSubcommand(part));
        ServiceLoader.load(ImportPart.class)
                .forEach(part -> commands.getSubcommands().get("import").addSubcommand(part));
        return commands;
    }
}
