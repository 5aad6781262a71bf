package org.mingtang.request.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Brings bytes to a partner's door and its answer back. */
@Component
class Carrier {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int MOST = 64 * 1024 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** What the partner said. */
    record Answer(int status, byte[] body) {

        boolean isGood() {
            return status == 200;
        }

        /** Why it did not take what was brought, in its own words where it has some. */
        String refusal() {
            String said = "";
            try {
                JsonNode json = Wire.tree(new String(body, UTF_8));
                said = json.path("errors").path(0).path("message").asString("");
            } catch (JacksonException noJson) {
                // A page of a proxy, perhaps: its status says enough.
            }
            return "对方拒收（" + status + "）" + (said.isEmpty() ? "" : "：" + said);
        }
    }

    /**
     * Posts to a door.
     *
     * @param door e.g. bundles
     */
    Answer post(URI address, String door, byte[] bytes) throws IOException {
        String base = address.toString().replaceAll("/+$", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/" + door))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(bytes))
                .build();
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return new Answer(answer.statusCode(), body.readNBytes(MOST));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the program ends", e);
        }
    }
}
