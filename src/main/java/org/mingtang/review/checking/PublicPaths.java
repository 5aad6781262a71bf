package org.mingtang.review.checking;

/** Which of the site's own addresses lead somewhere. */
interface PublicPaths {

    /** Whether the host is this site. */
    boolean own(String host);

    /** Whether surely nothing is there; an address nobody knows for certain is not gone. */
    boolean gone(String path);
}
