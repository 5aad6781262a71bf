package org.mingtang.policy.interpretation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.mingtang.procedure.DayBegan;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemPublished;
import org.mingtang.publication.ItemWithdrawn;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who drafted a document when the day its plan names has passed and the material is not there. */
@Component
@Transactional
class PlannedDays {

    private static final String SOURCE = "interpretation";

    /** Days after which nobody is told anew; what was told stays until the material is there or the document is no more. */
    private static final int LOOKED_BACK = 90;

    private final JdbcClient database;
    private final InterpretationPlans plans;
    private final Manuscripts manuscripts;
    private final Pieces pieces;
    private final Items items;
    private final Agenda agenda;
    private final Clock clock;

    PlannedDays(
            JdbcClient database,
            InterpretationPlans plans,
            Manuscripts manuscripts,
            Pieces pieces,
            Items items,
            Agenda agenda,
            Clock clock) {
        this.database = database;
        this.plans = plans;
        this.manuscripts = manuscripts;
        this.pieces = pieces;
        this.items = items;
        this.agenda = agenda;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DayBegan began) {
        bringUpToDate();
    }

    void bringUpToDate() {
        LocalDate today = LocalDate.now(clock);
        database.sql("select manuscript from interpretation_plan where planned_on < ?"
                        + " and (planned_on >= ? or told)")
                .params(today, today.minusDays(LOOKED_BACK))
                .query(UUID.class)
                .list()
                .forEach(document -> bringUpToDate(new ManuscriptId(document)));
    }

    /** The material is there. */
    @EventListener
    void on(ItemPublished published) {
        if (published.kind() == ItemKind.INTERPRETATION) {
            pieces.row(new ManuscriptId(published.draft()))
                    .map(this::drafts)
                    .orElse(List.of())
                    .forEach(this::bringUpToDate);
        }
    }

    /** A document that is withdrawn is not explained any more; a piece that is withdrawn is missing again. */
    @EventListener
    void on(ItemWithdrawn withdrawn) {
        List<ManuscriptId> drafts = manuscripts.of(withdrawn.item());
        if (withdrawn.kind() == ItemKind.INTERPRETATION) {
            drafts.stream()
                    .flatMap(draft -> pieces.row(draft).stream())
                    .flatMap(piece -> drafts(piece).stream())
                    .distinct()
                    .forEach(this::bringUpToDate);
        } else {
            drafts.forEach(this::bringUpToDate);
        }
    }

    /** The drafts of the document that a piece explains; later pieces name the public document. */
    private List<ManuscriptId> drafts(Pieces.Piece piece) {
        return piece.document() != null
                ? List.of(new ManuscriptId(piece.document()))
                : Optional.ofNullable(piece.item())
                        .map(item -> manuscripts.of(new ItemNumber(item)))
                        .orElse(List.of());
    }

    /** The plan changed, or a piece of it is out. */
    void bringUpToDate(ManuscriptId id) {
        Optional<PlanFields> plan = plans.findById(id.value()).map(InterpretationPlan::fields);
        manuscripts.find(id).ifPresent(document -> plan.ifPresent(fields -> bringUpToDate(document, fields)));
    }

    private void bringUpToDate(ManuscriptView document, PlanFields plan) {
        String subject = document.id().toString();
        LocalDate day = plan.plannedOn();
        List<InterpretationForm> missing = missing(document, plan);
        if (day == null
                || !day.isBefore(LocalDate.now(clock))
                || missing.isEmpty()
                || document.stage() == ManuscriptStage.WITHHELD
                || document.stage() == ManuscriptStage.DISCARDED
                || isWithdrawn(document)) {
            agenda.drop(SOURCE, subject, document.unit());
            told(document, false);
            return;
        }
        agenda.put(new WorkItem(
                SOURCE,
                "政策解读",
                subject,
                document.unit(),
                document.fields().title(),
                "计划 " + day + " 解读，还没有通过审核的：" + PlanWords.labels(missing),
                "解读未完成",
                "/desk/drafts/" + subject + "/interpretation",
                document.author(),
                day,
                false));
        told(document, true);
    }

    private void told(ManuscriptView document, boolean told) {
        database.sql("update interpretation_plan set told = ? where manuscript = ? and told <> ?")
                .params(told, document.id().value(), told)
                .update();
    }

    private boolean isWithdrawn(ManuscriptView published) {
        return Optional.ofNullable(published.item())
                .flatMap(items::find)
                .filter(item -> item.withdrawn() != null)
                .isPresent();
    }

    private List<InterpretationForm> missing(ManuscriptView document, PlanFields plan) {
        List<Pieces.Piece> written = document.item() != null && document.stage() == ManuscriptStage.PUBLISHED
                ? pieces.of(document.item())
                : pieces.of(document.id());
        Set<InterpretationForm> ready = written.stream()
                .filter(piece -> manuscripts
                        .find(piece.manuscript())
                        .filter(view -> Material.ready(view.stage()) && !isWithdrawn(view))
                        .isPresent())
                .map(Pieces.Piece::form)
                .collect(Collectors.toSet());
        return plan.needed()
                ? plan.forms().stream().filter(form -> !ready.contains(form)).toList()
                : List.of();
    }
}
