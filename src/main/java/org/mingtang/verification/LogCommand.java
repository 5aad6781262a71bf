package org.mingtang.verification;

import picocli.CommandLine.Command;

/** {@code mingtang log …}: what anyone can do with a site's transparency log, without its help. */
@Command(
        name = "log",
        description = "公开日志",
        mixinStandardHelpOptions = true,
        subcommands = {VerifyCommand.class, MirrorCommand.class})
public final class LogCommand {}
