package org.mingtang.policy.packages;

import org.mingtang.policy.finder.FinderTopicsChanged;
import org.mingtang.publication.PublicChanges;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Pages of the finder drawn before its questions changed are gone with them. */
@Component
class FinderPages {

    private final PublicChanges changes;

    FinderPages(PublicChanges changes) {
        this.changes = changes;
    }

    @EventListener
    void changed(FinderTopicsChanged event) {
        changes.note();
    }
}
