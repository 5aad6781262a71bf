package org.mingtang.policy.packages;

import java.util.Optional;
import org.mingtang.publication.ItemNumber;

/** What packages ask the library: whether a policy is still one to go by. */
public interface PolicyStanding {

    /** The word for its state where it fell, e.g. 废止; empty while it stands, and for what is no policy. */
    Optional<String> fallen(ItemNumber policy);

    /** Whether it is public and its day of effect has not come (尚未生效). */
    boolean yetToCome(ItemNumber policy);
}
