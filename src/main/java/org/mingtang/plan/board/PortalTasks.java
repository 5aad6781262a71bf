package org.mingtang.plan.board;

import java.util.List;
import org.mingtang.organisation.UnitScope;
import org.springframework.stereotype.Component;

/** The year's tasks for the portal's home page; cheap enough to be asked on every request. */
@Component
public class PortalTasks {

    private static final int MOST = 5;

    private final PublicYear years;

    PortalTasks(PublicYear years) {
        this.years = years;
    }

    /** Figures of this year's open plans, or of the latest year before that has any; none are never missing but zero. */
    public PortalFigures figures(UnitScope site) {
        int year = years.shown("", site);
        List<PublicPlan> plans = years.plans(year, site);
        return new PortalFigures(
                year,
                Figures.together(plans.stream().map(PublicPlan::figures).toList()),
                plans.stream()
                        .flatMap(plan -> plan.tasks().stream())
                        .flatMap(task -> task.targets().stream())
                        .map(PublicTarget::bar)
                        .limit(MOST)
                        .toList());
    }
}
