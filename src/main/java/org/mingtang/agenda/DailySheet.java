package org.mingtang.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What falls due on a day, by unit: overdue, due that day, due within three working days after it.
 *
 * @param counts over all units of the sheet
 * @param cut true when there were more lines than one sheet holds; the counts are whole all the same
 */
public record DailySheet(LocalDate day, AgendaCounts counts, List<UnitPart> units, boolean cut) {

    /** One unit's part of the sheet, overdue first. */
    public record UnitPart(UUID unit, String name, List<AgendaLine> lines) {}
}
