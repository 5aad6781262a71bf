package org.mingtang.plan.board;

import java.util.List;

/** All plans, newest year first. */
public record PlanListPage(List<Year> years, boolean mayPrepare) {

    /** The plans of one year. */
    public record Year(int year, List<Row> plans) {}

    /** One plan with its figures. */
    public record Row(PlanHead head, Figures figures) {}
}
