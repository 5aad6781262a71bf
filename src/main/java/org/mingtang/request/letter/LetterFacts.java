package org.mingtang.request.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.Outcome;

/**
 * All a letter is made from. Immutable: each {@code with} gives a further one.
 *
 * @param outcome what it tells, null for letters on the way
 * @param addressee the applicant, the third party or the co-author
 * @param person whether the addressee is a natural person
 * @param number 发文字号, null in a draft without one
 * @param date of signing
 * @param servedOnline whether it is served over the internet
 * @param words what was found and decided, by field
 * @param days the days among them, by field
 */
public record LetterFacts(
        LetterKind kind,
        @Nullable Outcome outcome,
        Organ organ,
        AskedCase request,
        String addressee,
        boolean person,
        @Nullable String number,
        LocalDate date,
        boolean servedOnline,
        Map<Field, String> words,
        Map<Field, LocalDate> days,
        List<WithheldPart> withheld,
        List<LetterFile> files) {

    public LetterFacts {
        words = Map.copyOf(words);
        days = Map.copyOf(days);
        withheld = List.copyOf(withheld);
        files = List.copyOf(files);
        if (outcome == null ? kind.isAnswer() : !kind.outcomes().contains(outcome)) {
            throw new IllegalArgumentException("文书“" + kind.label() + "”与办理结果不符。");
        }
    }

    /** A letter on the way, to the applicant unless {@link #to} says otherwise. */
    public static LetterFacts of(LetterKind kind, Organ organ, AskedCase request, LocalDate date) {
        return new LetterFacts(
                kind,
                null,
                organ,
                request,
                request.applicant(),
                request.person(),
                null,
                date,
                false,
                Map.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    /** The answer. */
    public static LetterFacts of(Outcome outcome, Organ organ, AskedCase request, LocalDate date) {
        return new LetterFacts(
                LetterKind.of(outcome),
                outcome,
                organ,
                request,
                request.applicant(),
                request.person(),
                null,
                date,
                false,
                Map.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    public LetterFacts to(String other, boolean isPerson) {
        return new LetterFacts(
                kind,
                outcome,
                organ,
                request,
                other,
                isPerson,
                number,
                date,
                servedOnline,
                words,
                days,
                withheld,
                files);
    }

    public LetterFacts numbered(String documentNumber) {
        return new LetterFacts(
                kind,
                outcome,
                organ,
                request,
                addressee,
                person,
                documentNumber,
                date,
                servedOnline,
                words,
                days,
                withheld,
                files);
    }

    public LetterFacts overTheInternet() {
        return new LetterFacts(
                kind, outcome, organ, request, addressee, person, number, date, true, words, days, withheld, files);
    }

    /** Says something in words; blank words say nothing. A full stop at the end is the template's business. */
    public LetterFacts with(Field field, String said) {
        Map<Field, String> more = map(words);
        String bare = said.strip().replaceFirst("[。；;.\\s]+$", "");
        if (bare.isEmpty()) {
            more.remove(field);
        } else {
            more.put(field, bare);
        }
        return new LetterFacts(
                kind,
                outcome,
                organ,
                request,
                addressee,
                person,
                number,
                date,
                servedOnline,
                more,
                days,
                withheld,
                files);
    }

    public LetterFacts with(Field field, LocalDate day) {
        Map<Field, LocalDate> more = map(days);
        more.put(field, day);
        return new LetterFacts(
                kind,
                outcome,
                organ,
                request,
                addressee,
                person,
                number,
                date,
                servedOnline,
                words,
                more,
                withheld,
                files);
    }

    public LetterFacts withholding(WithheldPart part) {
        List<WithheldPart> more = new ArrayList<>(withheld);
        more.add(part);
        return new LetterFacts(
                kind, outcome, organ, request, addressee, person, number, date, servedOnline, words, days, more, files);
    }

    public LetterFacts enclosing(LetterFile file) {
        List<LetterFile> more = new ArrayList<>(files);
        more.add(file);
        return new LetterFacts(
                kind,
                outcome,
                organ,
                request,
                addressee,
                person,
                number,
                date,
                servedOnline,
                words,
                days,
                withheld,
                more);
    }

    /** What was said in a field, a day written out. */
    Optional<String> said(Field field) {
        LocalDate day = days.get(field);
        return Optional.ofNullable(day == null ? words.get(field) : Written.day(day));
    }

    private static <V> Map<Field, V> map(Map<Field, V> some) {
        Map<Field, V> map = new EnumMap<>(Field.class);
        map.putAll(some);
        return map;
    }
}
