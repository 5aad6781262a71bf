package org.mingtang.request.reply;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Handling.Asked;
import org.mingtang.request.Handling.Opinion;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestStep;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.letter.WithheldPart;

/** Who was asked for an opinion, who objected, and who has to be told of a release against his objection (第三十二条). */
public final class ThirdParties {

    /** As {@code Handling.consult} writes it. */
    private static final Pattern CONSULTED = Pattern.compile("(第三方|共同制作机关|其他机关)（(.*?)）：(.*)", Pattern.DOTALL);

    private ThirdParties() {}

    /** One letter that asked, as its act says. */
    record Asking(String whom, String name, String what) {

        boolean isThirdParty() {
            return whom.equals(Asked.THIRD_PARTY.label());
        }
    }

    static Optional<Asking> asking(RequestStep step) {
        Matcher said = CONSULTED.matcher(String.valueOf(step.text()));
        return step.act() == RequestAct.CONSULT && said.matches()
                ? Optional.of(new Asking(said.group(1), said.group(2), said.group(3)))
                : Optional.empty();
    }

    /** The letter an opinion answers; null where it answers none of this history. */
    static @Nullable RequestStep asked(RequestStep opinion, List<RequestStep> history) {
        return history.stream()
                .filter(step -> opinion.of() != null && step.place() == opinion.of())
                .findFirst()
                .orElse(null);
    }

    /** Whether this is a third party's opinion that does not agree to all of it. */
    static boolean objects(RequestStep step, List<RequestStep> history) {
        String text = String.valueOf(step.text());
        boolean against = text.startsWith(Opinion.OBJECTS.label()) || text.startsWith(Opinion.PARTLY.label());
        RequestStep letter = asked(step, history);
        return step.act() == RequestAct.OPINION
                && against
                && letter != null
                && asking(letter).filter(Asking::isThirdParty).isPresent();
    }

    /** The day the answer that stands passed its review; null while none stands. */
    static @Nullable LocalDate decidedOn(List<RequestStep> history) {
        RequestStep last = decision(history);
        return last == null ? null : last.on();
    }

    private static @Nullable RequestStep decision(List<RequestStep> history) {
        return history.stream()
                .filter(step -> step.act() == RequestAct.APPROVE
                        || step.act() == RequestAct.TAKE_BACK
                        || step.act() == RequestAct.RETURN)
                .max(Comparator.comparingLong(RequestStep::place))
                .filter(step -> step.act() == RequestAct.APPROVE)
                .orElse(null);
    }

    /** Whether an answer gives away what a third party may have objected to; a part withheld for its sake respects it. */
    static boolean releases(ReplyDraft draft) {
        return draft.outcome() == Outcome.DISCLOSED
                || draft.outcome() == Outcome.PARTLY_DISCLOSED
                        && draft.withheld().stream()
                                .map(WithheldPart::ground)
                                .noneMatch(Outcome.THIRD_PARTY_RIGHTS::equals);
    }

    /** Objections over which the answer that stands releases something, and of which nobody was told yet. */
    public static List<RequestStep> untold(List<RequestStep> history, ReplyDraft draft) {
        RequestStep decision = decision(history);
        if (decision == null || !releases(draft)) {
            return List.of();
        }
        return history.stream()
                .filter(step -> objects(step, history))
                .filter(step -> history.stream()
                        .noneMatch(told -> told.act() == RequestAct.TELL_THIRD_PARTY
                                && told.place() > decision.place()
                                && told.of() != null
                                && told.of() == step.place()))
                .toList();
    }

    /** Whoever objected learns of the release before the applicant has it, or at the same time (第三十二条). */
    static void requireTold(List<RequestStep> history, ReplyDraft draft, LocalDate on) {
        if (!untold(history, draft).isEmpty()) {
            throw new UnlawfulAct("第三方不同意公开而决定公开的，须先书面告知第三方公开的内容和理由（第三十二条）：请制作“"
                    + LetterKind.RELEASE_TO_THIRD_PARTY.label() + "”并登记告知，再送达答复。");
        }
        LocalDate told = toldOn(history);
        if (told != null && told.isAfter(on)) {
            throw new UnlawfulAct("第三方于 " + told + " 告知，送达申请人的日期不能早于这一天（第三十二条）。");
        }
    }

    /** The last day on which a third party was told of the answer that stands; null where none was. */
    static @Nullable LocalDate toldOn(List<RequestStep> history) {
        RequestStep decision = decision(history);
        return history.stream()
                .filter(step -> decision != null
                        && step.act() == RequestAct.TELL_THIRD_PARTY
                        && step.place() > decision.place())
                .map(RequestStep::on)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
