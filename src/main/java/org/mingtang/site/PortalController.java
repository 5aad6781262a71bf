package org.mingtang.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.UnitScope;
import org.mingtang.plan.TasksAtAGlance;
import org.mingtang.publication.CatalogueLines;
import org.mingtang.publication.ItemFigures;
import org.mingtang.publication.ItemFigures.Figure;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemLine;
import org.mingtang.publication.Items;
import org.mingtang.publication.StateSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The portal's home. */
@Controller
@OpenToPublic
class PortalController {

    private static final String CONTENT = "content";
    private static final int POLICIES = 6;
    private static final int NEWEST = 5;
    private static final int WORDS = 5;

    private final TasksAtAGlance tasks;
    private final Items items;
    private final ItemFigures figures;
    private final CatalogueLines lines;
    private final List<StateSource> states;
    private final AskedSite asked;
    private final Clock clock;

    PortalController(
            TasksAtAGlance tasks,
            Items items,
            ItemFigures figures,
            CatalogueLines lines,
            List<StateSource> states,
            AskedSite asked,
            Clock clock) {
        this.tasks = tasks;
        this.items = items;
        this.figures = figures;
        this.lines = lines;
        this.states = states;
        this.asked = asked;
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView home() {
        UnitScope here = asked.scope();
        Map<String, Figure> byLine = figures.byLine(here);
        Map<ItemKind, Figure> byKind = figures.byKind(here);
        Figure reports = byKind.getOrDefault(ItemKind.ANNUAL_REPORT, Figure.NONE);
        PortalHome home = new PortalHome(
                tasks.glance(here),
                figures.commonThemes(2 * WORDS, here).stream()
                        .map(PortalController::word)
                        .filter(word -> !word.equals("其他"))
                        .distinct()
                        .limit(WORDS)
                        .toList(),
                byKind.getOrDefault(ItemKind.GUIDE, Figure.NONE).count(),
                byLine.getOrDefault("institutions", Figure.NONE).count(),
                (int) lines.all().stream()
                        .filter(line -> "ARTICLE_20".equals(line.source()))
                        .count(),
                byLine.getOrDefault(CONTENT, Figure.NONE).count(),
                figures.publishedOn(LocalDate.now(clock), CONTENT, here),
                reports.count(),
                reports.newest(),
                policies(here),
                items.list(ItemFilter.ALL.on(here).inLine(CONTENT).ofKind(ItemKind.INFORMATION), NEWEST, 0));
        return new ModelAndView("site/portal-home", "page", home);
    }

    private List<PortalHome.Policy> policies(UnitScope here) {
        List<ItemLine> newest = items.policies(ItemFilter.ALL.on(here), POLICIES);
        Map<Long, StateSource.State> known = new HashMap<>();
        states.forEach(source -> source.of(newest).forEach(known::putIfAbsent));
        return newest.stream()
                .map(line -> new PortalHome.Policy(line, known.get(line.number())))
                .toList();
    }

    /** The sub-class without its explanation: 国内贸易(含供销) is looked for as 国内贸易. */
    static String word(String theme) {
        return theme.substring(theme.indexOf('/') + 1).replaceAll("[(（].*", "");
    }
}
