package org.mingtang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a server that did not end in good order may leave at a cluster: processes that are still going down, and a lock file.
 *
 * <p>Only to be asked by whoever holds the {@link DataFolder}; then no other program can have started a server here.
 */
record EarlierServer(Path cluster) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Waits for its processes to end, telling them to, and takes its lock file away. */
    void leave() throws IOException, InterruptedException {
        Path lock = cluster.resolve("postmaster.pid");
        if (!Files.exists(lock) || !Files.isDirectory(Path.of("/proc/self"))) {
            return;
        }
        Path here = cluster.toRealPath();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean told = false;
        for (List<ProcessHandle> left = at(here); !left.isEmpty(); left = at(here)) {
            if (!told) {
                for (ProcessHandle each : left) {
                    new ProcessBuilder("kill", "-INT", String.valueOf(each.pid()))
                            .start()
                            .waitFor();
                }
                told = true;
            }
            if (System.nanoTime() > deadline) {
                throw new DatabaseUnavailable("先前的数据库进程(编号 " + left.get(0).pid() + ")还没有停下。请稍后再启动,或先结束这个进程。");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        // After a restart of the machine its number may be another program's; PostgreSQL would then refuse to start.
        Files.deleteIfExists(lock);
    }

    /** A server and its workers have the cluster as their working folder from first to last. */
    private static List<ProcessHandle> at(Path here) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process.pid(), here))
                .toList();
    }

    private static boolean worksIn(long pid, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd")).equals(folder);
        } catch (IOException e) {
            // It ended meanwhile, or is another user's.
            return false;
        }
    }
}
