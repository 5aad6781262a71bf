package org.mingtang.database;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs that tests start and end as processes of their own. */
public final class Programs {

    /** Unpacked once for all tests. */
    static final Path POSTGRES = Path.of("target", "postgres-programs").toAbsolutePath();

    private Programs() {}

    /** A Java program with the tests' own classes; output and errors come as one. */
    public static Process java(Path where, List<String> prefix, String main, Object... arguments) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-cp", classPath(), main));
        List.of(arguments).forEach(each -> command.add(each.toString()));
        return new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
    }

    /** The database alone, on this data folder. */
    static Process database(Path data) throws IOException {
        return java(Path.of("").toAbsolutePath(), List.of(), DatabaseAlone.class.getName(), data, POSTGRES);
    }

    public static BufferedReader output(Process process) {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    private static String classPath() {
        var absolute = new ArrayList<String>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            absolute.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, absolute);
    }
}
