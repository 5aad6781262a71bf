package org.mingtang.request.exchange;

import org.mingtang.request.RequestPart;
import picocli.CommandLine.Command;

/** {@code mingtang request exchange …}: keys of this platform, and bundles carried as files. */
@Command(
        name = "exchange",
        description = "上下级平台对接：密钥，以文件传送的数据包和回执",
        mixinStandardHelpOptions = true,
        subcommands = {KeysCommand.class, ExportCommand.class, ImportCommand.class})
public final class ExchangeCommand implements RequestPart {}
