package org.mingtang.request.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.letter.AskedCase;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.Letter;
import org.mingtang.request.letter.LetterFacts;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.letter.LetterWordings;
import org.mingtang.request.letter.Letters;
import org.mingtang.request.letter.Organ;
import org.mingtang.request.letter.WithheldPart;

/** Which fields an answer has, by its outcome, and that each of them reaches the letter. */
class ReplyFieldsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    static Stream<Outcome> answers() {
        return Stream.of(Outcome.values()).filter(Outcome::needsLetter);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyFieldThatIsOfferedStandsInTheLetter(Outcome outcome) {
        ReplyDraft draft = full(outcome);
        String letter = letter(draft).text();
        for (Field field : ReplyDraft.fields(outcome, LetterWordings.builtIn())) {
            String said = field.isDay() ? "2026年1月5日" : "关于" + field.key() + "的说明";
            assertThat(letter).as(field.key()).contains(said);
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whatIsNeededComesFirstAndIsNotCalledOptional(Outcome outcome) {
        List<Field> needs = LetterKind.of(outcome).needs(outcome);
        List<Field> fields = ReplyDraft.fields(outcome, LetterWordings.builtIn());
        assertThat(fields).startsWith(needs.toArray(Field[]::new)).doesNotHaveDuplicates();
        assertThat(fields).allMatch(Field::isGiven);
        assertThat(fields.stream().filter(field -> !ReplyDraft.isOptional(outcome, field)))
                .containsExactlyElementsOf(needs);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void letterStandsWithoutWhatIsOptional(Outcome outcome) {
        ReplyDraft needed = RequestDesk.saying(outcome);
        if (outcome == Outcome.DISCLOSED || outcome == Outcome.PARTLY_DISCLOSED) {
            needed = needed.saying(Field.WAY, "邮寄").saying(Field.ROUTE, "本机关").saying(Field.TIME, "三日内");
        }
        assertThat(letter(partly(needed)).text()).doesNotContain("{{");
    }

    @ParameterizedTest
    @CsvSource({
        "OTHER_ORGAN, RIGHT_ORGAN",
        "OTHER_ORGAN, RIGHT_ORGAN_CONTACT",
        "PETITION, CHANNEL",
        "PUBLICATION, WHERE_PUBLISHED",
        "REPEAT, FOUND",
        "EXCESSIVE, REASONS",
        "DISCLOSED, TIME",
        "PARTLY_DISCLOSED, ROUTE"
    })
    @DisplayName("第三十六条第五项、第三十九条：能够确定的负责机关、相应渠道、出版物途径可以写进答复")
    void offersWhatMayBeTold(Outcome outcome, Field field) {
        assertThat(ReplyDraft.fields(outcome, LetterWordings.builtIn())).contains(field);
        assertThat(ReplyDraft.isOptional(outcome, field)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "STATE_SECRET, INTERNAL_AFFAIR",
        "STATE_SECRET, PROVISION",
        "ENFORCEMENT_FILE, PROCESS_KIND",
        "THIRD_PARTY_RIGHTS, PROVISION",
        "CONFIRMATION, ASSESSMENT",
        "CONFIRMATION, REASONS_ASKED_ON",
        "NOT_FOUND, FOUND",
        "DISCLOSED, REASONS"
    })
    void offersNothingThatIsAnotherOutcomesGround(Outcome outcome, Field field) {
        assertThat(ReplyDraft.fields(outcome, LetterWordings.builtIn())).doesNotContain(field);
        ReplyDraft draft = full(outcome).saying(field, field.isDay() ? "2026-01-05" : "不该出现的话");
        assertThat(letter(draft).text()).doesNotContain("不该出现的话");
    }

    @Test
    @DisplayName("第三十五条：不予处理须写明何时要求说明理由")
    void excessNeedsTheDayReasonsWereAskedFor() {
        assertThat(ReplyDraft.isOptional(Outcome.EXCESSIVE, Field.REASONS_ASKED_ON))
                .isFalse();
        assertThat(letter(full(Outcome.EXCESSIVE)).text()).contains("本机关已于2026年1月5日要求您说明理由");
    }

    private static ReplyDraft full(Outcome outcome) {
        ReplyDraft draft = ReplyDraft.empty(outcome);
        for (Field field : ReplyDraft.fields(outcome, LetterWordings.builtIn())) {
            draft = draft.saying(field, field.isDay() ? "2026-01-05" : "关于" + field.key() + "的说明");
        }
        return partly(draft);
    }

    private static ReplyDraft partly(ReplyDraft draft) {
        return draft.outcome() == Outcome.PARTLY_DISCLOSED
                ? draft.withholding(new WithheldPart("第二部分", Outcome.INTERNAL_AFFAIRS, "属于人事安排", "人事管理"))
                : draft;
    }

    private static Letter letter(ReplyDraft draft) {
        Organ organ = Organ.department("云麓市教育局", "云麓市人民政府", "云岭区人民法院");
        var asked = new AskedCase("YSQ-2026-1", "乔安", true, LocalDate.of(2026, 3, 2), "学区划分的会议纪要", null);
        LetterFacts facts = LetterFacts.of(draft.outcome(), organ, asked, DAY);
        for (var said : draft.saidInLetter(LetterWordings.builtIn()).entrySet()) {
            facts = said.getValue().matches("\\d{4}-\\d{2}-\\d{2}")
                    ? facts.with(said.getKey(), LocalDate.parse(said.getValue()))
                    : facts.with(said.getKey(), said.getValue());
        }
        for (WithheldPart part : draft.withheld()) {
            facts = facts.withholding(part);
        }
        return new Letters(LetterWordings.builtIn()).draft(facts);
    }
}
