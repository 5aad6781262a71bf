package org.mingtang.publication.history;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemKind;

/**
 * A batch as pages see it.
 *
 * @param trouble what went wrong last, in a sentence; null when nothing did
 * @param folder on the server where it is read; null for files that were uploaded
 * @param formedAsPublished whether 成文日期 counts as the day of publication where none is given
 * @param lookedThrough whether its rows were looked through for personal data and hidden content when they were read
 * @param enterer who lets it in; null before
 * @param counts rows by state
 */
public record BatchView(
        UUID id,
        BatchStage stage,
        String name,
        UUID unit,
        String line,
        ItemKind kind,
        UUID uploader,
        String uploaderName,
        Instant madeAt,
        @Nullable String trouble,
        @Nullable String folder,
        boolean formedAsPublished,
        boolean lookedThrough,
        @Nullable UUID enterer,
        @Nullable String entererName,
        Map<RowState, Integer> counts) {

    public int count(RowState state) {
        return counts.getOrDefault(state, 0);
    }

    public int entered() {
        return count(RowState.ENTERED) + count(RowState.FOLLOWED);
    }

    /** Rows that come in or came in. */
    public int wanted() {
        return entered() + count(RowState.READY) + count(RowState.SKIPPED);
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether its files must be read again before anybody reviews it or lets it in. */
    public boolean wantsReading() {
        return !lookedThrough && (stage == BatchStage.CHECKED || stage == BatchStage.APPROVED) && entered() == 0;
    }

    public boolean runs() {
        return stage == BatchStage.READING || stage == BatchStage.ENTERING || stage == BatchStage.FOLLOWING;
    }
}
