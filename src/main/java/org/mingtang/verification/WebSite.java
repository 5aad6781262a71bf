package org.mingtang.verification;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** A site on the network. */
final class WebSite implements Site {

    /** No record or tile comes near it; a hostile site must not fill the memory. */
    static final int LARGEST = 64 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int MOST_HOPS = 6;
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(new OwnMachine())
            .connectTimeout(PATIENCE)
            .build();

    WebSite(String address) {
        this.address = address.replaceAll("/+$", "");
    }

    @Override
    public Answer get(String path) throws IOException {
        URI at = uri(path);
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            HttpResponse<InputStream> answer = ask(at);
            String elsewhere = answer.headers().firstValue("Location").orElse(null);
            if (elsewhere == null || !MOVED.contains(answer.statusCode())) {
                return read(answer, at);
            }
            answer.body().close();
            at = next(at, elsewhere);
        }
        throw new IOException(address + path + " 转来转去，没有内容");
    }

    /** By hand, since a client asks only for the first address whether a name is this machine's own. */
    private HttpResponse<InputStream> ask(URI at) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(at)
                .timeout(PATIENCE)
                .header("Accept-Encoding", "gzip")
                .header("Cache-Control", "no-cache")
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (ConnectException e) {
            throw new IOException("连不上 " + at, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("被中断", e);
        }
    }

    /** Never from a sealed connection to an open one. */
    private static URI next(URI from, String location) throws IOException {
        try {
            URI to = from.resolve(location);
            boolean opened = "https".equals(from.getScheme()) && !"https".equals(to.getScheme());
            if (opened || !String.valueOf(to.getScheme()).matches("https?")) {
                throw new IOException(from + " 转到了不能核对的地址 " + to);
            }
            return to;
        } catch (IllegalArgumentException e) {
            throw new IOException(from + " 转到的不是有效的网址", e);
        }
    }

    private static Answer read(HttpResponse<InputStream> answer, URI at) throws IOException {
        boolean packed =
                answer.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
        try (InputStream raw = answer.body();
                InputStream body = packed ? new GZIPInputStream(raw) : raw) {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException(at + " 的内容超过 64 MiB");
            }
            return new Answer(answer.statusCode(), bytes);
        }
    }

    private URI uri(String path) throws IOException {
        try {
            return URI.create(address + path);
        } catch (IllegalArgumentException e) {
            throw new IOException("不是有效的网址：" + address + path, e);
        }
    }

    @Override
    public String name() {
        return address;
    }
}
