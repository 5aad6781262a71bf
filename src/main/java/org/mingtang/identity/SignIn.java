package org.mingtang.identity;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
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
    private final PasswordHashes hashes;

    SignIn(SignInAttempts attempts, AddressThrottle throttle, PasswordHashes hashes) {
        this.attempts = attempts;
        this.throttle = throttle;
        this.hashes = hashes;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        if (!(asked.getDetails() instanceof SignInDetails details)) {
            throw new BadCredentialsException("Sign-in only by the sign-in page");
        }
        if (throttle.isClosedTo(details.address())) {
            throw new TooManyAttempts();
        }
        return check(asked.getName(), String.valueOf(asked.getCredentials()), details.code())
                .orElseThrow(() -> {
                    throttle.countFailure(details.address());
                    return new BadCredentialsException("Sign-in refused");
                });
    }

    private Optional<DeskAuthentication> check(String name, String password, String code) {
        String login = AccountRules.normal(name);
        String hash = attempts.charge(login).orElse("");
        return hashes.matches(password, hash)
                ? attempts.succeed(login, hash, code, hashes.renewed(password, hash))
                : Optional.empty();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
