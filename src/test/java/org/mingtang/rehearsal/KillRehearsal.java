package org.mingtang.rehearsal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.mingtang.verification.LogCommand;
import picocli.CommandLine;

/**
 * Kills the program at random moments of its work, starts it again on the same data and asks whether review, publication,
 * index and log agree and nothing that was confirmed is lost.
 */
final class KillRehearsal implements AutoCloseable {

    /** Whom SIGKILL hits. */
    enum Victim {
        PROGRAM,
        /** Its database first, which it starts again; then itself, once it has confirmed acts again. */
        DATABASE,
        BOTH
    }

    private static final int MOST_ACTS = 80;
    private static final int MOST_NANOS = 30_000_000;

    private final Path root;
    private final Path programs;
    private final Random chance;
    private final List<String> confirmed = new ArrayList<>();
    private RunningProgram program;
    private String port = "";
    private String size = "";

    KillRehearsal(Path root, Path programs, long seed) throws IOException, InterruptedException {
        this.root = root;
        this.programs = programs;
        chance = new Random(seed);
        program = started();
        Files.writeString(root.resolve("log-key"), get("/log/key").body());
    }

    /** Lets people work, kills, starts again; returns what is wrong then, empty when all is well. */
    List<String> round(Victim victim) throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        program.order("work " + chance.nextLong());
        wrong.addAll(worked(1 + chance.nextInt(MOST_ACTS)));
        LockSupport.parkNanos(chance.nextInt(MOST_NANOS));
        if (victim != Victim.PROGRAM) {
            program.killDatabase();
        }
        if (victim == Victim.DATABASE) {
            // What was on its way fails, and people are told so; what is confirmed after that counts as ever.
            worked(1 + chance.nextInt(MOST_ACTS));
        }
        program.kill();
        for (String last = program.answer(); !last.equals(RunningProgram.END); last = program.answer()) {
            note(last);
        }
        program = started();
        wrong.addAll(differences());
        return wrong;
    }

    /** Waits for so many confirmed acts; returns what went wrong meanwhile. */
    private List<String> worked(int acts) throws InterruptedException {
        List<String> trouble = new ArrayList<>();
        for (int done = 0; done < acts; ) {
            String next = program.answer();
            if (next.equals(RunningProgram.END)) {
                throw new AssertionError("ended by itself:\n" + program.lastWords());
            }
            if (note(next)) {
                done++;
            } else {
                trouble.add(next);
            }
        }
        return trouble;
    }

    private boolean note(String answer) {
        boolean act = answer.startsWith(BusyDesk.CONFIRMED);
        if (act) {
            confirmed.add(answer.substring(BusyDesk.CONFIRMED.length()).strip());
        }
        return act;
    }

    private RunningProgram started() throws IOException, InterruptedException {
        RunningProgram next = RunningProgram.on(root.resolve("data"), programs);
        port = next.answer(BusyDesk.READY);
        return next;
    }

    private List<String> differences() throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        Path list = Files.write(root.resolve("confirmed"), confirmed);
        program.order("check " + list.toAbsolutePath());
        String answer = program.answer();
        for (; !answer.startsWith(BusyDesk.CHECKED); answer = program.answer()) {
            wrong.add(answer);
        }
        size = answer.substring(BusyDesk.CHECKED.length()).strip();
        wrong.addAll(verified());
        return wrong;
    }

    /** As anyone can do it from outside: with the key of the first start, and nothing cut off since the round before. */
    private List<String> verified() throws IOException, InterruptedException {
        String checkpoint = root.resolve("checkpoint").toString();
        StringWriter said = new StringWriter();
        int status = new CommandLine(new LogCommand())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(
                        "verify",
                        address(""),
                        "--key",
                        root.resolve("log-key").toString(),
                        "--since",
                        checkpoint,
                        "--save",
                        checkpoint);
        // A site without the list of its items has one fault, that there is none.
        boolean listed = get("/info/index.json").statusCode() != 404;
        List<String> faults = said.toString()
                .lines()
                .filter(line -> line.startsWith("✗"))
                .filter(line -> listed || !line.contains("/info/index.json") && !line.startsWith("✗ 发现 1 处问题"))
                .toList();
        return status < 2 ? faults : List.of(said.toString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(path))).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** How often each act was confirmed. */
    Map<String, Integer> confirmed() {
        Map<String, Integer> acts = new TreeMap<>();
        confirmed.forEach(line -> acts.merge(line.replaceAll(".* ", ""), 1, Integer::sum));
        return acts;
    }

    /** What there is after the last round. */
    String size() {
        return size;
    }

    @Override
    public void close() throws InterruptedException {
        program.stop();
    }
}
