package org.mingtang.publication.drafting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitView;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.BodyHtml;
import org.mingtang.publication.CatalogueLine;
import org.mingtang.publication.GuideElements;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptAct;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Revisions;
import org.mingtang.publication.clock.PublicationPeriod;
import org.mingtang.publication.precheck.KeptFinding;
import org.mingtang.review.BesideText.Note;

/**
 * The page of one draft, also of one not yet kept.
 *
 * @param view null for a new one
 * @param text the body as the form shows it
 * @param plain whether it is shown as plain lines, else as markup
 * @param ended whether the line it stands on fell away
 * @param obstacles what still keeps it from being sent on
 * @param returned why it came back from review; null when it did not
 * @param revision how it stands to the item it revises and to other drafts of it
 * @param kept what the check found and the author kept, for those who review it
 * @param notes what other rooms know of it
 * @param refusals what the last writing was refused for
 * @param clock last day for publishing and how it stands, in words; empty when unknown
 */
public record ManuscriptPage(
        @Nullable ManuscriptView view,
        ManuscriptFields fields,
        UUID unit,
        String unitName,
        @Nullable ItemNumber item,
        String text,
        boolean plain,
        List<UnitView> units,
        List<UnitView> audiences,
        List<UnitView> regions,
        List<CatalogueLine> lines,
        boolean ended,
        List<String> themes,
        List<PublicationPeriod> periods,
        List<Refusal> obstacles,
        List<Refusal> refusals,
        String clock,
        String clockChip,
        @Nullable ReturnedDraft returned,
        Revisions.Standing revision,
        List<KeptFinding> kept,
        List<Note> notes,
        boolean mayWrite,
        boolean mayPublish) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public boolean writable() {
        return mayWrite && (view == null || view.stage().writable());
    }

    public boolean can(ManuscriptAct act) {
        if (view == null || !act.isPossibleFrom(view.stage())) {
            return false;
        }
        return act == ManuscriptAct.PUBLISH || act == ManuscriptAct.SCHEDULE ? mayPublish : mayWrite;
    }

    public String action() {
        return view == null ? "/desk/drafts" : "/desk/drafts/" + view.id();
    }

    public String publishAt() {
        return fields.publishAt() == null
                ? ""
                : LocalDateTime.ofInstant(fields.publishAt(), China.ZONE).toString();
    }

    /** What a guide does not name (政府信息公开条例第十二条第二款); empty for everything else. */
    public List<GuideElements> missingInGuide() {
        return fields.kind() == ItemKind.GUIDE && !fields.body().isBlank()
                ? GuideElements.missing(BodyHtml.text(fields.body()))
                : List.of();
    }

    public static String minute(Instant at) {
        return MINUTE.format(at.atZone(China.ZONE));
    }

    public @Nullable String refusalOf(String field) {
        return refusals.stream()
                .filter(each -> field.equals(each.field()))
                .map(Refusal::message)
                .findFirst()
                .orElse(null);
    }
}
