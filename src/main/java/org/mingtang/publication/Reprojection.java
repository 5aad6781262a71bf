package org.mingtang.publication;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mingtang.search.SearchIndex;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** After an update: tells search anew what an older edition of the program told it. */
@Component
class Reprojection {

    private static final int PORTION = 50;

    private final Items items;
    private final SearchIndex index;
    private final SearchProjection projection;
    private final PublicChanges changes;
    private final TransactionTemplate transaction;

    Reprojection(
            Items items,
            SearchIndex index,
            SearchProjection projection,
            PublicChanges changes,
            TransactionTemplate transaction) {
        this.items = items;
        this.index = index;
        this.projection = projection;
        this.changes = changes;
        this.transaction = transaction;
    }

    /** A transaction for each portion, so that one that is cut off goes on where it was; nothing where all is new. */
    void catchUp() {
        if (!index.outdated()) {
            return;
        }
        long after = 0;
        List<ItemNumber> portion = next(after);
        while (!portion.isEmpty()) {
            List<ItemNumber> these = portion;
            transaction.executeWithoutResult(status -> tell(these));
            after = these.get(these.size() - 1).value();
            portion = next(after);
        }
    }

    private List<ItemNumber> next(long after) {
        return items.ofKinds(EnumSet.allOf(ItemKind.class), after, PORTION);
    }

    private void tell(List<ItemNumber> portion) {
        Set<UUID> outdated =
                index.holdOutdated(portion.stream().map(Findable::key).toList());
        portion.stream()
                .filter(number -> outdated.contains(Findable.key(number)))
                .forEach(projection::show);
        if (!outdated.isEmpty()) {
            changes.note();
        }
    }
}
