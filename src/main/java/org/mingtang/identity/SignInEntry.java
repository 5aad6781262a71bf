package org.mingtang.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads whoever is not signed in to the sign-in page. */
class SignInEntry implements AuthenticationEntryPoint {

    static final String ADDRESS = "/sign-in";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            // A redirect would put the sign-in page into the fragment that htmx asked for.
            response.setHeader("HX-Redirect", request.getContextPath() + ADDRESS);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + ADDRESS);
        }
    }

    /** Tells whether a page can be shown after sign-in: only whole pages, never a form that was sent. */
    static boolean canBeAskedAgain(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && (accept == null || accept.contains("text/html") || accept.contains("*/*"));
    }

    static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String why = reason instanceof TooManyAttempts ? "?refused=throttled" : "?refused=failed";
        response.sendRedirect(request.getContextPath() + ADDRESS + why);
    }
}
