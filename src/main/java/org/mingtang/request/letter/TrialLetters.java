package org.mingtang.request.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mingtang.request.Outcome;

/**
 * The invented letters that a wording has to serve: each with as little as the law leaves, and each with all that the
 * wording has room for.
 */
final class TrialLetters {

    /** Fits whatever day a letter may tell between receipt and signing. */
    private static final LocalDate BETWEEN = LocalDate.of(2026, 3, 5);

    private static final LocalDate LATER = LocalDate.of(2026, 4, 20);

    private final LetterKind kind;
    private final LetterTemplate template;

    TrialLetters(LetterKind kind, LetterTemplate template) {
        this.kind = kind;
        this.template = template;
    }

    /** The letters of all outcomes, each told by everything there is room for. */
    List<LetterFacts> full() {
        return InventedLetters.of(kind).stream().map(this::full).toList();
    }

    List<LetterFacts> all() {
        List<LetterFacts> all = new ArrayList<>(full());
        for (LetterFacts invented : InventedLetters.of(kind)) {
            LetterFacts bare = bare(invented);
            all.add(bare);
            if (!invented.files().isEmpty()) {
                all.add(toBeFetched(bare));
            }
        }
        return all;
    }

    /** Says nothing but what must always be said. */
    private static LetterFacts bare(LetterFacts facts) {
        List<Field> needs = facts.kind().needs(facts.outcome());
        Map<Field, String> words = new EnumMap<>(Field.class);
        words.putAll(facts.words());
        // Every receipt hands out the code.
        words.keySet().removeIf(field -> !needs.contains(field) && field != Field.QUERY_CODE);
        Map<Field, LocalDate> days = new EnumMap<>(Field.class);
        days.putAll(facts.days());
        days.keySet().retainAll(needs);
        return with(facts, words, days, facts.files());
    }

    /** Encloses nothing, so that way, route and time must be told (第三十六条第二项). */
    private static LetterFacts toBeFetched(LetterFacts facts) {
        return with(facts, facts.words(), facts.days(), List.of())
                .with(Field.WAY, "当面领取")
                .with(Field.ROUTE, "本机关政府信息公开受理窗口")
                .with(Field.TIME, "自收到本告知书之日起的工作时间");
    }

    private LetterFacts full(LetterFacts invented) {
        LetterFacts full = bare(invented);
        for (Field field : offered(invented)) {
            if (full.said(field).isEmpty()) {
                full = field.isDay()
                        ? full.with(field, field == Field.PAY_BY ? LATER : BETWEEN)
                        : full.with(field, invented.words().getOrDefault(field, "虚拟的" + field.key()));
            }
        }
        return full;
    }

    /** What whoever drafts it can say besides what he must. */
    private List<Field> offered(LetterFacts facts) {
        Outcome outcome = facts.outcome();
        if (outcome != null) {
            return LetterWordings.always(kind, template, "").fields(outcome, facts.date());
        }
        Set<Field> shown = template.shown();
        return switch (kind) {
            case RECORD_CORRECTION -> List.of(Field.REASONS);
            case FEE_NOTICE -> Stream.of(Field.PAY_BY).filter(shown::contains).toList();
            default -> List.of();
        };
    }

    private static LetterFacts with(
            LetterFacts facts, Map<Field, String> words, Map<Field, LocalDate> days, List<LetterFile> files) {
        return new LetterFacts(
                facts.kind(),
                facts.outcome(),
                facts.organ(),
                facts.request(),
                facts.to(),
                facts.issue(),
                words,
                days,
                facts.withheld(),
                files);
    }
}
