package org.mingtang.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Something at an address that answers what the test tells it to, in turn, and remembers what it was asked. */
final class Scripted implements AutoCloseable {

    private record Answer(int status, String body) {}

    /** One request. */
    record Asked(String method, String path, String body, Map<String, List<String>> headers) {}

    final List<Asked> asked = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final HttpServer server;

    Scripted() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                    exchange.getRequestHeaders()));
            var answer = answers.isEmpty() ? new Answer(500, "nothing was told for this") : answers.remove();
            var body = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /** Answers the next request so. */
    Scripted then(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    Connection connection() {
        return new Connection(address());
    }

    Address address() {
        return new Address(uri(), "", "", "");
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
