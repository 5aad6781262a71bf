package org.mingtang.request.exchange;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mingtang.request.exchange.Receipt.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link IncomingRows} in the database. */
@Component
class IncomingTable implements IncomingRows {

    private final JdbcClient database;

    IncomingTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void alone(String side) {
        database.sql("select side from exchange_partner where side = ? for update")
                .param(side)
                .query(String.class)
                .single();
    }

    @Override
    public Optional<byte[]> receipt(String sha256) {
        return database.sql("select receipt from exchange_taken where sha256 = ?")
                .param(sha256)
                .query(byte[].class)
                .optional();
    }

    @Override
    public boolean haveAll(List<String> sha256s) {
        return database.sql("select count(*) from exchange_taken where sha256 = any(?)")
                        .param(sha256s.toArray(String[]::new))
                        .query(Long.class)
                        .single()
                == sha256s.stream().distinct().count();
    }

    @Override
    public void keep(Bundle bundle, Receipt receipt, byte[] signed) {
        database.sql("""
                        insert into exchange_taken (partner, sha256, number, receipt, taken_at, taken, had, refused)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        bundle.from(),
                        receipt.bundle(),
                        bundle.number(),
                        signed,
                        OffsetDateTime.ofInstant(receipt.at(), ZoneOffset.UTC),
                        receipt.count(Verdict.TAKEN),
                        receipt.count(Verdict.HAD),
                        receipt.count(Verdict.REFUSED))
                .update();
    }
}
