package org.mingtang.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Hands refusals to the layout when a form is shown again, with what was typed, instead of redirecting. */
final class PageRefusals {

    private PageRefusals() {}

    static void show(HttpServletRequest request, List<String> refusals) {
        // The layout looks into the request: a template knows only the parameters that it names.
        request.setAttribute("refusals", refusals);
    }
}
