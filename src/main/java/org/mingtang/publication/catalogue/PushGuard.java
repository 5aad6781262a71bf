package org.mingtang.publication.catalogue;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns strangers and floods away before anything of what they send is read or kept. */
final class PushGuard extends OncePerRequestFilter {

    /** Base64 makes a third more of what {@link PushController} takes. */
    private static final long MOST_BYTES = PushController.MOST_BYTES * 3L / 2;

    private final PushKeys keys;

    PushGuard(PushKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!keys.isLiving(request.getHeader("Authorization"))) {
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "密钥不对或者已经停用。请在请求头 Authorization 里写 Bearer 和密钥。");
        } else if (request.getContentLengthLong() > MOST_BYTES) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "一次最多推送 32 MB。");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("{\"errors\":[{\"field\":\"\",\"message\":\"" + message + "\"}]}");
    }
}
