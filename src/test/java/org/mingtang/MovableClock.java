package org.mingtang;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** A clock that tests move; it stands at 2026-11-23 09:00 in Shanghai, a Monday, until moved. */
@Primary
@TestComponent
public class MovableClock extends Clock {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate START = LocalDate.of(2026, 11, 23);

    private volatile Instant now = at(START);

    /** Moves to nine in the morning of that day. */
    public void moveTo(LocalDate day) {
        now = at(day);
    }

    /** Lets some time of the same day pass. */
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    /** Moves back to where the clock stood at first. */
    public void reset() {
        moveTo(START);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(SHANGHAI).toInstant();
    }
}
