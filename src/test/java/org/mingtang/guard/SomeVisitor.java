package org.mingtang.guard;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.mingtang.database.Seal;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody at an address of his own who took his time over a form. */
public final class SomeVisitor {

    private final Seal seal;
    private final Clock clock;
    private final String address = "10." + random() + "." + random() + "." + random();

    public SomeVisitor(ListableBeanFactory beans) {
        seal = beans.getBean(Seal.class);
        clock = beans.getBean(Clock.class);
    }

    /** The form as it was handed out a minute ago. */
    public String pass(String form) {
        return pass(form, UUID.randomUUID());
    }

    public String pass(String form, UUID submission) {
        return new GuardedToken(submission, clock.instant().minus(Duration.ofMinutes(1)), 0).closed(seal, form);
    }

    /** Sends the request from his address with the form's pass. */
    public RequestPostProcessor with(String pass) {
        return request -> sent(request, pass);
    }

    private MockHttpServletRequest sent(MockHttpServletRequest request, String pass) {
        request.setRemoteAddr(address);
        request.addParameter("pass", pass);
        return request;
    }

    public FormEntry entry(String token, String trap, String answer) {
        return new FormEntry(token, trap, answer, address);
    }

    private static int random() {
        return Math.floorMod(UUID.randomUUID().hashCode(), 255);
    }
}
