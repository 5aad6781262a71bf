package org.mingtang.agenda;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The full list with its filters as chosen.
 *
 * @param sources code and label of the modules that have something here
 * @param previous address of the page before, null on the first
 */
public record AgendaPage(
        AgendaQuery query,
        AgendaCounts counts,
        List<AgendaLine> lines,
        Map<String, String> sources,
        @Nullable String previous,
        @Nullable String next) {}
