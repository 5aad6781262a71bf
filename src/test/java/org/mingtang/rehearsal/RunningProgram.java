package org.mingtang.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.mingtang.database.Programs;

/** A {@link BusyProgram} seen from outside: what it answers, and its end by force. */
final class RunningProgram {

    static final String END = "END";
    private static final long PATIENCE_SECONDS = 180;
    private static final int TOLD = 40;

    private final Path data;
    private final Process process;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final Deque<String> told = new ArrayDeque<>();

    private RunningProgram(Path data, Process process) {
        this.data = data;
        this.process = process;
        Thread reader = new Thread(this::read, "answers");
        reader.setDaemon(true);
        reader.start();
    }

    static RunningProgram on(Path data, Path programs) throws IOException {
        Process process = Programs.java(
                data.toAbsolutePath().getParent(),
                List.of("env", "JAVA_TOOL_OPTIONS=-Xmx512m"),
                BusyProgram.class.getName(),
                "--mingtang.data=" + data.toAbsolutePath(),
                "--mingtang.postgres-programs=" + programs.toAbsolutePath(),
                "--mingtang.database.url=",
                "--mingtang.log.origin=rehearsal.example/log",
                "--server.port=0");
        return new RunningProgram(data, process);
    }

    private void read() {
        try (BufferedReader lines = Programs.output(process)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(line);
            }
        } catch (IOException cutOff) {
            keep(cutOff.toString());
        }
        answers.add(END);
    }

    private void keep(String line) {
        if (line.startsWith(BusyDesk.ANSWER) && line.endsWith(".")) {
            answers.add(line.substring(BusyDesk.ANSWER.length(), line.length() - 1));
        } else {
            synchronized (told) {
                told.add(line);
                if (told.size() > TOLD) {
                    told.remove();
                }
            }
        }
    }

    void order(String words) throws IOException {
        process.getOutputStream().write((words + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** The next thing it says; {@link #END} when it is over and everything was read. */
    String answer() throws InterruptedException {
        String next = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no answer for " + PATIENCE_SECONDS + " s:\n" + lastWords());
        }
        return next;
    }

    /** What stands behind the word that it was to say next. */
    String answer(String expected) throws InterruptedException {
        String next = answer();
        if (!next.startsWith(expected)) {
            throw new AssertionError("said " + next + " instead of " + expected + ":\n" + lastWords());
        }
        return next.substring(expected.length()).strip();
    }

    /** What it said beside its answers, of late. */
    String lastWords() {
        synchronized (told) {
            return String.join("\n", told);
        }
    }

    /** SIGKILL: it cannot say or save anything any more. */
    void kill() {
        process.destroyForcibly();
    }

    /** SIGKILL for the server of its database. */
    void killDatabase() {
        try {
            String lock =
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0);
            ProcessHandle.of(Long.parseLong(lock.strip())).ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it in good order. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("did not stop:\n" + lastWords());
        }
    }
}
