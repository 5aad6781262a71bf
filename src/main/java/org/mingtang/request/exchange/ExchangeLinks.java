package org.mingtang.request.exchange;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.exchange.ExchangeRecord.Kind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** The links as the files say, made known to the database, so that each change of a case is noted for who is above. */
@Component
class ExchangeLinks {

    private final Path folder;
    private final ExchangeFiles files;
    private final JdbcClient database;
    private final Clock clock;

    ExchangeLinks(
            @Value("${mingtang.exchange.folder:}") String folder,
            @Value("${mingtang.data}") String data,
            JdbcClient database,
            Clock clock) {
        this.folder = StringUtils.hasText(folder) ? Path.of(folder) : Path.of(data, "exchange");
        this.files = new ExchangeFiles(this.folder);
        this.database = database;
        this.clock = clock;
    }

    /** Where the files are looked for. */
    String folder() {
        return folder.toAbsolutePath().normalize().toString();
    }

    /** Empty where this platform is linked with none. */
    Optional<Links> now() {
        return files.read();
    }

    Links required() {
        return now().orElseThrow(() -> new UnlawfulAct("本平台还没有与其他平台对接。"));
    }

    /** Brings what the database knows of the partners up to the files; what is so already stays untouched. */
    @Transactional
    public void sync(Links links) {
        Map<String, String> known = new HashMap<>();
        database.sql("select side, own || ' ' || relation from exchange_partner")
                .query((row, n) -> known.put(row.getString(1), row.getString(2)))
                .list();
        for (Partner partner : links.partners()) {
            if (!noted(links.side(), partner).equals(known.remove(partner.side()))) {
                relate(links.side(), partner);
            }
        }
        known.keySet()
                .forEach(gone -> database.sql("update exchange_partner set relation = 'NONE' where side = ?"
                                + " and relation <> 'NONE'")
                        .param(gone)
                        .update());
    }

    /**
     * A platform above.
     *
     * @param own the name of this one
     */
    record Upper(String side, String own) {}

    /** The platforms above, to which each change goes. */
    List<Upper> uppers() {
        return database.sql("select side, own from exchange_partner where relation = 'UPPER' order by side")
                .query(Upper.class)
                .list();
    }

    private static String noted(String own, Partner partner) {
        return own + " " + partner.relation().name();
    }

    /**
     * Begins to note changes for a partner, and lets all cases there are wait for one above. Whoever is changing a case is
     * waited for, and who comes later sees the partner: no change falls in between. Of two programs one does it.
     */
    private void relate(String own, Partner partner) {
        database.sql("lock table request_case in share row exclusive mode").update();
        boolean meanwhile = database.sql("select own || ' ' || relation from exchange_partner where side = ?")
                .param(partner.side())
                .query(String.class)
                .optional()
                .filter(noted(own, partner)::equals)
                .isPresent();
        if (meanwhile) {
            return;
        }
        database.sql("insert into exchange_partner (side, own, relation) values (?, ?, ?)"
                        + " on conflict (side) do update set own = excluded.own, relation = excluded.relation")
                .params(partner.side(), own, partner.relation().name())
                .update();
        if (!partner.isUpper()) {
            database.sql("delete from exchange_case where partner = ? and kind = ?")
                    .params(partner.side(), Kind.STATE.name())
                    .update();
            return;
        }
        long version = clock.millis() * 1000;
        database.sql("""
                        insert into exchange_case (partner, origin, case_id, kind, version, state)
                        select ?, ?, id, ?, ?, 'WAITING' from request_case
                        on conflict (partner, origin, case_id) do update set state = 'WAITING', bundle = null, reason = null,
                            version = greatest(exchange_case.version + 1, excluded.version)""")
                .params(partner.side(), own, Kind.STATE.name(), version)
                .update();
        database.sql("""
                        insert into exchange_case (partner, origin, case_id, kind, version, state, content)
                        select ?, origin, case_id, ?, version, 'WAITING', content from exchange_mirror
                        on conflict (partner, origin, case_id) do update set state = 'WAITING', bundle = null, reason = null,
                            version = excluded.version, content = excluded.content""").params(partner.side(), Kind.STATE.name()).update();
    }
}
