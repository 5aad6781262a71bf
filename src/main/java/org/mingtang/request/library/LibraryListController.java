package org.mingtang.request.library;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.request.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The library, searched by everybody who handles requests in any unit. */
@Controller
class LibraryListController {

    private final Library library;
    private final LibrarySearch search;

    LibraryListController(Library library, LibrarySearch search) {
        this.library = library;
        this.search = search;
    }

    @GetMapping("/desk/library")
    @Requires(Permission.READ_REQUESTS)
    ModelAndView list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String article,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String ending,
            @RequestParam(defaultValue = "false") boolean training,
            @RequestParam(defaultValue = "0") int page,
            Person person) {
        var query = new LibraryQuery(
                words,
                Outcome.of(outcome).orElse(null),
                article,
                unit,
                year,
                Ending.of(ending).orElse(null),
                training,
                page);
        return new ModelAndView(
                "request/library-list",
                "page",
                new LibraryListPage(
                        search.find(query), query, library.inHand(person), search.organs(), search.years()));
    }
}
