package org.mingtang.publication.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ManuscriptStage;

/** A page of the list of drafts. */
public record ManuscriptsPage(
        List<ManuscriptLine> lines, @Nullable ManuscriptStage stage, int number, boolean mayWrite) {

    public boolean hasNext() {
        return lines.size() == ManuscriptList.PAGE;
    }

    public List<ManuscriptStage> stages() {
        return List.of(ManuscriptStage.values());
    }
}
