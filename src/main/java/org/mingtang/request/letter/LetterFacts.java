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
 * @param to the applicant, the third party or the co-author
 * @param words what was found and decided, by field
 * @param days the days among it, by field
 * @param withheld the parts not disclosed, of a partial disclosure only
 */
public record LetterFacts(
        LetterKind kind,
        @Nullable Outcome outcome,
        Organ organ,
        AskedCase request,
        Addressee to,
        Issue issue,
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

    /** Whom it goes to; a natural person is addressed as 您. */
    public record Addressee(String name, boolean person) {}

    /**
     * How it goes out.
     *
     * @param number 发文字号, null in a draft without one
     * @param date of signing
     * @param online whether it is served over the internet
     */
    public record Issue(@Nullable String number, LocalDate date, boolean online) {}

    /** A letter on the way, to the applicant unless {@link #to(String, boolean)} says otherwise. */
    public static LetterFacts of(LetterKind kind, Organ organ, AskedCase request, LocalDate date) {
        return of(kind, null, organ, request, date);
    }

    /** The answer. */
    public static LetterFacts of(Outcome outcome, Organ organ, AskedCase request, LocalDate date) {
        return of(LetterKind.of(outcome), outcome, organ, request, date);
    }

    private static LetterFacts of(
            LetterKind kind, @Nullable Outcome outcome, Organ organ, AskedCase request, LocalDate date) {
        Addressee applicant = new Addressee(request.applicant(), request.person());
        Issue issue = new Issue(null, date, false);
        return new LetterFacts(
                kind, outcome, organ, request, applicant, issue, Map.of(), Map.of(), List.of(), List.of());
    }

    public LetterFacts to(String other, boolean person) {
        Addressee next = new Addressee(other, person);
        return new LetterFacts(kind, outcome, organ, request, next, issue, words, days, withheld, files);
    }

    public LetterFacts by(Organ other) {
        return new LetterFacts(kind, outcome, other, request, to, issue, words, days, withheld, files);
    }

    public LetterFacts numbered(String number) {
        return issued(new Issue(number, issue.date, issue.online));
    }

    public LetterFacts dated(LocalDate day) {
        return issued(new Issue(issue.number, day, issue.online));
    }

    public LetterFacts overTheInternet() {
        return issued(new Issue(issue.number, issue.date, true));
    }

    private LetterFacts issued(Issue next) {
        return new LetterFacts(kind, outcome, organ, request, to, next, words, days, withheld, files);
    }

    /** Says something in words; blank words say nothing. A full stop at the end is the template's business. */
    public LetterFacts with(Field field, String said) {
        Map<Field, String> more = map(words);
        String bare = Written.bare(said);
        if (bare.isEmpty()) {
            more.remove(field);
        } else {
            more.put(field, bare);
        }
        return new LetterFacts(kind, outcome, organ, request, to, issue, more, days, withheld, files);
    }

    public LetterFacts with(Field field, LocalDate day) {
        Map<Field, LocalDate> more = map(days);
        more.put(field, day);
        return new LetterFacts(kind, outcome, organ, request, to, issue, words, more, withheld, files);
    }

    public LetterFacts withholding(WithheldPart part) {
        List<WithheldPart> more = new ArrayList<>(withheld);
        more.add(part);
        return new LetterFacts(kind, outcome, organ, request, to, issue, words, days, more, files);
    }

    public LetterFacts enclosing(LetterFile file) {
        List<LetterFile> more = new ArrayList<>(files);
        more.add(file);
        return new LetterFacts(kind, outcome, organ, request, to, issue, words, days, withheld, more);
    }

    public String addressee() {
        return to.name;
    }

    public @Nullable String number() {
        return issue.number;
    }

    public LocalDate date() {
        return issue.date;
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
