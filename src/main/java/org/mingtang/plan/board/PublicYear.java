package org.mingtang.plan.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.mingtang.organisation.UnitScope;
import org.mingtang.plan.PlanView;
import org.springframework.stereotype.Component;

/** Which year's open plans the portal shows, and in which order. */
@Component
class PublicYear {

    private final PublicPlans plans;
    private final Clock clock;

    PublicYear(PublicPlans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** Years with open plans, newest first. */
    List<Integer> all(UnitScope site) {
        return plans.open().stream()
                .filter(plan -> site.holds(plan.issuer()))
                .map(PlanView::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The year asked for; else this year, or the latest before it that has an open plan. */
    int shown(String asked, UnitScope site) {
        if (asked.matches("20\\d\\d")) {
            return Integer.parseInt(asked);
        }
        int now = LocalDate.now(clock).getYear();
        return all(site).stream().filter(year -> year <= now).findFirst().orElse(now);
    }

    /** The government's own plan stands first. */
    List<PublicPlan> plans(int year, UnitScope site) {
        return plans.ofYear(year).stream()
                .filter(plan -> site.holds(plan.issuer()))
                .toList();
    }
}
