package org.mingtang.publication.history;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.AskedSite;
import org.mingtang.publication.Gathering;
import org.mingtang.publication.Gatherings;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Topics as the public sees them. */
@Controller
@OpenToPublic
class TopicController {

    private final Topics topics;
    private final Gatherings gatherings;
    private final AskedSite site;

    TopicController(Topics topics, Gatherings gatherings, AskedSite site) {
        this.topics = topics;
        this.gatherings = gatherings;
        this.site = site;
    }

    @GetMapping("/topics")
    ModelAndView all() {
        return new ModelAndView("history/topics", "topics", topics.shownOn(site.scope()));
    }

    @GetMapping("/topics/{slug:[a-z0-9-]{1,60}}")
    ModelAndView topic(@PathVariable String slug, @RequestParam(defaultValue = "") String whole) {
        String path = TopicView.path(slug);
        return shown(slug, whole)
                .map(shown -> new ModelAndView("history/topic", "topic", shown)
                        .addObject("gathering", gatherings.find(path).orElse(null)))
                .or(() -> gatherings.gone(path).map(this::gone))
                .orElseGet(() -> new ModelAndView("publication/missing", HttpStatus.NOT_FOUND));
    }

    private ModelAndView gone(Gathering topic) {
        site.mustShow(topic.unit());
        return new ModelAndView("publication/gathering-withdrawn", Map.of("gathering", topic), HttpStatus.GONE);
    }

    @GetMapping("/topics/{slug:[a-z0-9-]{1,60}}/feed.xml")
    ResponseEntity<byte[]> feed(@PathVariable String slug) {
        return shown(slug, "")
                .map(topic -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                        .body(TopicFeed.of(topic, site.base()).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<TopicView> shown(String slug, String whole) {
        topics.unit(slug).ifPresent(site::mustShow);
        return topics.shown(slug, site.scope(), whole);
    }
}
