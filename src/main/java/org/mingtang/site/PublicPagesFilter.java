package org.mingtang.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.AskedSite;
import org.mingtang.publication.PublicChanges;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives public pages their validators and lets browsers ask again, and answers from memory what was drawn before.
 *
 * <p>It stands before the session filter: an answer from memory touches neither session nor templates. Whoever has a
 * session gets his own pages, which nobody keeps.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PublicPagesFilter extends OncePerRequestFilter {

    private static final String SESSION = "MINGTANG";
    private static final String SHARED = "public, max-age=1, must-revalidate";
    private static final String OWN = "no-store";
    private static final long ROOM = 24L * 1024 * 1024;
    private static final int LONGEST_QUERY = 300;
    private static final Set<String> OF_THE_MOMENT = Set.of(
            "date",
            "connection",
            "content-length",
            "etag",
            "last-modified",
            "cache-control",
            "content-type",
            "transfer-encoding",
            "keep-alive");

    private final ObjectProvider<PublicChanges> changes;
    private final ObjectProvider<AskedSite> asked;
    private final Clock clock;
    private final Instant started;
    private final KeptPages pages = new KeptPages(ROOM);

    PublicPagesFilter(ObjectProvider<PublicChanges> changes, ObjectProvider<AskedSite> asked, Clock clock) {
        this.changes = changes;
        this.asked = asked;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PublicPath path = PublicPath.of(request.getRequestURI());
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (path == PublicPath.OTHER || !reads || hasSession(request) || request.getUserPrincipal() != null) {
            chain.doFilter(request, response);
            return;
        }
        PublicChanges.State state = changes.getObject().now();
        boolean keeps = path.seconds() > 0 && request.getMethod().equals("GET") && canBeKept(request);
        String site = asked.getObject().lately(request);
        String stamp = state.changes() + " " + LocalDate.now(clock);
        String key = keeps ? key(request, site) : "";
        KeptPage page = keeps ? pages.find(key, stamp, System.nanoTime()) : null;
        if (page != null) {
            page.headers().forEach(header -> response.setHeader(header.name(), header.value()));
            send(page, request, response);
            return;
        }
        page = drawn(request, response, chain, path == PublicPath.KEPT ? modified(state) : null);
        if (page == null) {
            return;
        }
        // Drawn while sites or units changed, it may be another site's page.
        if (keeps && asked.getObject().now(request).equals(site)) {
            String now = changes.getObject().now().changes() + " " + LocalDate.now(clock);
            long until = System.nanoTime() + Duration.ofSeconds(path.seconds()).toNanos();
            pages.keep(key, page, stamp, now, until);
        }
        send(page, request, response);
    }

    /** Draws the page; null where the answer has gone out already because it is none to validate. */
    private static @Nullable KeptPage drawn(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, @Nullable Instant modified)
            throws ServletException, IOException {
        ContentCachingResponseWrapper drawing = new ContentCachingResponseWrapper(response);
        // Named beforehand, or the security headers would forbid all keeping.
        drawing.setHeader(HttpHeaders.CACHE_CONTROL, SHARED);
        chain.doFilter(request, drawing);
        boolean own = drawing.getStatus() != HttpServletResponse.SC_OK
                || request.getAttribute(Frame.OWN_PAGE) != null
                || drawing.containsHeader(HttpHeaders.SET_COOKIE)
                || !SHARED.equals(drawing.getHeader(HttpHeaders.CACHE_CONTROL));
        if (own) {
            if (SHARED.equals(drawing.getHeader(HttpHeaders.CACHE_CONTROL))) {
                drawing.setHeader(HttpHeaders.CACHE_CONTROL, OWN);
            }
            drawing.copyBodyToResponse();
            return null;
        }
        List<KeptPage.Header> headers = new ArrayList<>();
        for (String name : drawing.getHeaderNames()) {
            if (!OF_THE_MOMENT.contains(name.toLowerCase(Locale.ROOT))) {
                headers.add(new KeptPage.Header(name, String.valueOf(drawing.getHeader(name))));
            }
        }
        return KeptPage.of(drawing.getContentAsByteArray(), drawing.getContentType(), headers, modified);
    }

    private static void send(KeptPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, SHARED);
        response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Encoding");
        if (page.type() != null) {
            response.setContentType(page.type());
        }
        ServletWebRequest asked = new ServletWebRequest(request, response);
        Instant modified = page.modified();
        boolean same = modified == null
                ? asked.checkNotModified(page.tag())
                : asked.checkNotModified(page.tag(), modified.toEpochMilli());
        if (same) {
            return;
        }
        response.setContentLength(page.body().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(page.body());
        }
    }

    /** Something was published, the program may have been replaced, or another day has begun on which documents expire. */
    private Instant modified(PublicChanges.State state) {
        Instant midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        Instant latest = state.at().isAfter(started) ? state.at() : started;
        return (latest.isAfter(midnight) ? latest : midnight).truncatedTo(ChronoUnit.SECONDS);
    }

    private static boolean hasSession(HttpServletRequest request) {
        return cookie(request, SESSION) != null;
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private static boolean canBeKept(HttpServletRequest request) {
        String query = request.getQueryString();
        return (query == null || query.length() <= LONGEST_QUERY)
                && request.getRequestURI().length() <= LONGEST_QUERY
                && request.getHeader("HX-Request") == null;
    }

    /** Each site has its pages; all names that are no site's have the same. */
    private static String key(HttpServletRequest request, String site) {
        return String.join(
                " ",
                PageMode.of(request).word(),
                site,
                request.getRequestURI(),
                String.valueOf(request.getQueryString()));
    }
}
