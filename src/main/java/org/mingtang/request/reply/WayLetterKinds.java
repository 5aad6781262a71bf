package org.mingtang.request.reply;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.Handling.Asked;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestStep;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.LetterKind;

/** Which letters an act of the history makes, and what the act says of them already. */
final class WayLetterKinds {

    /** As {@code Handling.consult} writes it. */
    private static final Pattern CONSULTED = Pattern.compile("(第三方|共同制作机关|其他机关)（(.*?)）：(.*)", Pattern.DOTALL);

    private WayLetterKinds() {}

    static List<LetterKind> of(RequestStep step) {
        return switch (step.act()) {
            case CONFIRM -> List.of(LetterKind.RECEIPT);
            case ASK_CORRECTION -> List.of(LetterKind.CORRECTION);
            case EXTEND -> List.of(LetterKind.EXTENSION);
            case ASK_REASONS -> List.of(LetterKind.REASONS_ASKED);
            case CHARGE -> List.of(LetterKind.FEE_NOTICE);
            case CONSULT -> consultation(step);
            default -> List.of();
        };
    }

    private static List<LetterKind> consultation(RequestStep step) {
        Matcher said = CONSULTED.matcher(String.valueOf(step.text()));
        if (!said.matches()) {
            return List.of();
        }
        if (said.group(1).equals(Asked.THIRD_PARTY.label())) {
            return List.of(LetterKind.THIRD_PARTY_CONSULTATION, LetterKind.CONSULTATION_NOTICE);
        }
        return said.group(1).equals(Asked.CO_AUTHOR.label()) ? List.of(LetterKind.CO_AUTHOR_CONSULTATION) : List.of();
    }

    /** Who is asked for his opinion; null for other acts. */
    static @Nullable String asked(RequestStep step) {
        Matcher said = CONSULTED.matcher(String.valueOf(step.text()));
        return step.act() == RequestAct.CONSULT && said.matches() ? said.group(2) : null;
    }

    static Map<Field, String> said(RequestStep step, LetterKind kind) {
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
            case REASONS_ASKED -> said.put(Field.FOUND, text);
            case FEE_NOTICE -> said.put(Field.FEE_STANDARD, text);
            case CONSULTATION_NOTICE -> said.put(Field.CONSULTED_ON, step.on().toString());
            case THIRD_PARTY_CONSULTATION, CO_AUTHOR_CONSULTATION -> {
                Matcher words = CONSULTED.matcher(text);
                if (words.matches()) {
                    said.put(Field.CONCERNED, words.group(3));
                }
            }
            default -> {
                // A receipt says only what the case knows.
            }
        }
        return said;
    }
}
