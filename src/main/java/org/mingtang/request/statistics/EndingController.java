package org.mingtang.request.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.UnitView;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestLists;
import org.mingtang.request.RequestView;
import org.mingtang.request.statistics.RemedyGroups.Counted;
import org.mingtang.request.statistics.StatisticsScopes.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which answers were upheld or corrected, by outcome and ground and by organ; each number opens its cases. */
@Controller
@Requires(Permission.READ_REQUESTS)
class EndingController {

    private final RemedyGroups groups;
    private final RequestLists lists;
    private final StatisticsScopes scopes;
    private final Clock clock;

    EndingController(RemedyGroups groups, RequestLists lists, StatisticsScopes scopes, Clock clock) {
        this.groups = groups;
        this.lists = lists;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GetMapping("/desk/requests/outcomes")
    ModelAndView table(
            @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String unit, Person person) {
        return new ModelAndView("request/endings", "page", page(scopes.of(unit, person), scopes.day(day)));
    }

    @GetMapping("/desk/requests/outcomes/cases")
    ModelAndView cases(
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "ALL") String column,
            Person person) {
        EndingTable.Column chosen = Arrays.stream(EndingTable.Column.values())
                .filter(each -> each.name().equals(column))
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("没有这一列，请从统计表点进来。"));
        Scope scope = scopes.of(unit, person);
        LocalDate on = scopes.day(day);
        List<Counted> counted = groups.list(scope.organs(), on).stream()
                .filter(chosen::counts)
                .filter(each -> answer.isEmpty() || each.answer().key().equals(answer))
                .filter(each -> organ.isEmpty() || each.organ().toString().equals(organ))
                .toList();
        Map<RequestId, RequestView> requests =
                lists
                        .all(counted.stream()
                                .map(each -> new RequestId(each.request()))
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(RequestView::id, Function.identity()));
        return new ModelAndView(
                "request/endings-cases",
                Map.of(
                        "page",
                        page(scope, on),
                        "title",
                        chosen.label(),
                        "cases",
                        counted.stream()
                                .map(each -> new EndingsPage.Line(
                                        Objects.requireNonNull(requests.get(new RequestId(each.request()))), each))
                                .toList()));
    }

    private EndingsPage page(Scope scope, LocalDate day) {
        return new EndingsPage(
                EndingTable.of(groups.count(scope.organs(), day)),
                day,
                LocalDate.now(clock),
                scope.choice(),
                scope.chosen(),
                scope.whose(),
                scope.choice().stream().collect(Collectors.toMap(UnitView::id, UnitView::name)));
    }
}
