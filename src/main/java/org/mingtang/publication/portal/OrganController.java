package org.mingtang.publication.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.publication.ItemFigures;
import org.mingtang.publication.ItemFigures.Figure;
import org.mingtang.publication.portal.OpenPage.Branch;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What each organ has made public. */
@Controller
@OpenToPublic
class OrganController {

    private final Units units;
    private final ItemFigures figures;
    private final ListPages lists;
    private final AskedSite site;

    OrganController(Units units, ItemFigures figures, ListPages lists, AskedSite site) {
        this.units = units;
        this.figures = figures;
        this.lists = lists;
        this.site = site;
    }

    @GetMapping("/units")
    ModelAndView all() {
        Map<UUID, Figure> counts = figures.byUnit(site.scope());
        List<Branch> organs = units.all().stream()
                .filter(unit -> counts.containsKey(unit.id().value()))
                .map(unit -> new Branch(
                        "/units/" + unit.id(),
                        unit.name(),
                        counts.getOrDefault(unit.id().value(), Figure.NONE)))
                .toList();
        return new ModelAndView("publication/units", "organs", organs);
    }

    @GetMapping("/units/{id:[0-9a-f-]{36}}")
    ModelAndView unit(@PathVariable String id, @RequestParam Map<String, String> asked) {
        UUID unit = ListQuery.unit(id);
        if (unit == null) {
            return ItemController.missing();
        }
        return units.find(new UnitId(unit))
                .map(each -> OpenController.list(lists.unit(each, ListQuery.of(asked))))
                .orElseGet(ItemController::missing);
    }
}
