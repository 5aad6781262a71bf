package org.mingtang.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets a test's request come from a signed-in person, without an account and without the sign-in page. */
public final class SignedInAs {

    private SignedInAs() {}

    /** The request comes from this person. */
    public static RequestPostProcessor person(Person person) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(person, "", List.of()));
    }

    /** The request comes from somebody with these roles, of a unit of his own. */
    public static RequestPostProcessor role(Role... roles) {
        return person(new Person(UUID.randomUUID(), "林间", UUID.randomUUID(), Set.of(roles)));
    }
}
