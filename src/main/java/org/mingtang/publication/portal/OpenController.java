package org.mingtang.publication.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.publication.CatalogueLines;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The statutory column 政府信息公开. */
@Controller
@OpenToPublic
class OpenController {

    private final OpenPages front;
    private final ListPages lists;
    private final Guides guides;
    private final Reports reports;
    private final CatalogueLines lines;

    OpenController(OpenPages front, ListPages lists, Guides guides, Reports reports, CatalogueLines lines) {
        this.front = front;
        this.lists = lists;
        this.guides = guides;
        this.reports = reports;
        this.lines = lines;
    }

    @GetMapping("/open")
    ModelAndView front() {
        return new ModelAndView("publication/open", "page", front.page());
    }

    @GetMapping("/open/policies")
    ModelAndView policies(@RequestParam Map<String, String> asked) {
        return list(lists.policies(ListQuery.of(asked)));
    }

    @GetMapping("/open/guide")
    ModelAndView guide(@RequestParam(required = false) @Nullable String unit) {
        return guides.page(ListQuery.unit(unit))
                .or(() -> guides.page(null))
                .map(page -> new ModelAndView("publication/open-guide", "page", page))
                .orElseGet(() -> new ModelAndView("publication/open-guide-none"));
    }

    @GetMapping("/open/reports")
    ModelAndView reports(@RequestParam(required = false) @Nullable String unit) {
        UUID only = ListQuery.unit(unit);
        List<ReportsPage.Year> all = reports.all();
        return new ModelAndView(
                "publication/open-reports",
                "page",
                new ReportsPage(only == null ? all : Reports.of(all, only), all, only));
    }

    @GetMapping("/open/{line:[A-Za-z0-9-]{1,40}}")
    ModelAndView line(@PathVariable String line, @RequestParam Map<String, String> asked) {
        return lines.find(line)
                .filter(each -> !each.heading())
                .map(each -> list(lists.line(each, ListQuery.of(asked))))
                .orElseGet(
                        () -> line.equals("content") ? new ModelAndView("redirect:/open") : ItemController.missing());
    }

    static ModelAndView list(ListPage page) {
        return new ModelAndView("publication/open-list", "page", page);
    }
}
