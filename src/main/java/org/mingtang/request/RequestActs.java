package org.mingtang.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.request.reckoning.ClockAct;
import org.mingtang.request.reckoning.ClockEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what with a request, when, for which day; rows are only ever added. */
@Component
class RequestActs {

    private final JdbcClient database;
    private final Clock clock;

    RequestActs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns the place of the act. */
    long note(
            RequestId request,
            RequestAct act,
            @Nullable RequestStage before,
            RequestStage after,
            ActWords words,
            Person by) {
        return database.sql("""
                        insert into request_act (request, act, before, after, on_day, text, clock, correct_by, served_on,
                            of_act, working_days, account, name, at)
                        values (:request, :act, :before, :after, :on, :text, :clock, :correctBy, :servedOn,
                            :of, :workingDays, :account, :name, :at) returning place""")
                .param("request", request.value())
                .param("act", act.name())
                .param("before", before == null ? null : before.name())
                .param("after", after.name())
                .param("on", words.on())
                .param("text", words.text())
                .param("clock", words.clock() == null ? null : words.clock().name())
                .param("correctBy", words.correctBy())
                .param("servedOn", words.servedOn())
                .param("of", words.of())
                .param("workingDays", words.workingDays())
                .param("account", by.account())
                .param("name", by.name())
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    List<RequestStep> of(RequestId request) {
        return database.sql("select * from request_act where request = ? order by place")
                .param(request.value())
                .query(RequestActs::step)
                .list();
    }

    /**
     * What the clock is reckoned from; a day of service that was learned later is put into the letter it belongs to.
     *
     * @param places of each event's act, in the events' order; filled here
     */
    List<ClockEvent> clock(RequestId request, List<Long> places) {
        var events = new ArrayList<ClockEvent>();
        Map<Long, LocalDate> servedLater = new HashMap<>();
        var moving = new ArrayList<Moving>();
        database.sql("""
                        select place, act, clock, on_day, correct_by, served_on, of_act, working_days
                        from request_act where request = ? and (clock is not null or act = 'NOTE_SERVICE') order by place""")
                .param(request.value())
                .query((row, n) -> Moving.of(row))
                .list()
                .forEach(each -> {
                    if (each.clock() == null) {
                        servedLater.put(each.of(), each.servedOn());
                    } else {
                        moving.add(each);
                        places.add(each.place());
                    }
                });
        for (var each : moving) {
            var of = each.of() == null ? null : places.indexOf(each.of());
            events.add(new ClockEvent(
                    events.size(),
                    each.on(),
                    ClockAct.valueOf(Objects.requireNonNull(each.clock())),
                    each.correctBy(),
                    servedLater.getOrDefault(each.place(), each.servedOn()),
                    of == null || of < 0 ? null : of,
                    each.workingDays()));
        }
        return events;
    }

    /** One row as the clock needs it. */
    private record Moving(
            long place,
            @Nullable String clock,
            LocalDate on,
            @Nullable LocalDate correctBy,
            @Nullable LocalDate servedOn,
            @Nullable Long of,
            @Nullable Integer workingDays) {

        static Moving of(ResultSet row) throws SQLException {
            return new Moving(
                    row.getLong("place"),
                    row.getString("clock"),
                    row.getObject("on_day", LocalDate.class),
                    row.getObject("correct_by", LocalDate.class),
                    row.getObject("served_on", LocalDate.class),
                    row.getObject("of_act", Long.class),
                    row.getObject("working_days", Integer.class));
        }
    }

    private static RequestStep step(ResultSet row, int n) throws SQLException {
        return new RequestStep(
                row.getLong("place"),
                RequestAct.valueOf(row.getString("act")),
                row.getObject("on_day", LocalDate.class),
                row.getString("text"),
                row.getObject("correct_by", LocalDate.class),
                row.getObject("served_on", LocalDate.class),
                row.getObject("of_act", Long.class),
                row.getObject("working_days", Integer.class),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
