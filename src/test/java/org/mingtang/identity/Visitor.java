package org.mingtang.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without JavaScript: keeps cookies, sends the forms it finds on pages, follows no redirect by itself. */
public class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new TreeMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String origin;
    private String token = "";

    public Visitor(int port) {
        this.origin = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Accept", "text/html")
                .GET());
    }

    /** Sends a form with the token of the last page seen. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", token);
        return postWithoutToken(path, all);
    }

    HttpResponse<String> postWithoutToken(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> signIn(String login, String password) {
        get("/sign-in");
        return post("/sign-in", Map.of("login", login, "password", password));
    }

    /** Where a redirect leads, below the origin; the status if it is none. */
    public String leadsTo(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(address -> address.replace(origin, ""))
                .orElse("status " + response.statusCode());
    }

    Optional<String> session() {
        return Optional.ofNullable(cookies.get("MINGTANG"));
    }

    void plantSession(String value) {
        cookies.put("MINGTANG", value);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie", cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            Matcher found = TOKEN.matcher(response.body());
            token = found.find() ? found.group(1) : token;
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        HttpCookie.parse(cookie).forEach(each -> {
            if (each.getMaxAge() == 0) {
                cookies.remove(each.getName());
            } else {
                cookies.put(each.getName(), each.getValue());
            }
        });
    }
}
