package org.mingtang.search;

import java.util.Map;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.AskedSite;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looking for what is public. */
@Controller
@OpenToPublic
class SearchController {

    private final ResultPages pages;
    private final Suggestions suggestions;
    private final AskedSite site;

    SearchController(ResultPages pages, Suggestions suggestions, AskedSite site) {
        this.pages = pages;
        this.suggestions = suggestions;
        this.site = site;
    }

    @GetMapping("/search")
    ModelAndView results(@RequestParam Map<String, String> parameters) {
        return new ModelAndView(
                "search/results", "page", pages.of(SearchQuery.of(parameters).on(site.scope())));
    }

    @GetMapping("/search.json")
    ResponseEntity<OpenResults> data(@RequestParam Map<String, String> parameters) {
        var query = SearchQuery.of(parameters).on(site.scope());
        return ResponseEntity.ok(OpenResults.of(pages.of(query), query.page()));
    }

    /** What the search box offers while one types. */
    @GetMapping("/search/suggestions")
    ModelAndView suggestions(@RequestParam(defaultValue = "") String words) {
        return new ModelAndView("search/suggestions", "titles", suggestions.of(words, site.scope()));
    }
}
