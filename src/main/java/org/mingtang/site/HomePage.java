package org.mingtang.site;

import java.util.List;
import org.mingtang.agenda.AgendaCounts;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.plan.UnitFigures;

/**
 * The workbench's home: what is late, what falls due, what waits for me, how do we stand.
 *
 * @param onTime share finished by their day in percent, or — when nothing with a day was finished
 * @param done tasks of units finished, of {@code all}
 */
public record HomePage(
        AgendaCounts counts, List<AgendaLine> mine, String onTime, int done, int all, int year, List<UnitLine> units) {

    /** One unit's bar. */
    public record UnitLine(String name, UnitFigures figures) {}
}
