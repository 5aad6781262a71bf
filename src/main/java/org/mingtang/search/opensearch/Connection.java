package org.mingtang.search.opensearch;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.mingtang.search.engine.SearchUnavailable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to OpenSearch. What it refuses is {@link Refused}; when it cannot be reached, is overloaded or broken, that is
 * {@link SearchUnavailable}. For a moment after it could not be reached, readers are told so without waiting again.
 */
final class Connection {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(10);
    private static final Duration WRITE = Duration.ofSeconds(60);
    private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final int TOO_MANY = 429;

    private final Address address;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private volatile long failedAt = System.nanoTime() - SILENT_NANOS;

    Connection(Address address) {
        this.address = address;
    }

    /** Asks for somebody who waits for a page. */
    JsonNode ask(String path, String body, String type) {
        if (System.nanoTime() - failedAt < SILENT_NANOS) {
            throw new SearchUnavailable("OpenSearch at " + address + " could not be reached a moment ago");
        }
        return send("POST", path, body, type, READ);
    }

    JsonNode send(String method, String path, JsonNode body) {
        return send(method, path, body.toString(), "application/json", WRITE);
    }

    JsonNode send(String method, String path) {
        return send(method, path, "", "application/json", WRITE);
    }

    /** Sends many lines of JSON. */
    JsonNode sendLines(String path, String lines) {
        return send("POST", path, lines, "application/x-ndjson", WRITE);
    }

    private JsonNode send(String method, String path, String body, String type, Duration patience) {
        var request = HttpRequest.newBuilder(address.at(path))
                .timeout(patience)
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        address.credentials().ifPresent(each -> request.header(each.name(), each.value()));
        try {
            var answer = read(http.send(request.build(), BodyHandlers.ofString()));
            failedAt = System.nanoTime() - SILENT_NANOS;
            return answer;
        } catch (IOException e) {
            failedAt = System.nanoTime();
            throw new SearchUnavailable("OpenSearch at " + address + " cannot be reached: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchUnavailable("The program ends", e);
        }
    }

    private JsonNode read(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 500 || status == TOO_MANY || status == 401 || status == 403) {
            var told = "OpenSearch at " + address + " answers " + status + " " + begin(response.body());
            throw status == TOO_MANY || status == 503 ? new Busy(told) : new SearchUnavailable(told);
        }
        try {
            var answer = JSON.readTree(response.body().isEmpty() ? "{}" : response.body());
            // A document that is not there is an answer, an index that is not there none.
            if (status >= 400 && !(status == 404 && answer.has("found"))) {
                throw new Refused(status, answer);
            }
            return answer;
        } catch (JacksonException e) {
            throw new SearchUnavailable(
                    "What answers at " + address + " is no OpenSearch: " + status + " " + begin(response.body()), e);
        }
    }

    private static String begin(String body) {
        return body.substring(0, Math.min(body.length(), 300)).replaceAll("\\s+", " ");
    }
}
