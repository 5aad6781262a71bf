package org.mingtang.publication;

import java.util.UUID;

/** Authors nobody sits behind, e.g. business systems: what comes back to them is for their whole unit. */
public interface UnattendedAuthors {

    boolean isUnattended(UUID account);
}
