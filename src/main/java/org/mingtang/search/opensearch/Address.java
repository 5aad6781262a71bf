package org.mingtang.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Base64;
import java.util.Optional;

/**
 * Where OpenSearch is and how it lets us in.
 *
 * @param base without a slash at its end
 * @param header a whole header line such as {@code Authorization: Bearer …}; it wins over user and password
 */
record Address(URI base, String user, String password, String header) {

    Address {
        var text = base.toString().replaceAll("/+$", "");
        base = URI.create(text);
        boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        if (!web || base.getHost() == null || base.getUserInfo() != null || base.getQuery() != null) {
            throw new IllegalArgumentException(
                    "mingtang.search.opensearch.url must look like https://search.example:9200, without user or question mark");
        }
        if (!header.isBlank() && header.indexOf(':') < 1) {
            throw new IllegalArgumentException("mingtang.search.opensearch.header must look like Name: value");
        }
    }

    URI at(String path) {
        return URI.create(base + path);
    }

    /** One header of a request. */
    record Header(String name, String value) {}

    Optional<Header> credentials() {
        if (!header.isBlank()) {
            int colon = header.indexOf(':');
            return Optional.of(new Header(
                    header.substring(0, colon).strip(),
                    header.substring(colon + 1).strip()));
        }
        if (user.isEmpty()) {
            return Optional.empty();
        }
        var pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        return Optional.of(new Header("Authorization", "Basic " + pair));
    }

    /** Nothing secret in what is logged. */
    @Override
    public String toString() {
        return base.toString();
    }
}
