package org.mingtang.identity;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks who signs in.
 *
 * <p>Wrong name, wrong password, locked and closed accounts all fail alike and after the same work, so that nobody learns
 * which accounts exist.
 */
@Component
class SignIn implements AuthenticationProvider {

    private final SignInAttempts attempts;
    private final AddressThrottle throttle;
    private final PasswordEncoder passwords;
    private final String hashOfNobody;

    SignIn(SignInAttempts attempts, AddressThrottle throttle, PasswordEncoder passwords) {
        this.attempts = attempts;
        this.throttle = throttle;
        this.passwords = passwords;
        this.hashOfNobody = passwords.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        if (!(asked.getDetails() instanceof SignInDetails details)) {
            throw new BadCredentialsException("Sign-in only by the sign-in page");
        }
        if (throttle.isClosedTo(details.address())) {
            throw new TooManyAttempts();
        }
        String login = AccountRules.normal(asked.getName());
        String password = PasswordRules.normal(String.valueOf(asked.getCredentials()));
        String hash = attempts.charge(login).orElse("");
        boolean right = matches(password, hash);
        return (right
                        ? attempts.succeed(login, hash, details.code(), better(password, hash))
                        : Optional.<DeskAuthentication>empty())
                .orElseThrow(() -> {
                    throttle.countFailure(details.address());
                    return new BadCredentialsException("Sign-in refused");
                });
    }

    private boolean matches(String password, String hash) {
        boolean known = !hash.isEmpty() && password.length() <= PasswordRules.LONGEST * 2;
        // The work is done for unknown accounts too: the time taken must not tell.
        return passwords.matches(known ? password : "", known ? hash : hashOfNobody) && known;
    }

    private String better(String password, String hash) {
        return passwords.upgradeEncoding(hash) ? String.valueOf(passwords.encode(password)) : hash;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
