package org.mingtang.plan.board;

import java.util.List;

/**
 * A unit's tasks over all plans of a year.
 *
 * @param open what is still to be done, what is due first standing first
 * @param finished what is done
 */
public record MyUnitPage(
        String unit, int year, List<Integer> years, Figures figures, List<UnitTask> open, List<UnitTask> finished) {}
