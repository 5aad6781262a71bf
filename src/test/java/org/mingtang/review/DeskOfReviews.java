package org.mingtang.review;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of reviews as a signed-in person opens them and sends their forms. */
public final class DeskOfReviews {

    private final MockMvcTester web;

    public DeskOfReviews(MockMvcTester web) {
        this.web = web;
    }

    public MvcTestResult get(Person person, String address) {
        return web.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    /** Sends a form; names and values of its fields take turns. */
    public MvcTestResult post(Person person, String address, String... filled) {
        var request = web.post().uri(address).with(csrf()).with(SignedAs.person(person));
        for (int i = 0; i < filled.length; i += 2) {
            request = request.param(filled[i], filled[i + 1]);
        }
        return request.exchange();
    }

    public static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
