package org.mingtang.publication.precheck;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.mingtang.identity.Person;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.review.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Findings that were kept with a reason; one stays kept while the same words stand between the same neighbours. */
@Component
public class KeptFindings {

    private final JdbcClient database;
    private final Clock clock;

    KeptFindings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All that were kept for a draft, oldest first. */
    public List<KeptFinding> of(ManuscriptId draft) {
        return database.sql("select * from kept_finding where manuscript = ? order by at, fingerprint")
                .param(draft.value())
                .query((row, n) -> new KeptFinding(
                        row.getString("fingerprint"),
                        row.getString("kind"),
                        row.getString("place"),
                        row.getString("reason"),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void keep(ManuscriptId draft, Finding finding, String reason, Person by) {
        database.sql("""
                        insert into kept_finding (manuscript, fingerprint, kind, place, reason, account, name, at)
                        values (:draft, :fingerprint, :kind, :place, :reason, :account, :name, :at)
                        on conflict (manuscript, fingerprint) do update set reason = excluded.reason,
                            place = excluded.place, account = excluded.account, name = excluded.name, at = excluded.at""")
                .param("draft", draft.value())
                .param("fingerprint", finding.fingerprint())
                .param("kind", finding.kind().label())
                .param("place", Places.of(finding))
                .param("reason", reason)
                .param("account", by.account())
                .param("name", by.name())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** Takes the reason back; returns whether there was one. */
    boolean remove(ManuscriptId draft, String fingerprint) {
        return database.sql("delete from kept_finding where manuscript = ? and fingerprint = ?")
                        .params(draft.value(), fingerprint)
                        .update()
                > 0;
    }

    /** What is found no longer needs no reason. */
    void retain(ManuscriptId draft, List<Finding> found) {
        List<String> known = found.stream().map(Finding::fingerprint).toList();
        of(draft).stream()
                .filter(kept -> !known.contains(kept.fingerprint()))
                .forEach(kept -> remove(draft, kept.fingerprint()));
    }
}
