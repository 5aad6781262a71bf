package org.mingtang.request.reply;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.Handling.Asked;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestStep;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.reply.ThirdParties.Asking;

/** Which letters an act of the history makes, and what the act says of them already. */
final class WayLetterKinds {

    private WayLetterKinds() {}

    static List<LetterKind> of(RequestStep step, List<RequestStep> history) {
        return switch (step.act()) {
            case CONFIRM -> List.of(LetterKind.RECEIPT);
            case ASK_CORRECTION -> List.of(LetterKind.CORRECTION);
            case EXTEND -> List.of(LetterKind.EXTENSION);
            case ASK_REASONS -> List.of(LetterKind.REASONS_ASKED);
            case DELAY -> List.of(LetterKind.DELAY);
            case CHARGE -> List.of(LetterKind.FEE_NOTICE);
            case CONSULT ->
                ThirdParties.asking(step).map(WayLetterKinds::consultation).orElse(List.of());
            case OPINION ->
                ThirdParties.objects(step, history) && ThirdParties.decidedOn(history) != null
                        ? List.of(LetterKind.RELEASE_TO_THIRD_PARTY)
                        : List.of();
            default -> List.of();
        };
    }

    private static List<LetterKind> consultation(Asking asking) {
        if (asking.isThirdParty()) {
            return List.of(LetterKind.THIRD_PARTY_CONSULTATION, LetterKind.CONSULTATION_NOTICE);
        }
        return asking.whom().equals(Asked.CO_AUTHOR.label()) ? List.of(LetterKind.CO_AUTHOR_CONSULTATION) : List.of();
    }

    /** Who is asked for his opinion, or gave it; null for other acts. */
    static @Nullable String asked(RequestStep step, List<RequestStep> history) {
        RequestStep letter = Objects.requireNonNullElse(ThirdParties.asked(step, history), step);
        return ThirdParties.asking(letter).map(Asking::name).orElse(null);
    }

    /** The day a letter is dated: that of its act, but a decision's where it tells one. */
    static LocalDate day(RequestStep step, LetterKind kind, List<RequestStep> history) {
        LocalDate decided = kind == LetterKind.RELEASE_TO_THIRD_PARTY ? ThirdParties.decidedOn(history) : null;
        return decided == null ? step.on() : decided;
    }

    static Map<Field, String> said(RequestStep step, LetterKind kind, List<RequestStep> history) {
        Map<Field, String> said = new EnumMap<>(Field.class);
        String text = String.valueOf(step.text());
        switch (kind) {
            case CORRECTION -> {
                said.put(Field.CORRECTIONS, text);
                if (step.correctBy() != null) {
                    said.put(Field.CORRECT_BY, step.correctBy().toString());
                }
            }
            case EXTENSION -> {
                said.put(Field.REASONS, text);
                said.put(Field.EXTENSION_DAYS, String.valueOf(step.workingDays()));
            }
            case REASONS_ASKED -> {
                said.put(Field.FOUND, text);
                if (step.correctBy() != null) {
                    said.put(Field.REASONS_BY, step.correctBy().toString());
                }
            }
            case DELAY -> {
                said.put(Field.ASSESSMENT, text);
                said.put(Field.EXTENSION_DAYS, String.valueOf(step.workingDays()));
                history.stream()
                        .filter(other -> other.act() == RequestAct.ASK_REASONS)
                        .map(asked -> asked.on().toString())
                        .forEach(day -> said.put(Field.REASONS_ASKED_ON, day));
            }
            case FEE_NOTICE -> said.put(Field.FEE_STANDARD, text);
            case CONSULTATION_NOTICE -> said.put(Field.CONSULTED_ON, step.on().toString());
            case THIRD_PARTY_CONSULTATION, CO_AUTHOR_CONSULTATION -> {
                Optional<Asking> asking = ThirdParties.asking(step);
                asking.ifPresent(each -> said.put(Field.CONCERNED, each.what()));
            }
            case RELEASE_TO_THIRD_PARTY -> {
                RequestStep letter = ThirdParties.asked(step, history);
                if (letter != null) {
                    said.put(Field.CONSULTED_ON, letter.on().toString());
                }
                said.put(Field.OBJECTED_ON, step.on().toString());
            }
            default -> {
                // A receipt says only what the case knows.
            }
        }
        return said;
    }
}
