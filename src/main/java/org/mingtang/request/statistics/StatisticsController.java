package org.mingtang.request.statistics;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.RequestPermissions;
import org.mingtang.request.Requests;
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
    private final RequestPermissions permissions;
    private final Units units;
    private final AskedSite site;
    private final Clock clock;

    StatisticsController(
            RequestFigures figures,
            Requests requests,
            RequestPermissions permissions,
            Units units,
            AskedSite site,
            Clock clock) {
        this.figures = figures;
        this.requests = requests;
        this.permissions = permissions;
        this.units = units;
        this.site = site;
        this.clock = clock;
    }

    /** Whose figures somebody asked for: all he may see, or one organ of these. */
    private record Scope(List<UnitView> choice, @Nullable UnitView chosen) {

        List<UnitId> organs() {
            return chosen == null ? choice.stream().map(UnitView::id).toList() : List.of(chosen.id());
        }

        String whose() {
            return chosen != null
                    ? chosen.name()
                    : choice.size() == 1 ? choice.get(0).name() : "全部机关（" + choice.size() + " 个）";
        }
    }

    @GetMapping("/requests/statistics")
    @OpenToPublic
    ModelAndView all(@RequestParam(defaultValue = "") String day) {
        return new ModelAndView("request/statistics-public", "page", page(new Scope(onThisSite(), null), day(day)));
    }

    @GetMapping("/desk/requests/statistics")
    @Requires(Permission.READ_REQUESTS)
    ModelAndView own(
            @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String unit, Person person) {
        return new ModelAndView("request/statistics", "page", page(scope(unit, person), day(day)));
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
        Scope scope = scope(unit, person);
        LocalDate on = day(day);
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
        LocalDate on = day(day);
        String text = TableCsv.of(figures.table(scope(unit, person).organs(), on));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"requests-" + on + ".csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<UnitView> onThisSite() {
        return requests.organs().stream()
                .filter(organ -> site.scope().holds(organ.id().value()))
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

    /** The openness office sees every organ, others the organs of their own unit. */
    private Scope scope(String unit, Person person) {
        List<UnitView> choice = requests.organs().stream()
                .filter(each -> permissions.seesAll(person) || isOwn(each, person))
                .toList();
        UnitView chosen = choice.stream()
                .filter(each -> each.id().toString().equals(unit))
                .findFirst()
                .orElse(null);
        if (chosen == null && !unit.isBlank()) {
            throw new UnlawfulAct("只能查看本机关的统计。");
        }
        return new Scope(choice, chosen);
    }

    /** A general office answers for its government as well. */
    private boolean isOwn(UnitView organ, Person person) {
        var own = new UnitId(person.unit());
        return organ.id().equals(own)
                || (units.isGeneralOffice(own)
                        && units.find(own)
                                .map(UnitView::parent)
                                .filter(organ.id()::equals)
                                .isPresent());
    }

    private LocalDate day(String text) {
        LocalDate today = LocalDate.now(clock);
        try {
            LocalDate day = text.isBlank() ? today : LocalDate.parse(text);
            return day.isAfter(today) ? today : day;
        } catch (DateTimeParseException e) {
            throw new UnlawfulAct("日期写法不对，例如 2026-06-30。");
        }
    }
}
