package org.mingtang.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingtang log mirror URL FOLDER}: exit status 0 downloaded, 2 not. */
@Command(name = "mirror", description = "把核验所需的内容下载到文件夹，以后可以离线核验。", mixinStandardHelpOptions = true)
final class MirrorCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "URL", description = "网站地址")
    private String address = "";

    @Parameters(index = "1", paramLabel = "FOLDER", description = "存放的文件夹")
    private Path folder = Path.of(".");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try {
            long files = new Mirror(Target.site(address), new MirrorFolder(folder)).download();
            out().println("已下载 " + files + " 个文件。离线核验：bin/mingtang log verify " + folder);
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            err().println("下载没有完成：" + (e.getMessage() == null ? e.toString() : e.getMessage()));
            return 2;
        }
    }

    private PrintWriter out() {
        CommandSpec own = spec;
        return own == null
                ? new PrintWriter(System.out, true, UTF_8)
                : own.commandLine().getOut();
    }

    private PrintWriter err() {
        CommandSpec own = spec;
        return own == null
                ? new PrintWriter(System.err, true, UTF_8)
                : own.commandLine().getErr();
    }
}
