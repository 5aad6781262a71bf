package org.mingtang.plan.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.plan.PlanView;
import org.springframework.stereotype.Component;

/** Which year's open plans the portal shows, and in which order. */
@Component
class PublicYear {

    private final PublicPlans plans;
    private final Units units;
    private final Clock clock;

    PublicYear(PublicPlans plans, Units units, Clock clock) {
        this.plans = plans;
        this.units = units;
        this.clock = clock;
    }

    /** Years with open plans, newest first. */
    List<Integer> all() {
        return plans.open().stream().map(PlanView::year).distinct().sorted(Comparator.reverseOrder()).toList();
    }

    /** The year asked for; else this year, or the latest before it that has an open plan. */
    int shown(String asked) {
        if (asked.matches("20\\d\\d")) {
            return Integer.parseInt(asked);
        }
        int now = LocalDate.now(clock).getYear();
        return all().stream().filter(year -> year <= now).findFirst().orElse(now);
    }

    /** The government's own plan stands first, then the others as they were issued. */
    List<PublicPlan> plans(int year) {
        UUID root = units.root().map(UnitView::id).map(id -> id.value()).orElse(null);
        return plans.ofYear(year).stream()
                .sorted(Comparator.comparing(plan -> !plan.issuer().equals(root)))
                .toList();
    }
}
