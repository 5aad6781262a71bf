package org.mingtang;

import java.util.Set;
import java.util.UUID;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Requests of invented people, for tests of pages. */
public final class SignedAs {

    private SignedAs() {}

    /** Returns an invented person of a fresh unit. */
    public static Person person(Role... roles) {
        return new Person(UUID.randomUUID(), "方知远", UUID.randomUUID(), Set.of(roles));
    }

    /** Lets the request be made by a person with these roles. */
    public static RequestPostProcessor one(Role... roles) {
        return person(person(roles));
    }

    /** Lets the request be made by this person. */
    public static RequestPostProcessor person(Person person) {
        return SecurityMockMvcRequestPostProcessors.authentication(new TestingAuthenticationToken(person, "", "DESK"));
    }
}
