package org.mingtang.guard;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What came back with a form.
 *
 * @param trap a field that people do not see and leave empty
 * @param answer to the question, where one was asked
 * @param address the network address it came from; never kept in plain
 */
public record FormEntry(String token, String trap, String answer, String address) {

    public static FormEntry of(HttpServletRequest request) {
        return new FormEntry(
                text(request.getParameter("pass")),
                text(request.getParameter("homepage")),
                text(request.getParameter("sum")),
                request.getRemoteAddr());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
