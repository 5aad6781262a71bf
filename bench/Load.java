import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Asks one address again and again from a few connections; prints answers a second and the slowest hundredth. */
public final class Load {

    public static void main(String[] args) throws Exception {
        URI address = URI.create(args[0]);
        if (!address.getHost().equals("localhost") && !address.getHost().startsWith("127.")) {
            throw new IllegalArgumentException("only this machine");
        }
        int connections = args.length > 1 ? Integer.parseInt(args[1]) : 8;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 15;
        run(address, connections, 5);
        run(address, connections, seconds);
    }

    private static void run(URI address, int connections, int seconds) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        long[] nanos = new long[4_000_000];
        AtomicInteger count = new AtomicInteger();
        AtomicLong bad = new AtomicLong();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var pool = Executors.newFixedThreadPool(connections);
        for (int i = 0; i < connections; i++) {
            pool.submit(() -> {
                while (System.nanoTime() < end && count.get() < nanos.length - connections) {
                    long start = System.nanoTime();
                    if (client.send(request, BodyHandlers.discarding()).statusCode() != 200) {
                        bad.incrementAndGet();
                    }
                    nanos[count.getAndIncrement()] = System.nanoTime() - start;
                }
                return null;
            });
        }
        pool.shutdown();
        pool.awaitTermination(seconds + 30L, TimeUnit.SECONDS);
        int n = count.get();
        long[] sorted = Arrays.copyOf(nanos, n);
        Arrays.sort(sorted);
        System.out.printf(
                "%d answers in %d s: %d a second, p50 %.1f ms, p99 %.1f ms, %d not 200%n",
                n, seconds, n / seconds, sorted[n / 2] / 1e6, sorted[(int) (n * 0.99)] / 1e6, bad.get());
    }
}
