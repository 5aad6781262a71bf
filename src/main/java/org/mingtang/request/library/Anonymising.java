package org.mingtang.request.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingtang.privacy.Folded;
import org.mingtang.privacy.PersonalData;
import org.mingtang.privacy.PersonalDatum;

/**
 * Takes what tells persons out of the texts of one case by rule; the same name gets the same mark in all of them.
 *
 * <p>What is known of the applicant goes first, then what looks like personal data, then names that the words around them
 * tell. The rules see neither nicknames nor what a story tells: a person reads the text before it is released.
 */
final class Anonymising {

    /** What may stand between the characters of one word without hiding it. */
    private static final String GAP = "[\\s\\p{Z}\\p{Cf}·•.\\-]*";

    private static final String DAY = "(?:19|20)\\d{2} ?[年./-] ?\\d{1,2}(?: ?[月./-] ?\\d{1,2} ?日?| ?月)?";

    private static final List<Shape> SHAPES = List.of(
            new Shape(Trace.MAIL, 0, "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"),
            new Shape(
                    Trace.PLATE,
                    0,
                    "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][· ]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]"),
            new Shape(Trace.PAPER, 1, "信用代码[：:为是 ]{0,3}([0-9A-Z]{18})"),
            new Shape(Trace.ACCOUNT, 1, "(?:账号|帐号|账户|卡号)[：:为是 ]{0,3}(\\d[\\d -]{6,28}\\d)"),
            new Shape(Trace.BIRTH, 1, "(?:出生(?:日期|年月)?|生日|生于)[：:为是于在 ]{0,3}(" + DAY + ")"),
            new Shape(Trace.BIRTH, 1, "(" + DAY + ") ?(?=出生|生[，,。；;、）)])"));

    private final Known known;
    private final Map<Trace, Set<String>> names = new EnumMap<>(Trace.class);
    private final Map<Trace, Map<String, String>> marks = new EnumMap<>(Trace.class);

    Anonymising(Known known) {
        this.known = known;
    }

    /**
     * What is found by its shape.
     *
     * @param group of the pattern that is taken out
     */
    private record Shape(Trace kind, int group, Pattern pattern) {

        Shape(Trace kind, int group, String pattern) {
            this(kind, group, Pattern.compile(pattern));
        }
    }

    /** One place, before it is marked. */
    private record Found(Trace kind, int from, int to, String name) {

        boolean overlaps(int otherFrom, int otherTo) {
            return from < otherTo && otherFrom < to;
        }
    }

    Anonymised of(String text) {
        String plain = Folded.of(text);
        var places = new ArrayList<Found>();
        known.terms().forEach(term -> words(places, plain, term.kind(), term.words()));
        PersonalData.in(text, "").forEach(datum -> add(places, kind(datum), datum.from(), datum.to(), ""));
        SHAPES.forEach(shape -> shape(places, plain, shape));
        called(places, plain);
        names(places, plain, Trace.COMPANY, Names.companies(plain));
        names(places, plain, Trace.PERSON, Names.persons(plain));
        return new Anonymised(text, marked(places));
    }

    /** Marks are given in the order in which names appear. */
    private List<Replacement> marked(List<Found> found) {
        return found.stream()
                .sorted(Comparator.comparingInt(Found::from))
                .map(each -> new Replacement(each.kind(), each.from(), each.to(), mark(each.kind(), each.name())))
                .toList();
    }

    /** 乔女士, 乔某: an applicant is often written so. */
    private void called(List<Found> places, String plain) {
        if (known.surname() != null) {
            var called = Pattern.compile(Pattern.quote(known.surname()) + "(?:某某?|(?=先生|女士|小姐|同志|老师))");
            for (Matcher m = called.matcher(plain); m.find(); ) {
                add(places, Trace.APPLICANT, m.start(), m.end(), "");
            }
        }
    }

    /** Names found once are taken out wherever they stand, also in the texts that follow; longer ones before their parts. */
    private void names(List<Found> places, String plain, Trace kind, Set<String> found) {
        Set<String> all = names.computeIfAbsent(kind, key -> new LinkedHashSet<>());
        all.addAll(found);
        all.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .forEach(name -> words(places, plain, kind, name));
    }

    private void words(List<Found> places, String plain, Trace kind, String words) {
        String spaced = Squeezed.of(words)
                .codePoints()
                .mapToObj(point -> Pattern.quote(Character.toString(point)))
                .collect(Collectors.joining(GAP));
        for (Matcher m = Pattern.compile(spaced, Pattern.CASE_INSENSITIVE).matcher(plain); m.find(); ) {
            add(places, kind, m.start(), m.end(), words);
        }
    }

    private void shape(List<Found> places, String plain, Shape shape) {
        for (Matcher m = shape.pattern().matcher(plain); m.find(); ) {
            add(places, shape.kind(), m.start(shape.group()), m.end(shape.group()), "");
        }
    }

    /** What was found first stays: the surer rules come first. */
    private void add(List<Found> places, Trace kind, int from, int to, String name) {
        if (places.stream().noneMatch(place -> place.overlaps(from, to))) {
            places.add(new Found(kind, from, to, name));
        }
    }

    private String mark(Trace kind, String name) {
        Map<String, String> given = marks.computeIfAbsent(kind, key -> new LinkedHashMap<>());
        return kind.isNumbered() ? given.computeIfAbsent(name, key -> kind.mark(given.size())) : kind.mark(0);
    }

    private static Trace kind(PersonalDatum datum) {
        return switch (datum.kind()) {
            case RESIDENT_ID -> Trace.PAPER;
            case PHONE_NUMBER -> Trace.PHONE;
            case BANK_CARD -> Trace.ACCOUNT;
            case ADDRESS -> Trace.ADDRESS;
        };
    }
}
