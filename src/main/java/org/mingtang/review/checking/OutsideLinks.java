package org.mingtang.review.checking;

import java.net.URI;
import java.util.Optional;

/** What is known of a link to another site; asking must not wait for that site. */
interface OutsideLinks {

    Optional<String> problem(URI address);
}
