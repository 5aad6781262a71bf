package org.mingtang.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierServerTests {

    @TempDir
    Path cluster;

    /** What a shell ignored from its start it cannot trap; a server, unlike it, can. */
    private static final List<String> UNIGNORED =
            works("env", "--default-signal=INT", "true") ? List.of("env", "--default-signal=INT") : List.of();

    private Path lock = Path.of("");

    @BeforeEach
    void leaveALockFile() throws IOException {
        lock = Files.writeString(cluster.resolve("postmaster.pid"), "4711\n");
    }

    @Test
    void isToldToEndAndWaitedFor() throws Exception {
        Process server = worker(cluster, "trap 'exit 0' INT; echo ready; while :; do sleep 0.05; done");

        new EarlierServer(cluster).leave();

        assertThat(server.waitFor(10, SECONDS)).isTrue();
        assertThat(server.exitValue()).as("ended in order, not killed").isZero();
        assertThat(lock).doesNotExist();
    }

    @Test
    void isKnownThroughALinkToo() throws Exception {
        Path elsewhere = Files.createTempDirectory(cluster.getParent(), "elsewhere");
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), cluster);
        Process server = worker(link, "trap 'exit 0' INT; echo ready; while :; do sleep 0.05; done");

        new EarlierServer(link).leave();

        assertThat(server.waitFor(10, SECONDS)).isTrue();
        Files.delete(link);
        Files.delete(elsewhere);
    }

    @Test
    void programsElsewhereAreLeftAlone() throws Exception {
        Path elsewhere = Files.createDirectory(cluster.resolve("base"));
        Process other = worker(elsewhere, "echo ready; exec sleep 600");
        try {
            new EarlierServer(cluster).leave();

            assertThat(other.isAlive()).isTrue();
            assertThat(lock).doesNotExist();
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void withoutALockFileNobodyIsAsked() throws Exception {
        Files.delete(lock);
        Process bystander = worker(cluster, "echo ready; exec sleep 600");
        try {
            new EarlierServer(cluster).leave();

            assertThat(bystander.isAlive()).as("someone's shell in that folder").isTrue();
        } finally {
            bystander.destroyForcibly().waitFor();
        }
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process worker(Path folder, String script) throws IOException {
        List<String> command = new ArrayList<>(UNIGNORED);
        command.addAll(List.of("sh", "-c", script));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
        assertThat(process.inputReader().readLine()).isEqualTo("ready");
        return process;
    }
}
