package org.mingtang.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells layouts who is signed in; controllers take a {@link Person} parameter instead. */
public final class SignedIn {

    private SignedIn() {}

    /** Returns the person of the current request, or null if nobody is signed in. */
    public static @Nullable Person current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person person ? person : null;
    }
}
