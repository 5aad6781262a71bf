package org.mingtang.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.reckoning.ClockStage;

/** A request as pages show it, without a database. */
public final class SomeView {

    static final UnitId ORGAN = new UnitId(new UUID(1, 1));
    static final UnitId UNIT = new UnitId(new UUID(1, 2));
    static final UnitId ELSEWHERE = new UnitId(new UUID(1, 3));

    private SomeView() {}

    public static RequestView at(RequestStage stage) {
        return of(stage, ClockStage.RECEIVED, LocalDate.of(2026, 3, 30), "2025年学区划分");
    }

    static RequestView of(RequestStage stage, ClockStage clock, @Nullable LocalDate due, String subject) {
        return new RequestView(
                new RequestId(new UUID(2, 1)),
                0,
                "YSQ-2026-000001",
                ORGAN,
                UNIT,
                stage,
                Channel.IN_PERSON,
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 2),
                "提交之日",
                ApplicantKind.PERSON,
                RequestDesk.wanted(subject),
                clock,
                due,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH);
    }
}
