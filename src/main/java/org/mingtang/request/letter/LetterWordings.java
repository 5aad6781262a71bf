package org.mingtang.request.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.Outcome;

/** The editions of an office's wording over the one delivered: for each letter the latest in force on its day. */
public final class LetterWordings {

    /** Latest first; of two for one day the one given later. */
    private final List<LetterWording> editions;

    private LetterWordings(List<LetterWording> editions) {
        this.editions = editions;
    }

    public static LetterWordings builtIn() {
        return with(List.of());
    }

    /** @param own the office's editions in the order they were decided */
    public static LetterWordings with(List<LetterWording> own) {
        List<LetterWording> all = new ArrayList<>(own);
        all.add(0, LetterWording.builtIn());
        Collections.reverse(all);
        all.sort(Comparator.comparing(LetterWording::effectiveFrom).reversed());
        return new LetterWordings(List.copyOf(all));
    }

    /** One letter by this wording whatever day it is dated, everything else as delivered. */
    public static LetterWordings always(LetterKind kind, LetterTemplate template, String edition) {
        return with(List.of(new LetterWording(
                edition, LetterWording.builtIn().effectiveFrom(), Map.of(), Map.of(), Map.of(kind, template))));
    }

    LetterTemplate template(LetterKind kind, LocalDate day) {
        return find(day, edition -> edition.letters().get(kind), kind.label());
    }

    /** What may be said in the answer with an outcome: what its letter needs first, then what its wording also has room for. */
    public List<Field> fields(Outcome outcome, LocalDate day) {
        LetterKind kind = LetterKind.of(outcome);
        List<Field> needs = AnswerNeeds.of(outcome);
        List<Field> fields = new ArrayList<>(needs);
        Set<Field> ofOthers = EnumSet.noneOf(Field.class);
        kind.outcomes().forEach(other -> ofOthers.addAll(AnswerNeeds.of(other)));
        // One wording serves several outcomes: the reasons fit all of them, the class of an internal affair fits one.
        ofOthers.removeAll(Set.of(Field.REASONS, Field.FOUND));
        template(kind, day).shown().stream()
                .filter(field -> field.isGiven() && !needs.contains(field) && !ofOthers.contains(field))
                .forEach(fields::add);
        return List.copyOf(fields);
    }

    /** Whether the wording of a letter has a place for something it can do without. */
    public boolean hasRoom(LetterKind kind, Field field, LocalDate day) {
        return template(kind, day).shown().contains(field);
    }

    /** The name of the edition a letter of this kind and day is worded by. */
    public String edition(LetterKind kind, LocalDate day) {
        return find(day, edition -> edition.letters().containsKey(kind) ? edition.edition() : null, kind.label());
    }

    String result(Outcome outcome, LocalDate day) {
        return find(day, edition -> edition.results().get(outcome.code()), outcome.label());
    }

    String ground(Outcome outcome, LocalDate day) {
        return find(day, edition -> edition.grounds().get(outcome.code()), outcome.label());
    }

    private <T> T find(LocalDate day, Function<LetterWording, @Nullable T> part, String what) {
        for (LetterWording edition : editions) {
            T found = day.isBefore(edition.effectiveFrom()) ? null : part.apply(edition);
            if (found != null) {
                return found;
            }
        }
        throw new LetterFault(List.of("没有在" + Written.day(day) + "适用的“" + what + "”模板。"));
    }
}
