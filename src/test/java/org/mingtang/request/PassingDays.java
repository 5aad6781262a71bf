package org.mingtang.request;

import org.springframework.beans.factory.ListableBeanFactory;

/** What the night does to requests, for tests of their rooms. */
public final class PassingDays {

    private final RequestDays days;

    public PassingDays(ListableBeanFactory beans) {
        days = beans.getBean(RequestDays.class);
    }

    public void pass() {
        days.pass();
    }
}
