package org.mingtang.request.asking;

import java.util.Optional;
import org.mingtang.request.QueryCode;

/** A matter of another kind than requests that its own code opens on the portal. */
public interface OwnMatter {

    /** The address of its page; empty for a code that is none of its. */
    Optional<String> address(QueryCode code);
}
