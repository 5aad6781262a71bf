package org.mingtang.publication.catalogue;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.documents.StoredFile;
import org.mingtang.documents.StoredFiles;
import org.mingtang.identity.Person;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What business systems hand in: each item becomes a manuscript of the key's unit and waits for review like any other.
 * Nothing here can publish: only people review and let out.
 */
@Component
class Pushes {

    /** What came of a push. */
    enum Outcome {
        TAKEN,
        CHANGED,
        FURTHER_VERSION,
        SAME
    }

    /** The manuscript it became. */
    record Result(Outcome outcome, ManuscriptId manuscript, ManuscriptStage stage) {}

    private record Before(String sha256, UUID manuscript) {}

    private final Manuscripts manuscripts;
    private final Items items;
    private final StoredFiles files;
    private final LineRows lines;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    Pushes(
            Manuscripts manuscripts,
            Items items,
            StoredFiles files,
            LineRows lines,
            JdbcClient database,
            AuditTrail audit,
            Clock clock) {
        this.manuscripts = manuscripts;
        this.items = items;
        this.files = files;
        this.lines = lines;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes an item; the same content under the same number again changes nothing.
     *
     * @throws PushRefused with everything that is wrong, leaving nothing behind
     */
    @Transactional
    public Result push(PushKey key, String line, PushedItem item) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(key.id() + item.externalId())
                .query((row, n) -> n)
                .list();
        Optional<Before> before = before(key, item.externalId());
        String sha256 = item.sha256(line);
        if (before.filter(each -> each.sha256().equals(sha256)).isPresent()
                && item.refusals().isEmpty()) {
            ManuscriptView same = view(new ManuscriptId(before.get().manuscript()));
            return new Result(Outcome.SAME, same.id(), same.stage());
        }
        Result result = before.isEmpty()
                ? begin(Outcome.TAKEN, null, key, line, item)
                : again(view(new ManuscriptId(before.get().manuscript())), key, line, item);
        demand(result.manuscript(), item.refusals());
        manuscripts.submit(result.manuscript(), key.author());
        note(key, item.externalId(), sha256, result.manuscript());
        audit.note(
                key.id(),
                key.authorName(),
                "系统推送",
                view(result.manuscript()).fields().title(),
                item.externalId() + " → " + result.manuscript());
        return new Result(
                result.outcome(), result.manuscript(), view(result.manuscript()).stage());
    }

    /** A push that was not taken leaves its trace too. */
    @Transactional
    public void noteRefused(PushKey key, String line, String why) {
        audit.note(key.id(), key.authorName(), "系统推送被拒", line, why);
    }

    private Result again(ManuscriptView known, PushKey key, String line, PushedItem item) {
        return switch (known.stage()) {
            // What was withdrawn has no further versions: what comes now is something new.
            case PUBLISHED ->
                isWithdrawn(known)
                        ? begin(Outcome.TAKEN, null, key, line, item)
                        : begin(Outcome.FURTHER_VERSION, known.item(), key, line, item);
            case WITHHELD, DISCARDED -> begin(Outcome.TAKEN, null, key, line, item);
            case UNDER_REVIEW, APPROVED -> {
                manuscripts.takeBack(known.id(), key.author());
                yield change(known, key, line, item);
            }
            case WRITING, RETURNED -> change(known, key, line, item);
        };
    }

    private boolean isWithdrawn(ManuscriptView known) {
        ItemNumber number = known.item();
        return number != null
                && items.find(number).filter(each -> each.withdrawn() != null).isPresent();
    }

    private Result begin(Outcome outcome, @Nullable ItemNumber number, PushKey key, String line, PushedItem item) {
        ManuscriptId id = manuscripts.begin(key.unit(), number, fields(line, item), key.author());
        store(item).forEach(file -> manuscripts.attach(id, file, key.author()));
        return new Result(outcome, id, ManuscriptStage.WRITING);
    }

    private Result change(ManuscriptView known, PushKey key, String line, PushedItem item) {
        Person author = key.author();
        List<StoredFile> kept = store(item);
        Set<UUID> wanted = new LinkedHashSet<>();
        kept.forEach(file -> wanted.add(file.id().value()));
        manuscripts.change(known.id(), fields(line, item), null, author);
        known.attachments().stream()
                .filter(each -> !wanted.contains(each.file()))
                .forEach(each -> manuscripts.detach(known.id(), each.file(), author));
        kept.forEach(file -> manuscripts.attach(known.id(), file, author));
        return new Result(Outcome.CHANGED, known.id(), known.stage());
    }

    /** A line that is none is told as such by {@link #demand}; until then the item hangs where every draft may. */
    private ManuscriptFields fields(String line, PushedItem item) {
        if (lines.find(line).isEmpty()) {
            throw new PushRefused(List.of(new Refusal("line", "没有这一公开目录。")));
        }
        return item.fields(line);
    }

    private void demand(ManuscriptId id, List<Refusal> written) {
        List<Refusal> all = new ArrayList<>(written);
        manuscripts.obstacles(id).stream()
                .filter(each -> written.stream().noneMatch(known -> same(known, each)))
                .forEach(all::add);
        if (!all.isEmpty()) {
            throw new PushRefused(all);
        }
    }

    private static boolean same(Refusal one, Refusal other) {
        return one.field() != null && one.field().equals(other.field());
    }

    private List<StoredFile> store(PushedItem item) {
        return item.files().stream()
                .map(file -> files.store(file.name(), new ByteArrayInputStream(file.content())))
                .toList();
    }

    private ManuscriptView view(ManuscriptId id) {
        return manuscripts.find(id).orElseThrow(() -> new UnlawfulAct("没有这份稿件。"));
    }

    private Optional<Before> before(PushKey key, String externalId) {
        return database.sql("select sha256, manuscript from catalogue_push where key = ? and external_id = ?")
                .params(key.id(), externalId)
                .query(Before.class)
                .optional();
    }

    private void note(PushKey key, String externalId, String sha256, ManuscriptId id) {
        database.sql("insert into catalogue_push (key, external_id, sha256, manuscript, at) values (?, ?, ?, ?, ?)"
                        + " on conflict (key, external_id) do update set sha256 = excluded.sha256,"
                        + " manuscript = excluded.manuscript, at = excluded.at")
                .params(
                        key.id(),
                        externalId,
                        sha256,
                        id.value(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
