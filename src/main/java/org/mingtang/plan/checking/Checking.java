package org.mingtang.plan.checking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person does to a draft's rows and head; each act is kept at once. */
@Component
@Transactional
class Checking {

    private final Drafts drafts;
    private final DraftRows rows;
    private final DraftAccess access;
    private final Units units;
    private final DraftTrail trail;
    private final Clock clock;

    Checking(Drafts drafts, DraftRows rows, DraftAccess access, Units units, DraftTrail trail, Clock clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.access = access;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    void head(UUID id, DraftHead head, UUID issuer, @Nullable UUID corrects, Person by) {
        if (!access.mayTouch(by, issuer)) {
            throw new UnlawfulAct("您只能以本单位的名义编制任务分解表。");
        }
        Draft draft = drafts.hold(id, by);
        draft.edit(head, issuer, corrects, clock.instant());
        trail.note(draft, "核对：修改表头", Words.orEmpty(head.docNumber()), by);
    }

    /**
     * Takes what was typed for a row.
     *
     * @param revision of the row when it was shown
     * @param remember names whose units are to be remembered for later tables
     */
    void edit(UUID id, UUID rowId, int revision, RowContent content, List<String> remember, Person by) {
        Draft draft = touch(id, by);
        DraftRow row = row(draft, rowId, revision);
        RowContent before = row.content();
        row.edit(content);
        trail.noteEdit(draft, row, before, by);
        content.units().stream()
                .filter(unit -> unit.resolved() && remember.contains(unit.name()))
                .forEach(unit -> remember(draft, unit.name(), unit.units(), by));
    }

    /** The reading is right as it is (核对无误). */
    void check(UUID id, UUID rowId, Person by) {
        Draft draft = touch(id, by);
        DraftRow row = row(draft, rowId);
        row.check();
        trail.note(draft, "核对：核对无误", row, by);
    }

    void drop(UUID id, UUID rowId, Person by) {
        Draft draft = touch(id, by);
        DraftRow row = row(draft, rowId);
        row.drop();
        trail.note(draft, "核对：删去一行", row, by);
    }

    void restore(UUID id, UUID rowId, Person by) {
        Draft draft = touch(id, by);
        DraftRow row = row(draft, rowId);
        row.restore();
        trail.note(draft, "核对：恢复一行", row, by);
    }

    /** Cuts a requirement in two; the second part becomes the next row. */
    UUID split(UUID id, UUID rowId, int revision, int at, Person by) {
        Draft draft = touch(id, by);
        DraftRow row = row(draft, rowId, revision);
        trail.note(draft, "核对：拆分一行", row, by);
        List<RowContent> parts = RowShapes.split(row.content(), at);
        row.take(parts.get(0));
        return insertAfter(draft, row, parts.get(1), row.source()).id();
    }

    /** Joins a row with the one after it, which is then dropped and can be restored. */
    void mergeWithNext(UUID id, UUID rowId, int revision, Person by) {
        Draft draft = touch(id, by);
        DraftRow row = row(draft, rowId, revision);
        DraftRow next = next(draft, row).orElseThrow(() -> new UnlawfulAct("这是最后一行，后面没有可以合并的行。"));
        trail.note(draft, "核对：与下一行合并", row, by);
        row.take(RowShapes.merged(row.content(), next.content()));
        row.takeDoubtsOf(next);
        row.readAlsoFrom(next);
        next.drop();
    }

    /** Adds an empty row under the same headings; one that is still empty there is given again. */
    UUID addAfter(UUID id, UUID rowId, Person by) {
        Draft draft = touch(id, by);
        DraftRow row = row(draft, rowId);
        return next(draft, row)
                .filter(next -> next.content().requirement().isBlank())
                .orElseGet(() -> {
                    trail.note(draft, "核对：增加一行", row, by);
                    return insertAfter(
                            draft, row, RowContent.below(row.content().path()), RowSource.BY_HAND);
                })
                .id();
    }

    /** Adds an empty row to the end, as in a file where no table was found. */
    UUID addLast(UUID id, Person by) {
        Draft draft = touch(id, by);
        List<DraftRow> all = drafts.rows(draft);
        trail.note(draft, "核对：增加一行", "表末", by);
        int position = all.isEmpty() ? 0 : all.get(all.size() - 1).position() + 1;
        return rows.save(new DraftRow(draft.id(), position, RowContent.below(List.of()), RowSource.BY_HAND))
                .id();
    }

    /**
     * Says once what a name means, for every row in which it is not known, and for later tables.
     *
     * @return the rows that changed
     */
    List<UUID> decide(UUID id, String name, List<UUID> chosen, Person by) {
        Draft draft = touch(id, by);
        remember(draft, name, chosen, by);
        List<UUID> changed = new ArrayList<>();
        for (DraftRow row : drafts.rows(draft)) {
            if (row.content().units().stream().anyMatch(unit -> isOpen(unit, name))) {
                row.eachUnit(unit -> isOpen(unit, name) ? unit.decided(chosen) : unit);
                changed.add(row.id());
            }
        }
        trail.note(draft, "核对：认定单位名称", "“" + name + "”，" + chosen.size() + " 个单位，用于 " + changed.size() + " 行", by);
        return List.copyOf(changed);
    }

    /** Says which task of the old edition a row continues; null for none. */
    void decideSame(UUID id, UUID rowId, @Nullable UUID task, Person by) {
        Draft draft = touch(id, by);
        drafts.rows(draft).stream()
                .filter(row -> task != null && task.equals(row.sameTask()))
                .forEach(row -> row.decideSame(null));
        DraftRow row = row(draft, rowId);
        row.decideSame(task);
        trail.note(draft, task == null ? "核对：作为新增任务" : "核对：对应原版任务", row, by);
    }

    private static boolean isOpen(RowUnit unit, String name) {
        return unit.name().equals(name) && !unit.resolved();
    }

    private void remember(Draft draft, String name, List<UUID> chosen, Person by) {
        units.remember(
                name,
                new UnitId(draft.issuer()),
                chosen.stream().map(UnitId::new).toList(),
                by);
    }

    private DraftRow insertAfter(Draft draft, DraftRow row, RowContent content, RowSource source) {
        drafts.rows(draft).stream()
                .filter(each -> each.position() > row.position())
                .forEach(each -> each.moveTo(each.position() + 1));
        return rows.save(new DraftRow(draft.id(), row.position() + 1, content, source));
    }

    private Optional<DraftRow> next(Draft draft, DraftRow row) {
        return drafts.rows(draft).stream()
                .filter(each -> !each.dropped() && each.position() > row.position())
                .findFirst();
    }

    private Draft touch(UUID id, Person by) {
        Draft draft = drafts.hold(id, by);
        draft.touch(clock.instant());
        return draft;
    }

    private DraftRow row(Draft draft, UUID rowId, int revision) {
        DraftRow row = row(draft, rowId);
        if (row.revision() != revision) {
            throw new UnlawfulAct("这一行刚才已被修改，您的改动还没有保存。请对照最新内容后再改一次。");
        }
        return row;
    }

    private DraftRow row(Draft draft, UUID rowId) {
        return rows.findById(rowId)
                .filter(row -> row.draft().equals(draft.id()))
                .orElseThrow(DraftUnknown::new);
    }
}
