package org.mingtang.publication.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.WorkCalendars;
import org.mingtang.publication.BodyText;
import org.mingtang.publication.CatalogueLines;
import org.mingtang.publication.DraftNotes;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptReviews;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.Publications;
import org.mingtang.publication.Revisions;
import org.mingtang.publication.Themes;
import org.mingtang.publication.clock.DisclosureClock;
import org.mingtang.publication.clock.PublicationPeriods;
import org.mingtang.publication.precheck.KeptFindings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the pages of drafts show. */
@Component
@Transactional(readOnly = true)
class ManuscriptPages {

    private final Manuscripts drafts;
    private final Publications publications;
    private final Units units;
    private final CatalogueLines lines;
    private final Themes themes;
    private final PublicationPeriods periods;
    private final WorkCalendars calendars;
    private final ManuscriptReviews reviews;
    private final Revisions revisions;
    private final KeptFindings kept;
    private final ObjectProvider<DraftNotes> notes;
    private final Clock clock;

    ManuscriptPages(
            Manuscripts drafts,
            Publications publications,
            Units units,
            CatalogueLines lines,
            Themes themes,
            PublicationPeriods periods,
            WorkCalendars calendars,
            ManuscriptReviews reviews,
            Revisions revisions,
            KeptFindings kept,
            ObjectProvider<DraftNotes> notes,
            Clock clock) {
        this.drafts = drafts;
        this.publications = publications;
        this.units = units;
        this.lines = lines;
        this.themes = themes;
        this.periods = periods;
        this.calendars = calendars;
        this.reviews = reviews;
        this.revisions = revisions;
        this.kept = kept;
        this.notes = notes;
        this.clock = clock;
    }

    ManuscriptPage fresh(
            ManuscriptFields fields, UUID unit, @Nullable ItemNumber item, List<Refusal> refusals, Person person) {
        return page(null, fields, unit, item, List.of(), refusals, person);
    }

    ManuscriptPage of(ManuscriptView view, @Nullable ManuscriptFields filledIn, List<Refusal> refusals, Person person) {
        List<Refusal> obstacles = view.stage().ended() ? List.of() : drafts.obstacles(view.id());
        ManuscriptFields fields = filledIn == null ? view.fields() : filledIn;
        return page(view, fields, view.unit(), view.item(), obstacles, refusals, person);
    }

    private ManuscriptPage page(
            @Nullable ManuscriptView view,
            ManuscriptFields fields,
            UUID unit,
            @Nullable ItemNumber item,
            List<Refusal> obstacles,
            List<Refusal> refusals,
            Person person) {
        boolean plain = BodyText.suits(fields.body());
        DisclosureClock due = periods.clock(fields.period(), fields.formedOn());
        DisclosureClock.State state = due == null ? null : due.on(today(), calendars.current());
        return new ManuscriptPage(
                view,
                fields,
                unit,
                unitName(unit),
                item,
                plain ? BodyText.plain(fields.body()) : fields.body(),
                plain,
                units(person),
                units.all().stream().filter(UnitView::active).toList(),
                units.all().stream()
                        .filter(each -> each.active() && each.kind() == UnitKind.GOVERNMENT)
                        .toList(),
                lines.choices(fields.line(), unit),
                lines.ended(fields.line()),
                themes.choices(),
                periods.choices(fields.formedOn() == null ? today() : fields.formedOn(), fields.period()),
                obstacles,
                refusals,
                due == null ? "" : sentence(due, state),
                chip(state),
                view == null ? null : returned(view),
                revisions.standing(item, view == null ? null : view.id()),
                view == null || view.stage().writable() ? List.of() : kept.of(view.id()),
                view == null
                        ? List.of()
                        : notes.orderedStream()
                                .flatMap(room -> room.notes(view).stream())
                                .toList(),
                drafts.mayWrite(unit, person),
                publications.mayPublish(unit, person));
    }

    private @Nullable ReturnedDraft returned(ManuscriptView view) {
        if (!ReturnedDraft.concerns(view)) {
            return null;
        }
        return reviews.returned(view.id())
                .flatMap(review -> review.returned()
                        .map(act -> ReturnedDraft.of(
                                review, act, reviews.submitted(review, act.round()), drafts.text(view.id()))))
                .orElse(null);
    }

    private String sentence(DisclosureClock due, DisclosureClock.@Nullable State state) {
        String day = "最迟 " + due.due().date() + (due.due().provisional() ? "（暂定）" : "") + " 公开";
        if (state == DisclosureClock.State.LATE) {
            int late = due.lateDays(today(), calendars.current());
            return day + "，已超期 " + late + (due.period().working() ? " 个工作日" : " 日");
        }
        return day;
    }

    private static String chip(DisclosureClock.@Nullable State state) {
        if (state == null) {
            return "chip-idle";
        }
        return switch (state) {
            case IN_TIME -> "chip-info";
            case SOON -> "chip-warn";
            case LATE -> "chip-late";
        };
    }

    private List<UnitView> units(Person person) {
        if (person.roles().contains(Role.OPENNESS_OFFICE)) {
            return units.all().stream()
                    .filter(UnitView::active)
                    .filter(unit -> units.department(unit.id()).equals(unit.id()))
                    .filter(unit -> drafts.mayWrite(unit.id().value(), person))
                    .toList();
        }
        return units.find(new UnitId(drafts.drafting(person))).stream().toList();
    }

    private String unitName(UUID unit) {
        return units.find(new UnitId(unit)).map(UnitView::name).orElse("");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
