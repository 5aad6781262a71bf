package org.mingtang.publication.history;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.CatalogueLine;
import org.mingtang.publication.CatalogueLines;
import org.mingtang.publication.HistoryBatch;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PastItem;
import org.mingtang.publication.Publications;
import org.mingtang.review.Reviews;
import org.springframework.stereotype.Component;

/** Puts together what the pages of imports show. */
@Component
public class ImportPages {

    static final int SIZE = 50;

    private final BatchRows rows;
    private final HeldRows held;
    private final Units units;
    private final CatalogueLines lines;
    private final Publications publications;
    private final Manuscripts manuscripts;
    private final Reviews reviews;

    ImportPages(
            BatchRows rows,
            HeldRows held,
            Units units,
            CatalogueLines lines,
            Publications publications,
            Manuscripts manuscripts,
            Reviews reviews) {
        this.manuscripts = manuscripts;
        this.rows = rows;
        this.held = held;
        this.units = units;
        this.lines = lines;
        this.publications = publications;
        this.reviews = reviews;
    }

    /**
     * The list of batches with the form for another one.
     *
     * @param own the unit first offered
     */
    public record AllPage(List<BatchView> batches, List<UnitView> units, UnitId own, List<CatalogueLine> lines) {}

    /**
     * One batch.
     *
     * @param state which rows are shown; null for all
     * @param held what rows are held back for
     * @param review address of its review; empty before there is one
     */
    public record BatchPage(
            BatchView batch,
            String unitName,
            String lineName,
            List<RowView> rows,
            @Nullable RowState state,
            int number,
            boolean hasNext,
            boolean mayEdit,
            boolean mayEnter,
            boolean mayRelease,
            List<HeldKind> held,
            String review) {

        public String at(int page) {
            return "/desk/imports/" + batch.id() + "?page=" + page + (state == null ? "" : "&state=" + state);
        }
    }

    /** What a row is to bring in, and whether it waits to be let go by the person. */
    public record RowPage(BatchView batch, RowView row, PastItem item, String lineName, boolean mayRelease) {}

    /**
     * A batch as somebody may see it: the people of its unit, the offices and leaders above it, whoever brought it and
     * whoever reviews it. To others it is not there: nobody has looked through it yet.
     */
    Optional<BatchView> seen(UUID id, Person person) {
        return rows.find(id)
                .filter(batch -> manuscripts.maySee(batch.unit(), person)
                        || batch.uploader().equals(person.account())
                        || reviews.of(HistoryBatch.KIND, id.toString())
                                .filter(review -> reviews.maySee(review.id(), person))
                                .isPresent());
    }

    AllPage all(Person person) {
        return new AllPage(
                rows.newest(100, unit -> manuscripts.maySee(unit, person)),
                units.region(new UnitId(person.unit()))
                        .map(government -> units.subtree(government.id()))
                        .orElse(List.of()),
                new UnitId(person.unit()),
                lines.of(person.unit()).stream().filter(line -> !line.heading()).toList());
    }

    BatchPage batch(BatchView batch, @Nullable RowState state, int page, Person person) {
        List<RowView> shown = rows.rows(batch.id(), state, SIZE + 1, page * SIZE);
        return new BatchPage(
                batch,
                units.find(new UnitId(batch.unit())).map(UnitView::name).orElse("（已撤并单位）"),
                lineName(batch.line()),
                shown.subList(0, Math.min(SIZE, shown.size())),
                state,
                page,
                shown.size() > SIZE,
                person.may(Permission.EDIT_CATALOGUE) && manuscripts.mayWrite(batch.unit(), person),
                publications.mayPublish(batch.unit(), person),
                HeldRows.mayRelease(batch, person),
                held.kinds(batch.id()),
                reviews.of(HistoryBatch.KIND, batch.id().toString())
                        .map(review -> "/desk/reviews/" + review.id())
                        .orElse(""));
    }

    RowPage row(BatchView batch, RowView row, PastItem item, Person person) {
        boolean mayRelease = row.state() == RowState.HELD && HeldRows.mayRelease(batch, person);
        return new RowPage(batch, row, item, lineName(item.line()), mayRelease);
    }

    private String lineName(String code) {
        return lines.find(code).map(CatalogueLine::name).orElse(code);
    }

    /** A line of the unit's government, which may be below that of whoever imports. */
    String requireLine(String code, UUID unit) {
        if (lines.find(code).filter(each -> !each.heading()).isEmpty() || !lines.belongs(code, unit)) {
            throw new UnlawfulAct("请选择单位所属政府的主动公开目录里的一项。");
        }
        return code;
    }
}
