package org.mingtang.request.exchange;

import org.mingtang.procedure.UnlawfulAct;

/** The files that link this platform cannot be used; the message says what is wrong with them. */
final class LinksUnusable extends UnlawfulAct {

    private static final long serialVersionUID = 1L;

    LinksUnusable(String message) {
        super(message);
    }
}
