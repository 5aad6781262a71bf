package org.mingtang.publication.history;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.HistoryBatch;
import org.mingtang.publication.PastItem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets rows go that were held back; whoever reviews the list reads what was found in them and why they may be public. */
@Component
@Transactional
class HeldRows {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final BatchRows rows;
    private final Disclosures disclosures;
    private final AuditTrail audit;

    HeldRows(JdbcClient database, JdbcTemplate batches, BatchRows rows, Disclosures disclosures, AuditTrail audit) {
        this.database = database;
        this.batches = batches;
        this.rows = rows;
        this.disclosures = disclosures;
        this.audit = audit;
    }

    private record Row(int position, String title, LocalDate claimedOn, String why) {}

    List<HeldKind> kinds(UUID batch) {
        return database.sql("select held_for as name, count(*) as count from import_row"
                        + " where batch = ? and state = 'HELD' group by held_for order by count desc, name")
                .param(batch)
                .query(HeldKind.class)
                .list();
    }

    static boolean mayRelease(BatchView batch, Person person) {
        return batch.stage() == BatchStage.CHECKED && batch.uploader().equals(person.account());
    }

    /**
     * Returns how many rows were let go.
     *
     * @param position of one row; null for all of the kind
     * @param kind as {@link HeldKind} names it; null for a single row
     */
    int release(UUID id, @Nullable Integer position, @Nullable String kind, String reason, Person by) {
        BatchView batch = rows.held(id).orElseThrow(Imports::unknown);
        if (!mayRelease(batch, by)) {
            throw new UnlawfulAct(
                    batch.stage() == BatchStage.CHECKED
                            ? "只有上传人可以放行。"
                            : "这一批现在是“" + batch.stage().label() + "”，不能放行。");
        }
        String words = reason.strip().replaceAll("\\s+", " ");
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw new UnlawfulAct("请写明可以公开的理由（不超过 500 字），审核人会看到。");
        }
        if (disclosures.personal(words)) {
            throw new UnlawfulAct("理由里不要写身份证件号码、手机号码等个人信息，请换一种说法。");
        }
        List<Row> held = held(id, position, kind);
        if (held.isEmpty()) {
            throw new UnlawfulAct("没有这样未放行的信息，请刷新页面。");
        }
        List<Object[]> values = held.stream()
                .map(row -> new Object[] {
                    HistoryBatch.line(item(id, row)),
                    row.claimedOn() + "　" + row.title() + "　" + row.why() + "放行理由：" + words,
                    "放行理由：" + words,
                    id,
                    row.position()
                })
                .toList();
        batches.batchUpdate(
                "update import_row set state = 'READY', listed = ?, released = ?, why = why || ?"
                        + " where batch = ? and position = ?",
                values);
        audit.note(by.account(), by.name(), "放行历史信息", batch.name() + "（" + held.size() + " 条）：" + words, id.toString());
        return held.size();
    }

    private List<Row> held(UUID batch, @Nullable Integer position, @Nullable String kind) {
        return database.sql("""
                        select position, title, claimed_on, why from import_row where batch = :batch and state = 'HELD'
                        and (position = :position or held_for = :kind) order by position""")
                .param("batch", batch)
                .param("position", position)
                .param("kind", kind)
                .query(Row.class)
                .list();
    }

    private PastItem item(UUID batch, Row row) {
        return rows.item(batch, row.position()).orElseThrow();
    }
}
