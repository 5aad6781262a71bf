package org.mingtang.identity;

import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes and compares password hashes. */
@Component
class PasswordHashes {

    private final PasswordEncoder encoder;
    private final String hashOfNobody;

    PasswordHashes(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.hashOfNobody = of("nobody has this password");
    }

    String of(String password) {
        return Objects.requireNonNull(encoder.encode(PasswordRules.normal(password)));
    }

    /**
     * Compares a password with a hash; an empty hash, of an account that does not exist or is closed, takes as long.
     *
     * @return false also for passwords longer than any that is accepted: they only burn time
     */
    boolean matches(String password, String hash) {
        boolean known = !hash.isEmpty() && password.length() <= 2 * PasswordRules.LONGEST;
        return encoder.matches(known ? PasswordRules.normal(password) : "", known ? hash : hashOfNobody) && known;
    }

    /** Returns a hash of the same password by the rules of now; the old one if it still fulfils them. */
    String renewed(String password, String hash) {
        return encoder.upgradeEncoding(hash) ? of(password) : hash;
    }
}
