package org.mingtang.publication.history;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mingtang.identity.OpenToPublic;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Topics as the public sees them. */
@Controller
@OpenToPublic
class TopicController {

    private final Topics topics;

    TopicController(Topics topics) {
        this.topics = topics;
    }

    @GetMapping("/topics")
    ModelAndView all() {
        return new ModelAndView("history/topics", "topics", topics.shown());
    }

    @GetMapping("/topics/{slug:[a-z0-9-]{1,60}}")
    ModelAndView topic(@PathVariable String slug) {
        Optional<TopicView> topic = topics.shown(slug);
        return topic.map(shown -> new ModelAndView("history/topic", "topic", shown))
                .orElseGet(() -> {
                    ModelAndView missing = new ModelAndView("publication/missing");
                    missing.setStatus(HttpStatus.NOT_FOUND);
                    return missing;
                });
    }

    @GetMapping("/topics/{slug:[a-z0-9-]{1,60}}/feed.xml")
    ResponseEntity<byte[]> feed(@PathVariable String slug) {
        String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return topics.shown(slug)
                .map(topic -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                        .body(TopicFeed.of(topic, site).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
