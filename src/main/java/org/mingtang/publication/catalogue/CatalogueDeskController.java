package org.mingtang.publication.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.CatalogueGovernments;
import org.mingtang.publication.CatalogueLines;
import org.mingtang.publication.catalogue.Upkeep.Holding;
import org.mingtang.publication.catalogue.Upkeep.State;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The catalogue seen from inside: what each line holds for each unit, what is missing and what is late. */
@Controller
@Requires(Permission.READ_PUBLICATIONS)
class CatalogueDeskController {

    private final Upkeep upkeep;
    private final LineRows lines;
    private final CatalogueLines faces;
    private final CatalogueSheets sheets;
    private final CatalogueEditions editions;
    private final CatalogueGovernments governments;
    private final Units units;

    CatalogueDeskController(
            Upkeep upkeep,
            LineRows lines,
            CatalogueLines faces,
            CatalogueSheets sheets,
            CatalogueEditions editions,
            CatalogueGovernments governments,
            Units units) {
        this.faces = faces;
        this.governments = governments;
        this.upkeep = upkeep;
        this.lines = lines;
        this.sheets = sheets;
        this.editions = editions;
        this.units = units;
    }

    @GetMapping("/desk/catalogue")
    ModelAndView list(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            Person person) {
        return new ModelAndView(
                "catalogue/lines", "page", page(filter(unit, level, field, state, page, person), person));
    }

    @GetMapping("/desk/catalogue/upkeep.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String state,
            Person person) {
        UpkeepPage.Filter filter = filter(unit, level, field, state, 0, person);
        List<Holding> all = upkeep.of(governments.of(person.unit())).stream()
                .filter(each -> filter.takes(each) && (filter.state() == null || filter.state() == each.state()))
                .toList();
        return Downloads.csv("公开目录更新情况.csv", CatalogueCsv.upkeep(all, page(filter, person)));
    }

    @GetMapping("/desk/catalogue/directories.xlsx")
    ResponseEntity<byte[]> workbook(Person person) {
        return Downloads.xlsx("政务公开标准目录.xlsx", DirectoryWorkbook.of(sheets.fields(governments.of(person.unit()))));
    }

    @GetMapping("/desk/catalogue/{code}")
    ModelAndView line(@PathVariable String code, Person person) {
        UUID own = governments.of(person.unit());
        Line found = lines.find(code).orElseThrow(() -> new UnlawfulAct("目录里没有这一项。"));
        UUID whose = found.isShared() ? own : found.government();
        Line line = lines.find(code, whose).orElse(found);
        boolean takes = faces.belongs(code, person.unit());
        List<Holding> holdings = upkeep.of(whose).stream()
                .filter(each -> each.line().code().equals(code))
                .toList();
        return new ModelAndView(
                "catalogue/line",
                Map.of(
                        "line",
                        line,
                        "holdings",
                        holdings,
                        "names",
                        names(),
                        "whose",
                        takes ? "" : governments.name(whose),
                        "history",
                        editions.history(code, whose),
                        "mayEdit",
                        person.may(Permission.EDIT_CATALOGUE) && line.isOf(own) && line.holdsItems(),
                        "mayDraft",
                        person.may(Permission.DRAFT_PUBLICATION) && takes && line.living() && line.holdsItems()));
    }

    private UpkeepPage page(UpkeepPage.Filter filter, Person person) {
        UUID own = governments.of(person.unit());
        List<Holding> holdings = upkeep.of(own);
        Set<UUID> owners = holdings.stream().map(Holding::unit).collect(Collectors.toSet());
        return UpkeepPage.of(
                holdings,
                filter,
                names(),
                units.all().stream()
                        .filter(unit -> unit.active()
                                && (owners.contains(unit.id().value())
                                        || unit.id().value().toString().equals(filter.unit())))
                        .toList(),
                lines.fields(own),
                person.may(Permission.EDIT_CATALOGUE));
    }

    private static UpkeepPage.Filter filter(
            String unit, String level, String field, String state, int page, Person person) {
        String whose = unit.equals("mine") ? person.unit().toString() : unit;
        return new UpkeepPage.Filter(whose, level, field, state(state), Math.max(0, Math.min(page, 10_000)));
    }

    private static @Nullable State state(String name) {
        for (State each : State.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    private Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        units.all().forEach(unit -> names.put(unit.id().value(), unit.shortName()));
        return names;
    }
}
