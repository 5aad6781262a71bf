package org.mingtang.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How the PostgreSQL programs are called on this machine.
 *
 * <p>PostgreSQL refuses to run as root; there it runs inside a user namespace of its own, in which it is nobody special.
 */
final class PostgresCommand {

    private final Path home;
    private final List<String> prefix;

    PostgresCommand(Path home) {
        this.home = home;
        this.prefix = isRoot() ? asNobodySpecial() : List.of();
    }

    /** The server; it stops by itself when the program that started it dies. */
    List<String> server(List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        if (available("setpriv")) {
            command.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        }
        command.add(home.resolve("bin/postgres").toString());
        command.addAll(arguments);
        return command;
    }

    List<String> initdb(List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(home.resolve("bin/initdb").toString());
        command.addAll(arguments);
        return command;
    }

    private static List<String> asNobodySpecial() {
        if (succeeds("unshare", "-U", "true")) {
            return List.of("unshare", "-U");
        }
        throw new DatabaseUnavailable("当前以 root 身份运行,而系统不允许建立用户命名空间,内置数据库无法启动。请改用普通用户运行,或设置 MINGTANG_DATABASE_URL。");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean available(String program) {
        return succeeds(program, "--version");
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
