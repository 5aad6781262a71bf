package org.mingtang.plan.reading;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.UnreadableDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code mingtang plan read FILE… [--json FOLDER]}: reads task tables without server or database.
 *
 * <p>Exit status: 0 all read, 1 some could not be read or hold no task (one sentence each on standard error), 2 wrong usage.
 */
@Command(name = "read", description = "识读任务分解表，列出任务或写成JSON。", mixinStandardHelpOptions = true)
public final class ReadCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "docx、doc、xlsx、xls、html、pdf或txt文件")
    private List<Path> files = List.of();

    @Option(names = "--json", paramLabel = "FOLDER", description = "每个文件写一个同名的.json到此文件夹")
    private @Nullable Path folder;

    @Spec
    private @Nullable CommandSpec spec;

    private final DocumentReader documents = new DocumentReader();
    private final PlanReader plans = new PlanReader();
    private final ReadPlanJson json = new ReadPlanJson();

    @Override
    public Integer call() throws IOException {
        int status = 0;
        for (Path file : files) {
            String complaint = read(file);
            if (complaint != null) {
                err().println(complaint);
                status = 1;
            }
        }
        return status;
    }

    /** Reads one file; returns what is to be said about it, or null. */
    private @Nullable String read(Path file) throws IOException {
        Path name = file.getFileName();
        String shown = name == null ? file.toString() : name.toString();
        if (!Files.isRegularFile(file)) {
            return "没有文件“" + file + "”。";
        }
        ReadPlan plan;
        try {
            plan = plans.read(documents.read(shown, file));
        } catch (UnreadableDocument unreadable) {
            return String.valueOf(unreadable.getMessage());
        }
        Path into = folder;
        if (into == null) {
            PlanListing.print(plan, out());
        } else {
            Files.createDirectories(into);
            Files.writeString(into.resolve(withoutEnding(shown) + ".json"), json.write(plan), StandardCharsets.UTF_8);
        }
        return plan.tasks().isEmpty() ? "文件“" + shown + "”里没有读出任务。" : null;
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private PrintWriter out() {
        CommandSpec own = spec;
        return own == null
                ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
                : own.commandLine().getOut();
    }

    private PrintWriter err() {
        CommandSpec own = spec;
        return own == null
                ? new PrintWriter(System.err, true, StandardCharsets.UTF_8)
                : own.commandLine().getErr();
    }
}
