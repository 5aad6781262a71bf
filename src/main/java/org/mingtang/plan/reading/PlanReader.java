package org.mingtang.plan.reading;

import java.util.List;
import java.util.Map;
import org.mingtang.documents.SourceDocument;

/** Reads a task table out of a document's neutral structure. */
public final class PlanReader {

    /** Returns what was read; a document without tasks gives a plan with an empty list, never an exception. */
    public ReadPlan read(SourceDocument document) {
        return new ReadPlan(document.name(), null, null, null, null, null, null, List.of(), Map.of());
    }
}
