package org.mingtang.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a site, or a mirror of it, answers at an address. */
record Answer(int status, byte[] body) {

    static final Answer MISSING = new Answer(404, new byte[0]);

    boolean isThere() {
        return status == 200;
    }

    boolean isGone() {
        return status == 410;
    }

    String text() {
        return new String(body, UTF_8);
    }
}
