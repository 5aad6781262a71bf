package org.mingtang.request.conversion;

import java.time.Clock;
import java.time.LocalDate;
import org.mingtang.organisation.UnitId;
import org.springframework.beans.factory.ListableBeanFactory;

/** The nightly look for tests of other rooms: at one organ only, now. */
public final class LookNow {

    private LookNow() {}

    public static void at(ListableBeanFactory beans, UnitId organ) {
        LocalDate today = LocalDate.now(beans.getBean(Clock.class));
        beans.getBean(ConversionLook.class).at(organ, today.minusDays(3));
    }
}
