package org.mingtang.request.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitView;
import org.mingtang.request.Applicant;
import org.mingtang.request.Outcome;
import org.mingtang.request.RemedyCase;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestRedactions;
import org.mingtang.request.RequestStep;
import org.mingtang.request.RequestView;
import org.mingtang.request.conversion.Conversion;
import org.mingtang.request.fee.Fee;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.Letter;
import org.mingtang.request.letter.LetterFinding;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.letter.WithheldPart;
import org.mingtang.request.library.LibraryShelf;
import org.mingtang.request.reckoning.DerivationStep;
import org.mingtang.request.reckoning.Span;
import org.mingtang.request.reply.ReplyDraft;
import org.mingtang.request.reply.ReplyView;
import org.mingtang.request.reply.ThirdParties;
import org.mingtang.request.reply.WayLetters;
import org.mingtang.request.wording.WordedBy;

/**
 * One request on the desk.
 *
 * @param works whether the person handles it and may see who asks
 * @param now acts the person may do now
 * @param applicant null until he asked to see it
 * @param draft the answer as it stands, or as it was last filled in
 * @param wrong what stands against sending that answer to review, when that was tried
 * @param findings the check of the letter as it stands
 * @param conversion whether it is to become public for everybody; null where nobody else asked
 * @param fee what the applicant was told to pay; null where he was told nothing
 * @param letter the letter as it stands, naming nobody; null while something is missing
 * @param worded by which wording the answer is drafted
 * @param shelf like cases of the library, and what became of this one there
 */
public record CasePage(
        RequestView request,
        String organ,
        String unit,
        boolean works,
        Set<RequestAct> now,
        List<RequestStep> history,
        List<Span> spans,
        List<DerivationStep> derivation,
        @Nullable Applicant applicant,
        List<RequestFile> files,
        List<RequestPapers.Look> looks,
        @Nullable ReplyView reply,
        ReplyDraft draft,
        List<String> wrong,
        List<LetterFinding> findings,
        @Nullable Letter letter,
        WordedBy worded,
        List<RemedyCase> remedies,
        List<RequestView> alike,
        List<RequestView> sameApplicant,
        @Nullable Conversion conversion,
        LibraryShelf.Shelf shelf,
        @Nullable Fee fee,
        List<UnitView> units,
        LocalDate today) {

    public String here() {
        return "/desk/requests/" + request.id();
    }

    public boolean may(RequestAct act) {
        return now.contains(act);
    }

    /** Whether something in the file can be blackened now. */
    public boolean mayRedact(RequestFile file) {
        return may(RequestAct.REDACT) && RequestRedactions.isFor(file);
    }

    /** Letters that can be made of an act. */
    public List<LetterKind> letters(RequestStep step) {
        return request.stage().isOpen() ? WayLetters.kinds(step, history) : List.of();
    }

    /** Objections over which the answer releases something, while nobody was told of it (第三十二条). */
    public List<RequestStep> untold() {
        return ThirdParties.untold(history, draft);
    }

    /** Letters asking for an opinion that nobody has answered yet. */
    public List<RequestStep> openConsultations() {
        return history.stream()
                .filter(step -> step.act() == RequestAct.CONSULT
                        && history.stream()
                                .noneMatch(other -> other.act() == RequestAct.OPINION
                                        && other.of() != null
                                        && other.of() == step.place()))
                .toList();
    }

    /** Letters whose day of service is not known yet. */
    public List<RequestStep> unserved() {
        return history.stream()
                .filter(step -> (step.act() == RequestAct.CONSULT || step.act() == RequestAct.CHARGE)
                        && step.servedOn() == null
                        && history.stream()
                                .noneMatch(other -> other.act() == RequestAct.NOTE_SERVICE
                                        && other.of() != null
                                        && other.of() == step.place()))
                .toList();
    }

    /** Outcomes that are answered by a letter. */
    public List<Outcome> outcomes() {
        return List.of(Outcome.values()).stream().filter(Outcome::needsLetter).toList();
    }

    /** Grounds of parts that are withheld. */
    public List<Outcome> grounds() {
        return outcomes().stream().filter(Outcome::withholds).toList();
    }

    /** What the letter of the chosen outcome wants to be told. */
    public List<Field> fields() {
        return ReplyDraft.fields(draft.outcome(), worded.edition().wordings());
    }

    public String said(Field field) {
        return draft.said().getOrDefault(field, "");
    }

    /** Whether a field must be filled in, in a few words; empty where it must. */
    public String leave(Field field) {
        if (!ReplyDraft.isOptional(draft.outcome(), field)) {
            return "";
        }
        boolean way = field == Field.WAY || field == Field.ROUTE || field == Field.TIME;
        return way ? "（没有随附信息时必填）" : "（选填）";
    }

    public boolean isPartial() {
        return draft.outcome() == Outcome.PARTLY_DISCLOSED;
    }

    /** A withheld part by its place; null for a further one. */
    public @Nullable WithheldPart part(int place) {
        return place < draft.withheld().size() ? draft.withheld().get(place) : null;
    }
}
