package org.mingtang.publication.portal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.AskedSite;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Subscriptions without an account: feeds that any reader understands. */
@Controller
@OpenToPublic
class FeedController {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final MediaType JSON = new MediaType("application", "feed+json", StandardCharsets.UTF_8);
    private static final String FORM = ".{form:atom|json}";

    private final Feeds feeds;
    private final FeedWriter writer;
    private final AskedSite site;

    FeedController(Feeds feeds, FeedWriter writer, AskedSite site) {
        this.feeds = feeds;
        this.writer = writer;
        this.site = site;
    }

    @GetMapping("/feeds")
    ModelAndView all() {
        return new ModelAndView("publication/feeds", "page", feeds.page());
    }

    @GetMapping("/feeds/all" + FORM)
    ResponseEntity<byte[]> all(@PathVariable String form) {
        return answer(Optional.of(feeds.all()), form);
    }

    @GetMapping("/feeds/policies" + FORM)
    ResponseEntity<byte[]> policies(@PathVariable String form) {
        return answer(Optional.of(feeds.policies()), form);
    }

    @GetMapping("/feeds/lines/{code:[A-Za-z0-9-]{1,40}}" + FORM)
    ResponseEntity<byte[]> line(@PathVariable String code, @PathVariable String form) {
        return answer(feeds.line(code), form);
    }

    @GetMapping("/feeds/units/{id:[0-9a-f-]{36}}" + FORM)
    ResponseEntity<byte[]> unit(@PathVariable String id, @PathVariable String form) {
        UUID unit = ListQuery.unit(id);
        return answer(unit == null ? Optional.empty() : feeds.unit(unit), form);
    }

    @GetMapping("/feeds/themes/{number:\\d{1,3}}" + FORM)
    ResponseEntity<byte[]> theme(@PathVariable int number, @PathVariable String form) {
        return answer(feeds.theme(number), form);
    }

    private ResponseEntity<byte[]> answer(Optional<Feed> found, String form) {
        if (found.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        String base = site.base();
        return form.equals("json")
                ? ResponseEntity.ok().contentType(JSON).body(writer.json(found.get(), base))
                : ResponseEntity.ok().contentType(ATOM).body(writer.atom(found.get(), base));
    }
}
