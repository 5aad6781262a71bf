package org.mingtang.request.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.procedure.WorkCalendar;
import org.mingtang.request.Outcome;
import org.mingtang.request.Remedy;
import org.mingtang.request.letter.LetterFinding.Kind;

@DisplayName("Properties of random letters: any organ, outcome, parts, way of serving")
class RandomLettersTests {

    private static final int LETTERS = 4000;
    private static final LetterCheck CHECK = new LetterCheck(LetterWordings.builtIn());
    private static final LetterContext CONTEXT = LetterContext.of(WorkCalendar.builtIn());
    private static final List<Outcome> TOLD =
            Arrays.stream(Outcome.values()).filter(Outcome::needsLetter).toList();
    private static final List<Outcome> GROUNDS =
            TOLD.stream().filter(Outcome::withholds).toList();

    /** Words that look like law, remedy or another outcome, as they may stand in what somebody asked or a clerk found. */
    private static final List<String> CONFUSING = List.of(
            "该文件",
            "本机关决定不予公开的先例",
            "当事人已就此提起行政诉讼",
            "对方已向东江省发展和改革委员会申请行政复议",
            "所谓《中华人民共和国政府信息公开条例》第十六条第二款的情形",
            "逾期视为同意公开的说法",
            "应当先向法院直接提起行政诉讼");

    private final Random random = new Random(20260302);

    @Test
    @DisplayName(
            "Trap 6 and 7: remedy by ground, organ by kind, nothing found by the check, whatever stands in the facts")
    void keepsRemedyAndOrganWhateverStandsInTheFacts() {
        for (int i = 0; i < LETTERS; i++) {
            LetterFacts facts = facts();
            Letter letter = SomeLetters.LETTERS.draft(facts);
            String remedy = Letters.remedy(facts);

            boolean first = Letters.remedyOf(facts) == Remedy.RECONSIDERATION_FIRST;
            assertThat(first).isEqualTo(restsOn14To16(facts));
            assertThat(remedy.contains("内先向")).isEqualTo(first);
            assertThat(remedy.contains("6个月内")).isEqualTo(!first);
            assertThat(remedy.contains("https://")).isEqualTo(facts.issue().online());
            assertThat(remedy).contains("向" + String.join("或者", ReconsiderationOrgan.of(facts.organ())) + "申请行政复议");
            assertThat(letter.paragraphs().get(letter.paragraphs().size() - 1)).isEqualTo(remedy);
            assertThat(CHECK.check(letter, facts, CONTEXT)).as(letter.text()).isEmpty();
        }
    }

    @Test
    @DisplayName("One character changed in a result, an article or a remedy is found")
    void findsASingleCharacterChanged() {
        for (int i = 0; i < LETTERS / 4; i++) {
            LetterFacts facts = facts();
            Letter letter = SomeLetters.LETTERS.draft(facts);
            String remedy = Letters.remedy(facts);
            String articles = Letters.articles(facts);
            String element = random.nextBoolean() ? remedy : articles;
            int at = random.nextInt(element.length());
            String changed = element.substring(0, at) + "□" + element.substring(at + 1);
            Letter mutant = letter.worded(
                    List.of(letter.body().replace(element, changed).split("\n")));

            assertThat(CHECK.check(mutant, facts, CONTEXT))
                    .as(changed)
                    .filteredOn(LetterFinding::blocks)
                    .extracting(LetterFinding::kind)
                    .contains(element.equals(remedy) ? Kind.REMEDY : Kind.ARTICLE);
        }
    }

    private LetterFacts facts() {
        Outcome outcome = any(TOLD);
        LetterFacts facts = SomeLetters.facts(outcome);
        AskedCase asked = new AskedCase(
                SomeLetters.REQUEST,
                "李明",
                random.nextBoolean(),
                SomeLetters.RECEIVED,
                any(CONFUSING) + random.nextInt(100),
                SomeLetters.REPLY_BY);
        LetterFacts made =
                LetterFacts.of(outcome, organ(), asked, SomeLetters.SIGNED).numbered("云发改公复〔2026〕12号");
        for (var said : facts.words().entrySet()) {
            boolean free = said.getKey() == Field.FOUND || said.getKey() == Field.REASONS;
            made = made.with(said.getKey(), free ? said.getValue() + "，" + any(CONFUSING) : said.getValue());
        }
        for (var day : facts.days().entrySet()) {
            made = made.with(day.getKey(), day.getValue());
        }
        for (LetterFile file : facts.files()) {
            made = made.enclosing(file);
        }
        int parts = outcome == Outcome.PARTLY_DISCLOSED ? 1 + random.nextInt(4) : 0;
        for (int i = 0; i < parts; i++) {
            made = made.withholding(
                    new WithheldPart("第" + i + "部分", any(GROUNDS), any(CONFUSING) + i, "《某法》第" + i + "条所指内部工作流程、讨论记录"));
        }
        return random.nextBoolean() ? made.overTheInternet() : made;
    }

    private Organ organ() {
        OrganKind kind = any(List.of(OrganKind.values()));
        boolean provincial = kind == OrganKind.GOVERNMENT && random.nextBoolean();
        return new Organ(kind, "云麓某机关", provincial, "云麓市人民政府", "东江省某厅", "云麓市中心区人民法院", "https://xzfy.yunlu.example/");
    }

    private static boolean restsOn14To16(LetterFacts facts) {
        return facts.kind().articles(facts.outcome(), facts.withheld()).stream()
                .anyMatch(article -> article.matches("第十[四五六]条.*"));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
