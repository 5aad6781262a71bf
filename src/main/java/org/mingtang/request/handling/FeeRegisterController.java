package org.mingtang.request.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestPermissions;
import org.mingtang.request.fee.FeeRegister;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of fees: the openness office sees every organ's, others their own unit's. */
@Controller
class FeeRegisterController {

    private final FeeRegister register;
    private final RequestPermissions permissions;
    private final HandlingUnits units;
    private final Clock clock;

    FeeRegisterController(FeeRegister register, RequestPermissions permissions, HandlingUnits units, Clock clock) {
        this.register = register;
        this.permissions = permissions;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/desk/requests/fees")
    @Requires(Permission.READ_REQUESTS)
    ModelAndView fees(@RequestParam(defaultValue = "0") int year, Person person) {
        int thisYear = LocalDate.now(clock).getYear();
        int asked = year == 0 ? thisYear : year;
        if (asked < 2021 || asked > thisYear) {
            throw new UnlawfulAct("请选择 2021 年（收费办法施行）至 " + thisYear + " 年之间的年份。");
        }
        boolean all = permissions.seesAll(person);
        UUID own = person.unit();
        FeeRegister.Year found = register.year(asked, all ? null : own);
        var organs = found.told().stream()
                .map(FeeRegister.Entry::organ)
                .distinct()
                .collect(Collectors.toMap(organ -> organ, organ -> units.of(new UnitId(organ))));
        return new ModelAndView("request/fees", "page", new FeeRegisterPage(found, organs, thisYear, all));
    }
}
