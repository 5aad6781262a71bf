package org.mingtang.request.conversion;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In what words organs were asked, and the requests that go with them into a proposal; whole sets at once. */
@Component
class Wordings {

    /** In use also by the test that looks at how the database goes about it. */
    static final String ORGANS = "select distinct organ from request_case where entered_at >= ? and erased_on is null";

    static final String OF_ORGAN = """
            select c.subject_key as key, min(c.subject_likeness) as likeness, min(c.applicant_mark) as first,
                max(c.applicant_mark) as last, cast(min(cast(k.conversion as text)) as uuid) as conversion,
                bool_or(c.entered_at >= ? and k.conversion is null) as is_new
            from request_case c left join request_conversion_case k on k.request = c.id
            where c.organ = ? and c.entered_at > ? and c.erased_on is null
            group by c.subject_key""";

    private final JdbcClient database;

    Wordings(JdbcClient database) {
        this.database = database;
    }

    /** Until the transaction ends nobody else looks at this organ's. */
    void hold(UnitId organ) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("request.conversion " + organ.value())
                .query((row, n) -> organ)
                .single();
    }

    /** The organs that were asked since that day. */
    List<UnitId> organs(LocalDate since, ZoneId zone) {
        return database.sql(ORGANS).param(at(since, zone)).query(UUID.class).list().stream()
                .map(UnitId::new)
                .toList();
    }

    /** In which words an organ was asked since the first day; new is what came since the second. */
    List<Wording> of(UnitId organ, LocalDate since, LocalDate fresh, ZoneId zone) {
        return database.sql(OF_ORGAN)
                .params(at(fresh, zone), organ.value(), at(since, zone))
                .query(Wording.class)
                .list();
    }

    /** The newest request in these words. */
    RequestId newest(UnitId organ, String key) {
        return new RequestId(database.sql("select id from request_case where organ = ? and subject_key = ?"
                        + " and erased_on is null order by entered_at desc, number desc limit 1")
                .params(organ.value(), key)
                .query(UUID.class)
                .single());
    }

    /**
     * Lets all requests in these words belong to their proposals, if they belong to none; returns how many that are.
     *
     * @param joined the proposal for each wording
     */
    int link(UnitId organ, Map<String, UUID> joined, LocalDate since, ZoneId zone) {
        var wordings = List.copyOf(joined.entrySet());
        return database.sql("""
                        insert into request_conversion_case (conversion, request)
                        select w.conversion, c.id from unnest(?, ?) w(key, conversion)
                            join request_case c on c.organ = ? and c.subject_key = w.key
                        where c.entered_at > ? and c.erased_on is null
                        on conflict do nothing""")
                .params(
                        wordings.stream().map(Map.Entry::getKey).toArray(String[]::new),
                        wordings.stream().map(Map.Entry::getValue).toArray(UUID[]::new),
                        organ.value(),
                        at(since, zone))
                .update();
    }

    private static OffsetDateTime at(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }
}
