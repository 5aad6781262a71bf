package org.mingtang.publication;

import org.mingtang.organisation.SitesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Pages drawn before a site changed are gone with it. */
@Component
class SiteChanges {

    private final PublicChanges changes;

    SiteChanges(PublicChanges changes) {
        this.changes = changes;
    }

    @EventListener
    void changed(SitesChanged event) {
        changes.note();
    }
}
