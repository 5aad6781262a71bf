package org.mingtang.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/** How a page is shown: as usual, in large print (长者模式), in high contrast, or both. */
enum PageMode {
    USUAL("usual", false, false),
    LARGE("large", true, false),
    CONTRAST("contrast", false, true),
    LARGE_CONTRAST("large-contrast", true, true);

    static final String COOKIE = "MINGTANG_MODE";

    private final String word;
    private final boolean large;
    private final boolean contrast;

    PageMode(String word, boolean large, boolean contrast) {
        this.word = word;
        this.large = large;
        this.contrast = contrast;
    }

    /** As it stands in the cookie and in addresses. */
    String word() {
        return word;
    }

    boolean large() {
        return large;
    }

    boolean contrast() {
        return contrast;
    }

    /** The mode with large print switched on, or off. */
    PageMode otherPrint() {
        return of(!large, contrast);
    }

    PageMode otherContrast() {
        return of(large, !contrast);
    }

    private static PageMode of(boolean large, boolean contrast) {
        if (large) {
            return contrast ? LARGE_CONTRAST : LARGE;
        }
        return contrast ? CONTRAST : USUAL;
    }

    static PageMode of(String word) {
        for (PageMode each : values()) {
            if (each.word.equals(word)) {
                return each;
            }
        }
        return USUAL;
    }

    static PageMode of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return of(cookie.getValue());
                }
            }
        }
        return USUAL;
    }
}
