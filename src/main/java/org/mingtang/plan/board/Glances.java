package org.mingtang.plan.board;

import org.mingtang.organisation.UnitScope;
import org.mingtang.plan.TasksAtAGlance;
import org.springframework.stereotype.Component;

/** Tells the portal's home page what the public task pages show. */
@Component
class Glances implements TasksAtAGlance {

    private final PortalTasks tasks;

    Glances(PortalTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Glance glance(UnitScope site) {
        PortalFigures portal = tasks.figures(site);
        Figures figures = portal.figures();
        return new Glance(
                portal.year(),
                figures.tasks(),
                figures.done(),
                figures.running(),
                figures.late(),
                portal.targets().stream()
                        .map(bar -> new Bar(
                                bar.measure(), bar.text(), bar.percent(), bar.reached(), bar.word(), bar.chip()))
                        .toList());
    }
}
