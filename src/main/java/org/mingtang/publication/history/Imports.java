package org.mingtang.publication.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.audit.AuditTrail;
import org.mingtang.documents.StoredFile;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.HistoryBatch;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.Publications;
import org.mingtang.review.DisclosureDecision;
import org.mingtang.review.ReviewPassed;
import org.mingtang.review.ReviewReturned;
import org.mingtang.review.ReviewWithdrawn;
import org.mingtang.review.Reviews;
import org.mingtang.review.Stage;
import org.mingtang.review.Submission;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The acts on a batch: upload, send to review, let in, give up. Reading and entering go on in {@link BatchWork}. */
@Component
@Transactional
class Imports {

    private static final int LONGEST_NAME = 300;

    private final JdbcClient database;
    private final BatchRows rows;
    private final Reviews reviews;
    private final Manuscripts manuscripts;
    private final Publications publications;
    private final AuditTrail audit;

    Imports(
            JdbcClient database,
            BatchRows rows,
            Reviews reviews,
            Manuscripts manuscripts,
            Publications publications,
            AuditTrail audit) {
        this.manuscripts = manuscripts;
        this.database = database;
        this.rows = rows;
        this.reviews = reviews;
        this.publications = publications;
        this.audit = audit;
    }

    /** Begins a batch; its files are read in the background. */
    UUID upload(RowCheck.Defaults defaults, List<StoredFile> files, Person by) {
        if (files.isEmpty()) {
            throw new UnlawfulAct("请先选择要导入的文件。");
        }
        requireOwn(defaults.unit(), by);
        UUID id = UUID.randomUUID();
        String first = files.get(0).name();
        database.sql("""
                        insert into import_batch (id, stage, name, unit, line, kind, uploader, uploader_name, made_at,
                            changed_at, formed_as_published)
                        values (:id, 'READING', :name, :unit, :line, :kind, :by, :byName, :now, :now, :formed)""")
                .param("id", id)
                .param("name", files.size() == 1 ? first : first + " 等 " + files.size() + " 个文件")
                .param("unit", defaults.unit())
                .param("line", defaults.line())
                .param("kind", defaults.kind().name())
                .param("formed", defaults.formedAsPublished())
                .param("by", by.account())
                .param("byName", by.name())
                .param("now", rows.now())
                .update();
        for (int position = 0; position < files.size(); position++) {
            database.sql("insert into import_file (batch, position, file) values (?, ?, ?)")
                    .params(id, position, files.get(position).id().value())
                    .update();
        }
        audit.note(by.account(), by.name(), "上传历史信息", first, id.toString());
        return id;
    }

    /**
     * Begins a batch of a folder on the server, which is read where it lies; one that is being read is not begun again.
     *
     * @param folder as {@link ServerFolder#root} gives it
     */
    UUID open(RowCheck.Defaults defaults, Path folder, Person by) {
        requireOwn(defaults.unit(), by);
        Optional<UUID> read = database.sql("select id from import_batch where folder = ? and stage = 'READING'")
                .params(folder.toString())
                .query(UUID.class)
                .optional();
        if (read.isPresent()) {
            return read.get();
        }
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into import_batch (id, stage, name, unit, line, kind, uploader, uploader_name, made_at,
                            changed_at, formed_as_published, folder)
                        values (:id, 'READING', :name, :unit, :line, :kind, :by, :byName, :now, :now, :formed, :folder)""")
                .param("id", id)
                .param("name", BatchRows.cut("文件夹 " + folder.getFileName(), LONGEST_NAME))
                .param("unit", defaults.unit())
                .param("line", defaults.line())
                .param("kind", defaults.kind().name())
                .param("formed", defaults.formedAsPublished())
                .param("by", by.account())
                .param("byName", by.name())
                .param("now", rows.now())
                .param("folder", folder.toString())
                .update();
        audit.note(by.account(), by.name(), "从服务器文件夹导入历史信息", folder.toString(), id.toString());
        return id;
    }

    /** Sends the list to one reviewer; whoever uploaded or submits it is never he. */
    void submit(UUID id, Person by) {
        BatchView batch = moved(id, BatchStage.CHECKED, BatchStage.UNDER_REVIEW, "送审");
        requireOwn(batch.unit(), by);
        requireLookedThrough(batch);
        HistoryBatch list = rows.list(id);
        if (list.lines().isEmpty()) {
            throw new UnlawfulAct("这一批里没有可以导入的信息，不能送审。");
        }
        reviews.submit(
                new Submission(
                        HistoryBatch.KIND,
                        "历史信息",
                        id.toString(),
                        new UnitId(batch.unit()),
                        batch.name() + "（" + list.lines().size() + " 条）",
                        "/desk/imports/" + id,
                        list.text(),
                        DisclosureDecision.PROACTIVE),
                List.of(batch.uploader()),
                by);
        audit.note(by.account(), by.name(), "历史信息送审", batch.name(), id.toString());
    }

    /** Takes the list back from its reviewer, or goes on after somebody took it back there. */
    void takeBack(UUID id, Person by) {
        BatchView batch = moved(id, BatchStage.UNDER_REVIEW, BatchStage.CHECKED, "撤回送审");
        requireOwn(batch.unit(), by);
        reviews.of(HistoryBatch.KIND, id.toString())
                .filter(review -> review.stage() == Stage.UNDER_REVIEW)
                .ifPresent(review -> reviews.withdraw(review.id(), by));
        audit.note(by.account(), by.name(), "撤回历史信息送审", batch.name(), id.toString());
    }

    /** Lets an approved batch in, from now on in the background. */
    void enter(UUID id, Person by) {
        BatchView batch = moved(id, BatchStage.APPROVED, BatchStage.ENTERING, "导入");
        if (!publications.mayPublish(batch.unit(), by)) {
            throw new UnlawfulAct("只有本单位负责人或公开办可以导入历史信息。");
        }
        requireLookedThrough(batch);
        database.sql("update import_batch set enterer = ?, enterer_name = ?, entered_at = ? where id = ?")
                .params(by.account(), by.name(), rows.now(), id)
                .update();
        audit.note(by.account(), by.name(), "导入历史信息", batch.name(), id.toString());
    }

    /** Reads the files of a batch again whose rows nobody looked through; what was approved of it is to be reviewed again. */
    void readAgain(UUID id, Person by) {
        BatchView batch = rows.held(id).orElseThrow(Imports::unknown);
        requireOwn(batch.unit(), by);
        if (!batch.wantsReading()) {
            throw new UnlawfulAct("这一批" + batch.stage().label() + "，不需要重新识读。");
        }
        rows.forget(id, batch.stage());
        audit.note(by.account(), by.name(), "重新识读历史信息", batch.name(), id.toString());
    }

    /** Gives a batch up before anything of it is public. */
    void discard(UUID id, Person by) {
        BatchView batch = rows.held(id).orElseThrow(Imports::unknown);
        requireOwn(batch.unit(), by);
        if (batch.stage() != BatchStage.CHECKED && batch.stage() != BatchStage.APPROVED || batch.entered() > 0) {
            throw new UnlawfulAct("这一批" + batch.stage().label() + "，不能放弃。");
        }
        rows.move(id, batch.stage(), BatchStage.DISCARDED, null);
        audit.note(by.account(), by.name(), "放弃导入", batch.name(), id.toString());
    }

    /** What the event says is asked for again: an invented one opens nothing. */
    @EventListener
    void passed(ReviewPassed passed) {
        if (passed.kind().equals(HistoryBatch.KIND)) {
            UUID id = UUID.fromString(passed.subject());
            if (reviews.approval(passed.kind(), passed.subject(), rows.list(id).text())
                    .isPresent()) {
                rows.move(id, BatchStage.UNDER_REVIEW, BatchStage.APPROVED, null);
            }
        }
    }

    @EventListener
    void returned(ReviewReturned returned) {
        if (returned.kind().equals(HistoryBatch.KIND)) {
            rows.move(
                    UUID.fromString(returned.subject()),
                    BatchStage.UNDER_REVIEW,
                    BatchStage.CHECKED,
                    "审核退回：" + returned.reason());
        }
    }

    private static void requireLookedThrough(BatchView batch) {
        if (!batch.lookedThrough()) {
            throw new UnlawfulAct("这一批识读时还没有检查个人信息和隐藏内容，请先在这一批的页面上重新识读。");
        }
    }

    private void requireOwn(UUID unit, Person by) {
        if (!manuscripts.mayWrite(unit, by)) {
            throw new UnlawfulAct("只能导入本级政府所属单位的历史信息。");
        }
    }

    @EventListener
    void withdrawn(ReviewWithdrawn withdrawn) {
        if (withdrawn.kind().equals(HistoryBatch.KIND)) {
            rows.move(UUID.fromString(withdrawn.subject()), BatchStage.UNDER_REVIEW, BatchStage.CHECKED, null);
        }
    }

    private BatchView moved(UUID id, BatchStage from, BatchStage to, String act) {
        BatchView batch = rows.held(id).orElseThrow(Imports::unknown);
        if (!rows.move(id, from, to, null)) {
            throw new UnlawfulAct("这一批现在是“" + batch.stage().label() + "”，不能" + act + "。");
        }
        return batch;
    }

    static UnlawfulAct unknown() {
        return new UnlawfulAct("没有这一批导入。");
    }
}
