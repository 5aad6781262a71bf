package org.mingtang.request.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.request.exchange.Receipt.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link OutgoingRows} in the database. */
final class OutgoingTable implements OutgoingRows {

    private final JdbcClient database;
    private final String partner;

    OutgoingTable(JdbcClient database, String partner) {
        this.database = database;
        this.partner = partner;
    }

    @Override
    public Optional<Entry> entry(CaseKey key) {
        return database.sql("select * from exchange_case where partner = ? and origin = ? and case_id = ? for update")
                .params(partner, key.origin(), key.id())
                .query(OutgoingTable::entry)
                .optional();
    }

    @Override
    public void put(Entry entry) {
        database.sql("""
                        insert into exchange_case (partner, origin, case_id, kind, version, state, bundle, reason, content)
                        values (:partner, :origin, :id, :kind, :version, :state, :bundle, :reason, :content)
                        on conflict (partner, origin, case_id) do update set kind = excluded.kind,
                            version = excluded.version, state = excluded.state, bundle = excluded.bundle,
                            reason = excluded.reason, content = excluded.content""")
                .param("partner", partner)
                .param("origin", entry.key().origin())
                .param("id", entry.key().id())
                .param("kind", entry.kind().name())
                .param("version", entry.version())
                .param("state", entry.state().name())
                .param("bundle", entry.bundle())
                .param("reason", entry.reason())
                .param(
                        "content",
                        entry.content() == null ? null : entry.content().toString())
                .update();
    }

    @Override
    public List<Entry> waiting(int most) {
        return database.sql("select * from exchange_case where partner = ? and state = 'WAITING'"
                        + " order by version limit ? for update skip locked")
                .params(partner, most)
                .query(OutgoingTable::entry)
                .list();
    }

    @Override
    public void waitAgain(String own, long version) {
        database.sql("""
                        update exchange_case set state = 'WAITING', bundle = null, reason = null,
                            version = case when origin = ? then greatest(version + 1, ?) else version end
                        where partner = ?""").params(own, version, partner).update();
        database.sql("update exchange_partner set again_after = last_bundle where side = ?")
                .param(partner)
                .update();
    }

    @Override
    public long lastNumber() {
        return database.sql("select last_bundle from exchange_partner where side = ? for update")
                .param(partner)
                .query(Long.class)
                .single();
    }

    @Override
    public void add(SentBundle bundle) {
        database.sql("update exchange_partner set last_bundle = ? where side = ?")
                .params(bundle.number(), partner)
                .update();
        database.sql("insert into exchange_bundle (partner, number, sha256, records, bytes, made_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        partner,
                        bundle.number(),
                        bundle.sha256(),
                        bundle.records(),
                        bundle.bytes(),
                        OffsetDateTime.ofInstant(bundle.madeAt(), ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<SentBundle> sent(String sha256) {
        return database.sql("select * from exchange_bundle where partner = ? and sha256 = ? for update")
                .params(partner, sha256)
                .query(OutgoingTable::bundle)
                .optional();
    }

    @Override
    public List<SentBundle> unanswered() {
        return database.sql("select * from exchange_bundle where partner = ? and answered is null order by number")
                .param(partner)
                .query(OutgoingTable::bundle)
                .list();
    }

    @Override
    public void answered(SentBundle bundle, Receipt receipt) {
        database.sql("""
                        update exchange_bundle set answered = nextval('exchange_answer'), answered_at = ?, bytes = null,
                            trouble = null, taken = ?, had = ?, refused = ? where partner = ? and number = ?""")
                .params(
                        OffsetDateTime.ofInstant(receipt.at(), ZoneOffset.UTC),
                        receipt.count(Verdict.TAKEN),
                        receipt.count(Verdict.HAD),
                        receipt.count(Verdict.REFUSED),
                        partner,
                        bundle.number())
                .update();
    }

    @Override
    public List<String> known(int most) {
        return database.sql(
                        "select sha256 from exchange_bundle where partner = ? and number > ? and answered is not null"
                                + " order by answered desc limit ?")
                .params(partner, againAfter(), most)
                .query(String.class)
                .list();
    }

    @Override
    public long againAfter() {
        return database.sql("select again_after from exchange_partner where side = ?")
                .param(partner)
                .query(Long.class)
                .single();
    }

    static Entry entry(ResultSet row, int n) throws SQLException {
        String content = row.getString("content");
        return new Entry(
                new CaseKey(row.getString("origin"), UUID.fromString(row.getString("case_id"))),
                ExchangeRecord.Kind.valueOf(row.getString("kind")),
                row.getLong("version"),
                Entry.State.valueOf(row.getString("state")),
                row.getObject("bundle", Long.class),
                row.getString("reason"),
                content == null ? null : Wire.tree(content));
    }

    private static SentBundle bundle(ResultSet row, int n) throws SQLException {
        byte[] bytes = row.getBytes("bytes");
        return new SentBundle(
                row.getLong("number"),
                row.getString("sha256"),
                row.getInt("records"),
                bytes == null ? new byte[0] : bytes,
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("answered") != null);
    }
}
