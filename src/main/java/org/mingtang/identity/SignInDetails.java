package org.mingtang.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/**
 * What comes with a password at sign-in.
 *
 * @param address the network address it comes from
 * @param code one-time code or recovery code; empty if none was typed
 */
record SignInDetails(String address, String code) {

    SignInDetails(HttpServletRequest request) {
        this(
                request.getRemoteAddr(),
                Objects.requireNonNullElse(request.getParameter("code"), "").strip());
    }
}
