package org.mingtang.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * A sign-in as the session keeps it.
 *
 * <p>It holds who signed in and the account's stamp of that moment; what he may do now is read anew on each request.
 */
final class DeskAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final Person person;
    private final int stamp;
    private final boolean mustChangePassword;

    DeskAuthentication(Person person, int stamp, boolean mustChangePassword) {
        super(List.of());
        this.person = person;
        this.stamp = stamp;
        this.mustChangePassword = mustChangePassword;
        // Not left empty: Spring would copy address and one-time code of the sign-in into the session.
        setDetails("");
        setAuthenticated(true);
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    /** The session table keeps this name; it must say nothing about the person. */
    @Override
    public String getName() {
        return person.account().toString();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    int stamp() {
        return stamp;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeskAuthentication that
                && person.equals(that.person)
                && stamp == that.stamp
                && mustChangePassword == that.mustChangePassword;
    }

    @Override
    public int hashCode() {
        return person.hashCode() * 31 + stamp;
    }
}
