package org.mingtang.search;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.AskedSite;
import org.mingtang.search.engine.SearchUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looking for what is public. */
@Controller
@OpenToPublic
class SearchController {

    private static final Logger LOG = LoggerFactory.getLogger(SearchController.class);
    private static final String RETRY_SECONDS = "30";

    private final ResultPages pages;
    private final Suggestions suggestions;
    private final AskedSite site;

    SearchController(ResultPages pages, Suggestions suggestions, AskedSite site) {
        this.pages = pages;
        this.suggestions = suggestions;
        this.site = site;
    }

    @GetMapping("/search")
    ModelAndView results(@RequestParam Map<String, String> parameters, HttpServletResponse response) {
        var query = SearchQuery.of(parameters).on(site.scope());
        try {
            return new ModelAndView("search/results", "page", pages.of(query));
        } catch (SearchUnavailable e) {
            told(e);
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            return new ModelAndView(
                    "search/unavailable",
                    Map.of("words", query.words(), "again", query.href(ResultPages.PATH)),
                    HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    @GetMapping("/search.json")
    ResponseEntity<OpenResults> data(@RequestParam Map<String, String> parameters) {
        var query = SearchQuery.of(parameters).on(site.scope());
        try {
            return ResponseEntity.ok(OpenResults.of(pages.of(query), query.page()));
        } catch (SearchUnavailable e) {
            told(e);
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
    }

    /** What the search box offers while one types; nothing where nothing can be asked. */
    @GetMapping("/search/suggestions")
    ModelAndView suggestions(@RequestParam(defaultValue = "") String words) {
        return new ModelAndView("search/suggestions", "offers", offered(words));
    }

    private List<Offer> offered(String words) {
        try {
            return suggestions.of(words, site.scope());
        } catch (SearchUnavailable e) {
            told(e);
            return List.of();
        }
    }

    /** Whoever follows the table tells it once, loudly. */
    private static void told(SearchUnavailable e) {
        LOG.debug("Search is not available just now: {}", e.getMessage());
    }
}
