package org.mingtang.request.conversion;

import org.mingtang.request.RequestId;
import org.springframework.beans.factory.ListableBeanFactory;

/** The nightly look for what several people ask for, at one request; for tests of other packages. */
public final class Looking {

    private Looking() {}

    public static void at(ListableBeanFactory beans, RequestId request) {
        beans.getBean(Conversions.class).look(request);
    }
}
