package org.mingtang.request.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.procedure.WorkCalendar;
import org.mingtang.request.Outcome;

@DisplayName("A letter with one element removed or changed is always found")
class LetterMutantsTests {

    private static final LetterCheck CHECK = new LetterCheck(LetterWordings.builtIn());
    private static final LetterContext CONTEXT =
            LetterContext.of(WorkCalendar.builtIn()).with(new LetterNumbers("云发改公复〔{年}〕{序号}号"));

    /** What other words may stand for; withheld parts are taken one by one. */
    private static final Set<Field> GENERAL = Set.of(
            Field.SALUTATION, Field.ORGAN, Field.APPLICANT, Field.ATTACHED, Field.REPLY_DAYS, Field.WITHHELD_PARTS);

    static Set<String> names() {
        return SomeLetters.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void findsEveryValueRemovedOrChanged(String name) {
        LetterFacts facts = SomeLetters.all().get(name);
        Letter letter = SomeLetters.draft(name);
        Map<String, Letter> mutants = new LinkedHashMap<>();
        values(facts).forEach((what, value) -> {
            mutants.put("without " + what, replaced(letter, value, ""));
            mutants.put("with another " + what, replaced(letter, value, value.substring(1) + "甲"));
        });

        assertThat(mutants).hasSizeGreaterThan(8);
        mutants.forEach(
                (what, mutant) -> assertThat(blocking(mutant, facts)).as(what).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void noticesEveryParagraphThatIsMissing(String name) {
        LetterFacts facts = SomeLetters.all().get(name);
        Letter letter = SomeLetters.draft(name);
        for (int i = 0; i < letter.paragraphs().size(); i++) {
            List<String> rest = new ArrayList<>(letter.paragraphs());
            String gone = rest.remove(i);
            assertThat(CHECK.check(letter.worded(rest), facts, CONTEXT))
                    .as(gone)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void findsEveryChangeOfHeadAndFoot(String name) {
        LetterFacts facts = SomeLetters.all().get(name);
        Letter l = SomeLetters.draft(name);
        Stream.of(
                        head(l, "云麓市教育局", l.number(), l.title(), l.addressee(), l.signer(), l.date()),
                        head(l, l.organ(), null, l.title(), l.addressee(), l.signer(), l.date()),
                        head(l, l.organ(), " ", l.title(), l.addressee(), l.signer(), l.date()),
                        head(l, l.organ(), "云发改公复[2026]12号", l.title(), l.addressee(), l.signer(), l.date()),
                        head(l, l.organ(), "云发改公复〔2026〕012号", l.title(), l.addressee(), l.signer(), l.date()),
                        head(l, l.organ(), "云发改公复〔2025〕12号", l.title(), l.addressee(), l.signer(), l.date()),
                        head(l, l.organ(), "云发改公复〔2026〕13号", l.title(), l.addressee(), l.signer(), l.date()),
                        head(l, l.organ(), "云教公复〔2026〕12号", l.title(), l.addressee(), l.signer(), l.date()),
                        head(l, l.organ(), l.number(), "告知书", l.addressee(), l.signer(), l.date()),
                        head(l, l.organ(), l.number(), l.title(), "王芳", l.signer(), l.date()),
                        head(l, l.organ(), l.number(), l.title(), "", l.signer(), l.date()),
                        head(l, l.organ(), l.number(), l.title(), l.addressee(), "云麓市教育局", l.date()),
                        head(l, l.organ(), l.number(), l.title(), l.addressee(), l.signer(), null),
                        head(l, l.organ(), l.number(), l.title(), l.addressee(), l.signer(), LocalDate.of(2026, 3, 1)))
                .forEach(mutant -> assertThat(blocking(mutant, facts))
                        .as(mutant.text())
                        .extracting(LetterFinding::kind)
                        .containsAnyOf(LetterFinding.Kind.HEAD, LetterFinding.Kind.ADDRESSEE));
    }

    @ParameterizedTest
    @MethodSource("names")
    @DisplayName("Traps 6 and 7: a remedy that is not that of the ground")
    void findsEveryOtherRemedy(String name) {
        LetterFacts facts = SomeLetters.all().get(name);
        Letter letter = SomeLetters.draft(name);
        for (LetterFacts other : SomeLetters.all().values()) {
            String remedy = Letters.remedy(other);
            if (Letters.remedyOf(other) != Letters.remedyOf(facts) && !remedy.isEmpty()) {
                List<String> changed = new ArrayList<>(letter.paragraphs());
                changed.remove(Letters.remedy(facts));
                changed.add(remedy);
                assertThat(blocking(letter.worded(changed), facts))
                        .as(remedy)
                        .extracting(LetterFinding::kind)
                        .contains(LetterFinding.Kind.REMEDY);
            }
        }
    }

    @Test
    @DisplayName("Every answer with the words of another outcome is found")
    void findsEveryOtherOutcome() {
        for (Outcome outcome : Outcome.values()) {
            for (Outcome other : Outcome.values()) {
                if (outcome.needsLetter() && other.needsLetter() && outcome != other) {
                    Letter wrong = SomeLetters.draft(other.code());
                    assertThat(blocking(wrong, SomeLetters.facts(outcome)))
                            .as(outcome.code() + " told as " + other.code())
                            .isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void findsFilesThatAreNotThere(String name) {
        LetterFacts facts = SomeLetters.all().get(name);
        Letter letter = SomeLetters.draft(name);
        List<String> more = new ArrayList<>(letter.attachments());
        more.add("另一份文件");
        Letter mutant = new Letter(
                letter.kind(),
                letter.edition(),
                letter.organ(),
                letter.number(),
                letter.title(),
                letter.addressee(),
                letter.paragraphs(),
                more,
                letter.signer(),
                letter.date());

        assertThat(blocking(mutant, facts)).extracting(LetterFinding::kind).contains(LetterFinding.Kind.ATTACHMENT);
        assertThat(blocking(letter, facts.enclosing(new LetterFile("他案材料", "云发改依申〔2026〕0008"))))
                .extracting(LetterFinding::sentence)
                .anyMatch(sentence -> sentence.contains("不属于本案"));
    }

    /** Everything a letter has to say, by name: the case, what was found, the articles, the result, the remedy. */
    private static Map<String, String> values(LetterFacts facts) {
        Map<String, String> values = new LinkedHashMap<>();
        String body = SomeLetters.LETTERS.draft(facts).body();
        SomeLetters.LETTERS.values(facts).forEach((field, value) -> {
            if (body.contains(value) && !GENERAL.contains(field)) {
                values.put(field.key(), value);
            }
        });
        for (WithheldPart part : facts.withheld()) {
            values.put("part", part.what());
            values.put("reasons of " + part.what(), part.reasons());
            values.put("detail of " + part.what(), part.detail());
            values.put(
                    "articles of " + part.what(), LetterKind.cited(part.ground().articles()));
        }
        return values;
    }

    private static Letter replaced(Letter letter, String value, String by) {
        // A value of several lines stands in several paragraphs.
        return letter.worded(List.of(letter.body().replace(value, by).split("\n")));
    }

    private static Letter head(
            Letter letter, String organ, String number, String title, String addressee, String signer, LocalDate date) {
        return new Letter(
                letter.kind(),
                letter.edition(),
                organ,
                number,
                title,
                addressee,
                letter.paragraphs(),
                letter.attachments(),
                signer,
                date);
    }

    private static List<LetterFinding> blocking(Letter letter, LetterFacts facts) {
        return CHECK.check(letter, facts, CONTEXT).stream()
                .filter(LetterFinding::blocks)
                .toList();
    }
}
