package org.mingtang.request.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Histories as they may come: mostly sensible, often at the edge of a term, sometimes absurd. */
final class RandomHistories {

    private static final LocalDate FIRST = LocalDate.of(2018, 9, 1);
    private static final int DAYS = 3_200;
    private static final ClockAct[] ACTS = ClockAct.values();
    private static final ClockAct[] USUAL = {
        ClockAct.CORRECTION_NOTICE,
        ClockAct.CORRECTED,
        ClockAct.CONSULT,
        ClockAct.CONSULT,
        ClockAct.OPINION,
        ClockAct.OPINION,
        ClockAct.EXTEND,
        ClockAct.DELAY,
        ClockAct.FEE_NOTICE,
        ClockAct.FEE_PAID,
        ClockAct.REPLY
    };

    private final Random random;

    RandomHistories(long seed) {
        this.random = new Random(seed);
    }

    List<ClockEvent> next() {
        var day = FIRST.plusDays(random.nextInt(DAYS));
        var events = new ArrayList<ClockEvent>();
        int length = 1 + random.nextInt(8);
        for (int index = 0; index < length; index++) {
            var act = index == 0 && random.nextInt(50) != 0 ? ClockAct.RECEIVE : act();
            events.add(event(index, day, act, events));
            day = day.plusDays(step());
        }
        return events;
    }

    private ClockAct act() {
        return random.nextInt(8) == 0 ? ACTS[random.nextInt(ACTS.length)] : USUAL[random.nextInt(USUAL.length)];
    }

    /** Mostly some days, at times the same day, a term of four weeks and around, or back in time. */
    private int step() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> 0;
            case 2 -> 20 + random.nextInt(20);
            case 3 -> -random.nextInt(6);
            default -> 1 + random.nextInt(9);
        };
    }

    private ClockEvent event(int index, LocalDate on, ClockAct act, List<ClockEvent> before) {
        return new ClockEvent(
                index,
                on,
                act,
                act == ClockAct.CORRECTION_NOTICE ? near(on, 16) : null,
                act == ClockAct.CONSULT || act == ClockAct.FEE_NOTICE ? near(on, 5) : null,
                act == ClockAct.OPINION ? of(before) : null,
                (act == ClockAct.EXTEND || act == ClockAct.DELAY) && random.nextInt(30) != 0
                        ? random.nextInt(23)
                        : null);
    }

    private @Nullable LocalDate near(LocalDate on, int most) {
        return random.nextInt(12) == 0 ? null : on.plusDays(random.nextInt(most + 2) - 1);
    }

    private @Nullable Integer of(List<ClockEvent> before) {
        if (random.nextInt(3) == 0) {
            return null;
        }
        var asked = before.stream()
                .filter(event -> event.act() == ClockAct.CONSULT)
                .map(ClockEvent::index)
                .toList();
        return asked.isEmpty() || random.nextInt(15) == 0
                ? Integer.valueOf(random.nextInt(8))
                : asked.get(random.nextInt(asked.size()));
    }
}
