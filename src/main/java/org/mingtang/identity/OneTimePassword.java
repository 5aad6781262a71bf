package org.mingtang.identity;

import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes passwords that are told once and changed at the first sign-in. */
@Component
class OneTimePassword {

    private final SecureRandom random;

    OneTimePassword(SecureRandom random) {
        this.random = random;
    }

    /** Returns sixty random bits in groups of four, easy to read out: {@code abcd-efgh-2345}. */
    String next() {
        return Base32.random(random, 12).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
    }
}
