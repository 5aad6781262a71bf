package org.mingtang.organisation;

import java.util.UUID;

/** A site was added, changed or removed: public pages look different from now on. Told within the transaction. */
public record SitesChanged(UUID site) {}
