package org.mingtang.policy.interpretation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which piece explains which document, told from both ends. */
@Component
@Transactional(readOnly = true)
class Pieces {

    private static final String ALL =
            "select material, document, item, outside, form, interpreter, contact, overlap_why from interpretation_material";

    private final JdbcClient database;
    private final InterpretationPlans plans;
    private final Manuscripts manuscripts;
    private final Items items;
    private final Clock clock;

    Pieces(JdbcClient database, InterpretationPlans plans, Manuscripts manuscripts, Items items, Clock clock) {
        this.database = database;
        this.plans = plans;
        this.manuscripts = manuscripts;
        this.items = items;
        this.clock = clock;
    }

    /** A row; exactly one of {@code document}, {@code item} and {@code outside} is there. */
    record Piece(
            UUID material,
            @Nullable UUID document,
            @Nullable Long item,
            @Nullable String outside,
            InterpretationForm form,
            @Nullable String interpreter,
            @Nullable String contact,
            @Nullable String overlapWhy) {

        ManuscriptId manuscript() {
            return new ManuscriptId(material);
        }

        PieceWords words() {
            return new PieceWords(interpreter, contact, overlapWhy);
        }
    }

    /** Writes what a piece explains, or writes it anew. */
    @Transactional
    public void write(Piece piece, Person by) {
        database.sql("""
                        insert into interpretation_material (material, document, item, outside, form, interpreter, contact,
                            overlap_why, added_by, added_at)
                        values (:material, :document, :item, :outside, :form, :interpreter, :contact, :why, :by, :at)
                        on conflict (material) do update set document = excluded.document, item = excluded.item,
                            outside = excluded.outside, form = excluded.form, interpreter = excluded.interpreter,
                            contact = excluded.contact, overlap_why = excluded.overlap_why""")
                .param("material", piece.material())
                .param("document", piece.document())
                .param("item", piece.item())
                .param("outside", piece.outside())
                .param("form", piece.form().name())
                .param("interpreter", piece.interpreter())
                .param("contact", piece.contact())
                .param("why", piece.overlapWhy())
                .param("by", by.name())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    Optional<Piece> row(ManuscriptId material) {
        return database.sql(ALL + " where material = ?")
                .param(material.value())
                .query(Piece.class)
                .optional();
    }

    /** Pieces of a draft, oldest first. */
    List<Piece> of(ManuscriptId document) {
        return database.sql(ALL + " where document = ? order by added_at")
                .param(document.value())
                .query(Piece.class)
                .list();
    }

    /** Pieces of a public document, those that came out with it first. */
    List<Piece> of(ItemNumber document) {
        Stream<Piece> later = database
                .sql(ALL + " where item = ? order by added_at")
                .param(document.value())
                .query(Piece.class)
                .list()
                .stream();
        return Stream.concat(manuscripts.of(document).stream().flatMap(draft -> of(draft).stream()), later)
                .toList();
    }

    /** What is written of a draft; of a further version, what was written of the one before. */
    Optional<Piece> row(ManuscriptView material) {
        return row(material.id()).or(() -> Optional.ofNullable(material.item()).flatMap(this::row));
    }

    /** What is written of the newest version that is public. */
    private Optional<Piece> row(ItemNumber interpretation) {
        return manuscripts.of(interpretation).stream()
                .flatMap(draft -> row(draft).stream())
                .reduce((earlier, later) -> later);
    }

    /** Whether a further version is public that says anew what it explains: then that one counts. */
    boolean isFollowed(Piece piece, ManuscriptView material) {
        return material.stage() == ManuscriptStage.PUBLISHED
                && Optional.ofNullable(material.item())
                        .flatMap(this::row)
                        .filter(newest -> !newest.material().equals(piece.material()))
                        .isPresent();
    }

    /** What a draft explains; a further version explains what the first one did. */
    Optional<Explained> explained(ManuscriptView material) {
        return row(material).flatMap(this::explained);
    }

    /** What a public interpretation explains. */
    Optional<Explained> explained(ItemNumber interpretation) {
        return row(interpretation).flatMap(this::explained);
    }

    private Optional<Explained> explained(Piece piece) {
        if (piece.outside() != null) {
            return Optional.of(Explained.outside(piece.outside(), piece.form(), piece.words()));
        }
        if (piece.item() != null) {
            return items.find(new ItemNumber(piece.item()))
                    .map(item -> Explained.of(item, piece.form(), piece.words()));
        }
        return Optional.ofNullable(piece.document())
                .flatMap(id -> manuscripts.find(new ManuscriptId(id)))
                .map(draft -> Explained.of(draft, piece.form(), words(piece)));
    }

    /** What is said with a piece, by itself or by its document's plan. */
    PieceWords words(Piece piece) {
        return piece.document() == null
                ? piece.words()
                : piece.words().or(plans.findById(piece.document()).map(InterpretationPlan::fields));
    }
}
