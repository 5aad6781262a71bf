package org.mingtang.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The page when the database is lost, also while the session itself cannot be read.
 *
 * <p>It stands before the session filter and needs neither templates nor session.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LostDatabaseFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(LostDatabaseFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException e) {
            if (!isConnectionTrouble(e) || response.isCommitted()) {
                throw e;
            }
            log.error("数据库连不上，{} 未能办理：{}", request.getRequestURI(), e.getMessage());
            answer(response);
        }
    }

    private static boolean isConnectionTrouble(@Nullable Throwable e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                String state = sql.getSQLState();
                // 08: connection; 57P: shut down or starting up; none: the pool gave no connection in time.
                return state == null || state.startsWith("08") || state.startsWith("57P");
            }
        }
        return false;
    }

    private static void answer(HttpServletResponse response) throws IOException {
        Trouble trouble = Trouble.of(503);
        response.reset();
        response.setStatus(trouble.status());
        response.setHeader("Retry-After", "60");
        response.setContentType("text/html;charset=UTF-8");
        String page = "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>" + trouble.title()
                + "</title><link rel=\"stylesheet\" href=\"/mingtang.css\"></head><body><main><h1>" + trouble.title()
                + "</h1><p>" + trouble.what() + "</p><p>" + trouble.next() + "</p></main></body></html>";
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
