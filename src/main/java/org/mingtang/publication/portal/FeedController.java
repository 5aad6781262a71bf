package org.mingtang.publication.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.identity.OpenToPublic;
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
    private final SiteAddress address;

    FeedController(Feeds feeds, FeedWriter writer, SiteAddress address) {
        this.feeds = feeds;
        this.writer = writer;
        this.address = address;
    }

    @GetMapping("/feeds")
    ModelAndView all() {
        return new ModelAndView("publication/feeds", "page", feeds.page());
    }

    @GetMapping("/feeds/all" + FORM)
    ResponseEntity<byte[]> all(@PathVariable String form, HttpServletRequest request) {
        return answer(Optional.of(feeds.all()), form, request);
    }

    @GetMapping("/feeds/policies" + FORM)
    ResponseEntity<byte[]> policies(@PathVariable String form, HttpServletRequest request) {
        return answer(Optional.of(feeds.policies()), form, request);
    }

    @GetMapping("/feeds/lines/{code:[A-Za-z0-9-]{1,40}}" + FORM)
    ResponseEntity<byte[]> line(@PathVariable String code, @PathVariable String form, HttpServletRequest request) {
        return answer(feeds.line(code), form, request);
    }

    @GetMapping("/feeds/units/{id:[0-9a-f-]{36}}" + FORM)
    ResponseEntity<byte[]> unit(@PathVariable String id, @PathVariable String form, HttpServletRequest request) {
        UUID unit = ListQuery.unit(id);
        return answer(unit == null ? Optional.empty() : feeds.unit(unit), form, request);
    }

    @GetMapping("/feeds/themes/{number:\\d{1,3}}" + FORM)
    ResponseEntity<byte[]> theme(@PathVariable int number, @PathVariable String form, HttpServletRequest request) {
        return answer(feeds.theme(number), form, request);
    }

    private ResponseEntity<byte[]> answer(Optional<Feed> found, String form, HttpServletRequest request) {
        if (found.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        String base = address.base(request);
        return form.equals("json")
                ? ResponseEntity.ok().contentType(JSON).body(writer.json(found.get(), base))
                : ResponseEntity.ok().contentType(ATOM).body(writer.atom(found.get(), base));
    }
}
