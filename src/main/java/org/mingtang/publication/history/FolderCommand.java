package org.mingtang.publication.history;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingtang.database.DatabaseUnavailable;
import org.mingtang.database.RunningDatabase;
import org.mingtang.publication.ImportPart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code mingtang import history FOLDER …}: orders the running program to read a folder of the server, waits and tells what
 * became of each file and row. Exit status: 0 read, 1 refused or not read to the end, 2 nothing to be reached.
 */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = {
            "把服务器上一个文件夹里的历史信息读成一批，等待送审；程序应当正在运行。",
            "文件在原处读取，不复制、不打包；清单（csv、xlsx）、Word、PDF、OFD、TXT 和存下来的网页都认。",
            "读到一半停了（断电、重启）的，程序再启动后自动接着读，已经读过的不重读。",
            "指向文件夹以外的链接、没有权限的文件、超过 100 MB 的文件不读，在报告里逐个说明。",
            "读完以后与上传的一批相同：在“历史信息导入”里逐条核对、整批审核、导入。",
            "退出码：0 读完，1 不能导入或者没有读完，2 连不上。"
        })
public final class FolderCommand implements ImportPart, Callable<Integer> {

    /** The program looks every five seconds. */
    private static final int PATIENCE = 60;

    private final Function<Path, Connection> database;
    private final Runnable pause;
    private final Map<String, String> settings;

    @Parameters(paramLabel = "FOLDER", description = "服务器上的文件夹；程序也要能读取")
    private Path folder = Path.of("");

    @Option(names = "--as", required = true, paramLabel = "LOGIN", description = "由谁上传：登录名，要有维护主动公开目录的权限")
    private String login = "";

    @Option(names = "--line", required = true, paramLabel = "CODE", description = "公开目录编号，例如 20-15；清单另有写明的除外")
    private String line = "";

    @Option(names = "--unit", paramLabel = "NAME", description = "公开单位全称；不写时是上传人的单位")
    private String unit = "";

    @Option(names = "--kind", paramLabel = "KIND", description = "类型，例如 政府信息、行政规范性文件（默认 ${DEFAULT-VALUE}）")
    private String kind = "政府信息";

    @Option(names = "--formed-as-published", description = "没有发布日期的，以成文日期为原公开日期；不写时这样的不导入")
    private boolean formedAsPublished;

    @Option(names = "--rows", description = "列出每一条，而不只是不导入的")
    private boolean rows;

    @Option(names = "--data", paramLabel = "FOLDER", description = "数据目录（默认 MINGTANG_DATA，没有设置时是 ./data）")
    private @Nullable Path data;

    @Spec
    private @Nullable CommandSpec spec;

    public FolderCommand() {
        this(System.getenv(), folder -> RunningDatabase.open(folder, System.getenv()), FolderCommand::second);
    }

    FolderCommand(Map<String, String> settings, Function<Path, Connection> database, Runnable pause) {
        this.settings = settings;
        this.database = database;
        this.pause = pause;
    }

    @Override
    public Integer call() {
        Path place = data != null ? data : Path.of(settings.getOrDefault("MINGTANG_DATA", "data"));
        try (Connection connection = database.apply(place)) {
            FolderFollowing following = new FolderFollowing(connection);
            UUID order =
                    following.order(folder.toAbsolutePath().normalize(), login, unit, line, kind, formedAsPublished);
            return follow(following, order);
        } catch (DatabaseUnavailable e) {
            err().println(e.getMessage());
            return 2;
        } catch (SQLException e) {
            err().println("数据库出错，没有办成：" + e.getMessage());
            return 2;
        }
    }

    private int follow(FolderFollowing following, UUID order) throws SQLException {
        FolderFollowing.Answer answer = following.answer(order);
        for (int waited = 0; !answer.given(); waited++) {
            if (waited >= PATIENCE) {
                err().println("程序没有接手，可能没有在运行。指令已经登记，程序启动后会接着办；在“历史信息导入”里可以看到。");
                return 2;
            }
            pause.run();
            answer = following.answer(order);
        }
        UUID batch = answer.batch();
        if (batch == null) {
            err().println("不能导入：" + answer.refusal());
            return 1;
        }
        out().println("正在识读，可以随时用 Ctrl+C 离开，程序会继续。进度和结果：/desk/imports/" + batch);
        FolderFollowing.Progress progress = following.progress(batch);
        for (int told = 0; progress.reading(); pause.run(), progress = following.progress(batch)) {
            if (progress.rows() > told) {
                told = progress.rows();
                out().println("已识读 " + told + " 条");
            }
        }
        following.report(batch, rows, out()::println);
        int refused = progress.rows() - progress.ready() - progress.held();
        String held = progress.held() == 0 ? "" : "，有个人信息或者隐藏内容未放行 " + progress.held() + " 条";
        out().println("可导入 " + progress.ready() + " 条，不导入 " + refused + " 条" + held + "。请到 /desk/imports/" + batch
                + " 核对并送审。");
        if (progress.trouble() != null) {
            err().println(progress.trouble());
            return 1;
        }
        return 0;
    }

    private static void second() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("被中断；程序会继续识读。", e);
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
