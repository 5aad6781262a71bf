package org.mingtang.request.handling;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestPermissions;
import org.mingtang.request.fee.FeeRegister;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
        boolean all = permissions.seesAll(person);
        FeeRegister.Year found = register.year(asked(year), unit(person));
        return new ModelAndView(
                "request/fees", "page", new FeeRegisterPage(found, organs(found.told()), thisYear(), all));
    }

    /** What was told or paid in the year, for the treasury. */
    @GetMapping("/desk/requests/fees.csv")
    @Requires(Permission.READ_REQUESTS)
    ResponseEntity<byte[]> file(@RequestParam(defaultValue = "0") int year, Person person) {
        int asked = asked(year);
        List<FeeRegister.Entry> entries = register.toldOrPaid(asked, unit(person));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"fees-" + asked + ".csv\"")
                .body(FeeCsv.of(entries, organs(entries)).getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable UUID unit(Person person) {
        return permissions.seesAll(person) ? null : person.unit();
    }

    private Map<UUID, String> organs(List<FeeRegister.Entry> entries) {
        return entries.stream()
                .map(FeeRegister.Entry::organ)
                .distinct()
                .collect(Collectors.toMap(organ -> organ, organ -> units.of(new UnitId(organ))));
    }

    private int asked(int year) {
        int asked = year == 0 ? thisYear() : year;
        if (asked < 2021 || asked > thisYear()) {
            throw new UnlawfulAct("请选择 2021 年（收费办法施行）至 " + thisYear() + " 年之间的年份。");
        }
        return asked;
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }
}
