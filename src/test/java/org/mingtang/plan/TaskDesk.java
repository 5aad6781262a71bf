package org.mingtang.plan;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of tasks as a signed-in person opens them and sends their forms. */
final class TaskDesk {

    private final MockMvcTester web;

    TaskDesk(MockMvcTester web) {
        this.web = web;
    }

    MvcTestResult get(Person person, TaskView task, String slug) {
        return get(person, at(task, slug));
    }

    MvcTestResult get(Person person, String address) {
        return web.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    MvcTestResult post(Person person, TaskView task, String slug, String... filled) {
        return post(person, at(task, slug), filled);
    }

    /** Sends a form; names and values of its fields take turns. */
    MvcTestResult post(Person person, String address, String... filled) {
        var request = web.post().uri(address).with(csrf()).with(SignedAs.person(person));
        for (int i = 0; i < filled.length; i += 2) {
            request = request.param(filled[i], filled[i + 1]);
        }
        return request.exchange();
    }

    static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Address of an act on the task's first part. */
    static String at(TaskView task, String slug) {
        return "/desk/tasks/" + task.id() + "/parts/" + part(task) + "/" + slug;
    }

    static UUID part(TaskView task) {
        return task.parts().get(0).id();
    }
}
