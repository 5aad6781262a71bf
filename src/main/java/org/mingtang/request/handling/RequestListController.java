package org.mingtang.request.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.request.RequestLists;
import org.mingtang.request.RequestPermissions;
import org.mingtang.request.RequestQuery;
import org.mingtang.request.RequestStage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Requests of one's own unit; those of all units for the openness office. */
@Controller
class RequestListController {

    private final RequestLists lists;
    private final RequestPermissions permissions;
    private final HandlingUnits units;
    private final Clock clock;

    RequestListController(RequestLists lists, RequestPermissions permissions, HandlingUnits units, Clock clock) {
        this.lists = lists;
        this.permissions = permissions;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/desk/requests")
    @Requires(Permission.READ_REQUESTS)
    ModelAndView list(
            @RequestParam(required = false) @Nullable RequestStage stage,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "0") int page,
            Person person) {
        LocalDate today = LocalDate.now(clock);
        UUID unit = permissions.seesAll(person) ? null : person.unit();
        int number = Math.max(0, Math.min(page, 100_000));
        var found = lists.of(new RequestQuery(unit, stage, words, late ? today : null, number));
        return new ModelAndView(
                "request/list",
                "page",
                new ListPage(
                        found,
                        units.all(),
                        stage,
                        words.strip(),
                        late,
                        number,
                        today,
                        permissions.seesAll(person),
                        person.may(Permission.WORK_REQUEST)));
    }
}
