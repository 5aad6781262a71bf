package org.mingtang.request.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingtang.request.exchange.ExchangePage.PassedLine;
import org.mingtang.request.exchange.ExchangePage.RefusedLine;
import org.mingtang.request.exchange.ExchangePage.SentLine;
import org.mingtang.request.exchange.ExchangePage.TakenLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the desk's page shows of the traffic with one partner. */
@Component
@Transactional(readOnly = true)
class ExchangeRows {

    private static final int LINES = 12;

    private final JdbcClient database;

    ExchangeRows(JdbcClient database) {
        this.database = database;
    }

    /** How many cases stand how with a partner. */
    public Map<Entry.State, Long> counts(String partner) {
        Map<Entry.State, Long> counts = new HashMap<>();
        database.sql("select state, count(*) from exchange_case where partner = ? and kind <> 'FILE' group by state")
                .param(partner)
                .query((row, n) -> counts.put(Entry.State.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return counts;
    }

    /** Bundles without a receipt, then the newest of the others. */
    public List<SentLine> sent(String partner) {
        return database.sql("select * from exchange_bundle where partner = ?"
                        + " order by answered is not null, number desc limit " + 2 * LINES)
                .param(partner)
                .query(ExchangeRows::sent)
                .list();
    }

    public List<TakenLine> taken(String partner) {
        return database.sql("select * from exchange_taken where partner = ? order by place desc limit " + LINES)
                .param(partner)
                .query((row, n) -> new TakenLine(
                        row.getLong("number"),
                        row.getString("sha256"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        row.getInt("taken"),
                        row.getInt("had"),
                        row.getInt("refused")))
                .list();
    }

    /** What a partner refused, with its reason. */
    public List<RefusedLine> refused(String partner) {
        return database.sql("""
                        select coalesce(r.number, m.number, '') as number, e.reason, min(e.version) from exchange_case e
                        left join request_case r on r.id = case when e.kind = 'FILE'
                            then cast(cast(e.content as jsonb) ->> 'request' as uuid) else e.case_id end
                        left join exchange_mirror m on m.origin = e.origin and m.case_id = e.case_id
                        where e.partner = ? and e.state = 'REFUSED' group by 1, 2 order by 3 limit 50""")
                .param(partner)
                .query((row, n) -> new RefusedLine(
                        row.getString(1), Optional.ofNullable(row.getString(2)).orElse("")))
                .list();
    }

    /** Requests that were passed on to a partner, newest first, with how they stand there. */
    public List<PassedLine> passed(String partner) {
        return database.sql("""
                        select r.id, r.number, (select count(*) from exchange_case f
                            where f.partner = e.partner and f.kind = 'FILE' and f.state <> 'KNOWN'
                            and cast(cast(f.content as jsonb) ->> 'request' as uuid) = e.case_id) as pieces, e.state, e.reason, m.number as below, m.organ, m.stage, m.due
                        from exchange_case e join request_case r on r.id = e.case_id
                        left join exchange_mirror m on m.passed_id = e.case_id and m.passed_origin = e.origin
                        where e.partner = ? and e.kind = 'PASSED' order by e.version desc limit 50""").param(partner).query(PassedLine::of).list();
    }

    /** A bundle's bytes; empty once its receipt has come. */
    public Optional<byte[]> bundle(String partner, long number) {
        return database.sql("select bytes from exchange_bundle where partner = ? and number = ? and bytes is not null")
                .params(partner, number)
                .query(byte[].class)
                .optional();
    }

    public Optional<byte[]> receipt(String partner, String sha256) {
        return database.sql("select receipt from exchange_taken where partner = ? and sha256 = ?")
                .params(partner, sha256)
                .query(byte[].class)
                .optional();
    }

    private static SentLine sent(ResultSet row, int n) throws SQLException {
        return new SentLine(
                row.getLong("number"),
                row.getInt("records"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                row.getString("trouble"),
                row.getObject("answered") != null,
                row.getInt("taken"),
                row.getInt("had"),
                row.getInt("refused"));
    }
}
