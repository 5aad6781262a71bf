package org.mingtang.publication.drafting;

import org.mingtang.publication.DraftStage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the list of drafts. */
public record DraftsPage(List<DraftLine> lines, @Nullable DraftStage stage, int number, boolean mayWrite) {

    public boolean hasNext() {
        return lines.size() == DraftList.PAGE;
    }

    public List<DraftStage> stages() {
        return List.of(DraftStage.values());
    }
}
