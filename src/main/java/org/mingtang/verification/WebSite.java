package org.mingtang.verification;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.zip.GZIPInputStream;

/** A site on the network. */
final class WebSite implements Site {

    /** No record or tile comes near it; a hostile site must not fill the memory. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    WebSite(String address) {
        this.address = address.replaceAll("/+$", "");
    }

    @Override
    public Answer get(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .timeout(PATIENCE)
                .header("Accept-Encoding", "gzip")
                .header("Cache-Control", "no-cache")
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            boolean packed =
                    answer.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
            try (InputStream raw = answer.body();
                    InputStream body = packed ? new GZIPInputStream(raw) : raw) {
                byte[] bytes = body.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new IOException(address + path + " 的内容超过 64 MiB");
                }
                return new Answer(answer.statusCode(), bytes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("被中断", e);
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
