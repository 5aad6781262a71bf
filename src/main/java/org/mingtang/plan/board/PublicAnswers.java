package org.mingtang.plan.board;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.AskedSite;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** Answers with public pages: drawn once for all visitors without cookies, drawn anew for those with. */
@Component
class PublicAnswers {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final CacheControl SHARED =
            CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic();
    private static final CacheControl OWN = CacheControl.noCache().cachePrivate();

    /** Pages kept; when more are asked for all are drawn anew, which costs less than keeping count. */
    private static final int MOST = 200;

    private static final long LONGEST = Duration.ofSeconds(30).toNanos();

    private final TemplateEngine templates;
    private final AskedSite site;
    private final Map<String, Drawn> drawn = new ConcurrentHashMap<>();

    PublicAnswers(TemplateEngine templates, AskedSite site) {
        this.templates = templates;
        this.site = site;
    }

    /** A page as sent. */
    private record Drawn(String version, byte[] bytes, String tag, long at) {}

    /**
     * @param version what the page was made of; the page is kept while it stays the same
     * @param page the record the template gets as {@code page}
     */
    ResponseEntity<byte[]> page(HttpServletRequest request, String template, String version, Supplier<Object> page) {
        if (request.getCookies() != null) {
            return ResponseEntity.ok()
                    .contentType(HTML)
                    .cacheControl(OWN)
                    .varyBy("Cookie")
                    .body(draw(template, page.get()));
        }
        Drawn ready = ready(address(request), version, () -> draw(template, page.get()));
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(SHARED)
                .varyBy("Cookie")
                .eTag(ready.tag)
                .body(ready.bytes);
    }

    /** Data, the same for everyone, cookies or not. */
    ResponseEntity<byte[]> data(
            HttpServletRequest request, PublicPlan plan, HttpHeaders headers, Supplier<byte[]> content) {
        Drawn ready = ready(address(request), plan.version(), content);
        return ResponseEntity.ok()
                .headers(headers)
                .cacheControl(SHARED)
                .eTag(ready.tag)
                .lastModified(plan.changed())
                .body(ready.bytes);
    }

    private Drawn ready(String address, String version, Supplier<byte[]> content) {
        Drawn last = drawn.get(address);
        if (last != null && last.version.equals(version) && System.nanoTime() - last.at < LONGEST) {
            return last;
        }
        if (drawn.size() >= MOST) {
            drawn.clear();
        }
        byte[] bytes = content.get();
        Drawn fresh = new Drawn(version, bytes, tag(bytes), System.nanoTime());
        drawn.put(address, fresh);
        return fresh;
    }

    private byte[] draw(String template, Object page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template, Map.of("page", page), output);
        return output.toByteArray();
    }

    /** Weak, since what a proxy or the server compresses is another file with the same sense. */
    private static String tag(byte[] of) {
        return "W/\"" + HexFormat.of().formatHex(DigestUtils.md5Digest(of)) + "\"";
    }

    /** Each site has its own pages of the same paths. */
    private String address(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return site.now(request) + " " + request.getRequestURI() + "?" + (query == null ? "" : query);
    }
}
