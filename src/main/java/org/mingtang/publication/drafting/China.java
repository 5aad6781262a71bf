package org.mingtang.publication.drafting;

import java.time.ZoneId;

/** The one time zone of the forms. */
final class China {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private China() {}
}
