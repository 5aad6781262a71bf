package org.mingtang.identity;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** The headers by which a browser guards itself, for answers that {@link SecurityFrame} does not reach. */
public final class SafeHeaders {

    /** Nothing of other hosts, and neither styles nor scripts within a page; pictures within are Bootstrap's signs. */
    static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; "
            + "style-src 'self'; script-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    static final String DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()";

    private SafeHeaders() {}

    /** Sets them, and lets nobody keep the answer: it tells what went wrong just now. */
    public static void write(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("Permissions-Policy", DEVICES);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
