package org.mingtang.request.exchange;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The door of another platform on this machine; answers as a test says and keeps what came. */
final class OtherDoor implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, List<byte[]>> came = new HashMap<>();
    private final Map<String, Function<byte[], Carrier.Answer>> answers = new HashMap<>();

    OtherDoor() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/exchange/", exchange -> {
            String door = exchange.getRequestURI().getPath().substring("/api/exchange/".length());
            byte[] bytes = exchange.getRequestBody().readAllBytes();
            came(door).add(bytes);
            Carrier.Answer answer = answers.getOrDefault(
                            door, nothing -> new Carrier.Answer(200, Outgoing.bytes(List.of())))
                    .apply(bytes);
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
            exchange.close();
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/exchange/");
    }

    synchronized List<byte[]> came(String door) {
        return came.computeIfAbsent(door, each -> new ArrayList<>());
    }

    void answers(String door, Function<byte[], Carrier.Answer> answer) {
        answers.put(door, answer);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
