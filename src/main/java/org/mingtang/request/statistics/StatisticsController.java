package org.mingtang.request.statistics;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.UnitScope;
import org.mingtang.organisation.UnitView;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.Requests;
import org.mingtang.request.statistics.StatisticsScopes.Scope;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tables 三 and 四 of the annual report as they stand on any day; inside per unit and rolled up, outside in sum. */
@Controller
class StatisticsController {

    private static final int MOST = 1000;

    private final RequestFigures figures;
    private final Requests requests;
    private final StatisticsScopes scopes;
    private final AskedSite site;
    private final Clock clock;

    StatisticsController(
            RequestFigures figures, Requests requests, StatisticsScopes scopes, AskedSite site, Clock clock) {
        this.figures = figures;
        this.requests = requests;
        this.scopes = scopes;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/requests/statistics")
    @OpenToPublic
    ModelAndView all(@RequestParam(defaultValue = "") String day) {
        return new ModelAndView(
                "request/statistics-public", "page", page(new Scope(onThisSite(), null), scopes.day(day)));
    }

    @GetMapping("/desk/requests/statistics")
    @Requires(Permission.READ_REQUESTS)
    ModelAndView own(
            @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String unit, Person person) {
        return new ModelAndView("request/statistics", "page", page(scopes.of(unit, person), scopes.day(day)));
    }

    @GetMapping("/desk/requests/statistics/cases")
    @Requires(Permission.READ_REQUESTS)
    ModelAndView cases(
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String row,
            @RequestParam(defaultValue = "") String column,
            Person person) {
        RequestRow chosen = RequestRow.of(row).orElseThrow(() -> new UnlawfulAct("没有这一行，请从统计表点进来。"));
        ApplicantKind kind = Arrays.stream(ApplicantKind.values())
                .filter(each -> each.name().equals(column))
                .findFirst()
                .orElse(null);
        Scope scope = scopes.of(unit, person);
        LocalDate on = scopes.day(day);
        return new ModelAndView(
                "request/statistics-cases",
                Map.of(
                        "title", chosen.label() + "　" + (kind == null ? "总计" : kind.label()),
                        "whose", scope.whose(),
                        "cases", figures.cases(scope.organs(), on, chosen, kind, MOST),
                        "back", page(scope, on)));
    }

    @GetMapping("/desk/requests/statistics.csv")
    @Requires(Permission.READ_REQUESTS)
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String unit, Person person) {
        LocalDate on = scopes.day(day);
        String text = TableCsv.of(figures.table(scopes.of(unit, person).organs(), on));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"requests-" + on + ".csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<UnitView> onThisSite() {
        UnitScope here = site.scope();
        return requests.organs().stream()
                .filter(organ -> here.holds(organ.id().value()))
                .toList();
    }

    private StatisticsPage page(Scope scope, LocalDate day) {
        return new StatisticsPage(
                figures.table(scope.organs(), day),
                figures.remedies(scope.organs(), day),
                day,
                LocalDate.now(clock),
                scope.choice(),
                scope.chosen(),
                scope.whose());
    }
}
