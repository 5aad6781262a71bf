package org.mingtang.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mingtang.identity.SafeHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The page when the database is lost or its disk full, also while the session itself cannot be read.
 *
 * <p>It stands before the session filter and needs no session.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LostDatabaseFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(LostDatabaseFilter.class);

    private final TroublePages pages;

    LostDatabaseFilter(TroublePages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            Optional<DatabaseTrouble> trouble = DatabaseTrouble.of(e);
            if (trouble.isEmpty() || response.isCommitted()) {
                throw e;
            }
            log.error(
                    "{}，{} 未能办理：{}",
                    trouble.get().name(),
                    request.getRequestURI(),
                    trouble.get().cause());
            answer(response, trouble.get().trouble());
        }
    }

    private void answer(HttpServletResponse response, Trouble trouble) throws IOException {
        response.reset();
        response.setStatus(trouble.status());
        response.setHeader("Retry-After", "60");
        SafeHeaders.write(response);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(pages.text(trouble).getBytes(StandardCharsets.UTF_8));
    }
}
