package org.mingtang.publication;

import picocli.CommandLine.Command;

/** {@code mingtang import …}: what is brought in from the server itself; {@link ImportPart}s are its commands. */
@Command(name = "import", description = "从服务器上导入", mixinStandardHelpOptions = true)
public final class ImportCommand {}
