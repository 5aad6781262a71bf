package org.mingtang.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/** How a page is shown: as usual, or in large print (长者模式). */
enum PageMode {
    USUAL,
    LARGE;

    static final String COOKIE = "MINGTANG_MODE";

    static PageMode of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && cookie.getValue().equals("large")) {
                    return LARGE;
                }
            }
        }
        return USUAL;
    }
}
