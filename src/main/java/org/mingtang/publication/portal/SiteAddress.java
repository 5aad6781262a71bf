package org.mingtang.publication.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Absolute addresses of the portal's pages, and ids that stay when the address changes. */
@Component
class SiteAddress {

    private final String configured;
    private final String domain;

    SiteAddress(@Value("${mingtang.address:}") String address, @Value("${mingtang.site.domain:}") String domain) {
        this.configured = address.strip().replaceAll("/+$", "");
        String host = configured.isEmpty() ? null : URI.create(configured).getHost();
        this.domain = !domain.isBlank() ? domain.strip() : host == null ? "localhost" : host.toLowerCase(Locale.ROOT);
    }

    /** What stands before every path: as configured, else as the visitor called it. */
    String base(HttpServletRequest request) {
        return configured.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : configured;
    }

    /** The configured address of a path. */
    Optional<String> of(String path) {
        return configured.isEmpty() ? Optional.empty() : Optional.of(configured + path);
    }

    /**
     * An id for feeds (RFC 4151).
     *
     * @param day a day on which the domain was this site's
     */
    String tag(String day, String path) {
        return "tag:" + domain + "," + day + ":" + path;
    }
}
