package org.mingtang.request.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.procedure.WorkCalendar;
import org.mingtang.request.Outcome;

@DisplayName("The days of a letter are in order and within its periods")
class LetterDaysTests {

    private static final LetterCheck CHECK = new LetterCheck(LetterWordings.builtIn());

    @ParameterizedTest
    @CsvSource({"2026-03-11, 0", "2026-03-12, 1"})
    @DisplayName("第三十条: a correction is asked for within seven working days of receipt")
    void asksForCorrectionInTime(LocalDate signed, int found) {
        LetterFacts facts = SomeLetters.facts(LetterKind.CORRECTION).dated(signed);
        assertThat(sentences(facts)).hasSize(found).allMatch(sentence -> sentence.contains("最迟为2026年3月11日（第三十条）"));
    }

    @Test
    @DisplayName("第三十条: the day to correct by lies after the letter")
    void givesTimeToCorrect() {
        LetterFacts facts = SomeLetters.facts(LetterKind.CORRECTION).with(Field.CORRECT_BY, LocalDate.of(2026, 3, 6));
        assertThat(sentences(facts)).containsExactly("“补正期限”应当晚于成文日期。");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-30, 20, 2026-04-28, ''",
        "2026-03-31, 20, 2026-04-28, 届满前告知",
        "2026-03-20, 21, 2026-04-29, 1至20个工作日",
        "2026-03-20, 0, 2026-03-30, 1至20个工作日",
        "2026-03-20, 二十, 2026-04-28, 1至20个工作日",
        "2026-03-20, 20, 2026-04-27, 截止日应当为2026年4月28日",
        "2026-03-20, 5, 2026-04-07, ''",
        "2026-03-20, 5, 2026-04-06, 截止日应当为2026年4月7日"
    })
    @DisplayName("Trap 16, 第三十三条第二款: an extension is told before the end, at most twenty working days")
    void extendsInTime(LocalDate signed, String days, LocalDate to, String expected) {
        LetterFacts facts = SomeLetters.facts(LetterKind.EXTENSION)
                .dated(signed)
                .with(Field.EXTENSION_DAYS, days)
                .with(Field.EXTENDED_TO, to);
        if (expected.isEmpty()) {
            assertThat(sentences(facts)).isEmpty();
        } else {
            assertThat(sentences(facts)).singleElement().asString().contains(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-30, 40, 2026-05-28, ''",
        "2026-03-31, 40, 2026-05-28, 届满（第三十五条）",
        "2026-03-20, 0, 2026-05-28, 1个工作日以上",
        "2026-03-20, 四十, 2026-05-28, 1个工作日以上",
        "2026-03-20, 40, 2026-05-29, 截止日应当为2026年5月28日",
        "2026-03-20, 21, 2026-04-29, ''"
    })
    @DisplayName("第三十五条: a delay is told before the end; how long is reasonable the law does not say")
    void delaysInTime(LocalDate signed, String days, LocalDate to, String expected) {
        LetterFacts facts = SomeLetters.facts(LetterKind.DELAY)
                .dated(signed)
                .with(Field.EXTENSION_DAYS, days)
                .with(Field.EXTENDED_TO, to);
        if (expected.isEmpty()) {
            assertThat(sentences(facts)).isEmpty();
        } else {
            assertThat(sentences(facts)).singleElement().asString().contains(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 1", "2026-03-02, 0", "2026-03-20, 0", "2026-03-21, 1"})
    @DisplayName("第三十五条: reasons are asked for before a delay is fixed")
    void asksForReasonsBeforeDelaying(LocalDate asked, int found) {
        LetterFacts facts = SomeLetters.facts(LetterKind.DELAY).with(Field.REASONS_ASKED_ON, asked);
        assertThat(sentences(facts)).hasSize(found).allMatch(sentence -> sentence.startsWith("“要求说明理由日期”应当在"));
    }

    @ParameterizedTest
    @CsvSource({"2026-04-20, 0", "2026-03-21, 0", "2026-03-20, 1", "2026-03-19, 1"})
    @DisplayName("国办函〔2020〕109号第六条: the last day to pay lies after the notice, and stands in it")
    void tellsTheLastDayToPay(LocalDate last, int found) {
        LetterFacts facts = SomeLetters.facts(LetterKind.FEE_NOTICE).with(Field.PAY_BY, last);
        assertThat(sentences(facts)).hasSize(found).allMatch("“缴费截止日”应当晚于成文日期。"::equals);
        assertThat(SomeLetters.LETTERS.draft(facts).body())
                .contains("20个工作日内缴纳（截止日为2026年" + last.getMonthValue() + "月" + last.getDayOfMonth() + "日，含当日）。");
        assertThat(SomeLetters.draft("FEE_NOTICE").body())
                .contains("20个工作日内缴纳。")
                .doesNotContain("截止日");
    }

    @Test
    @DisplayName("第三十三条第二款: the extension begins at the day the period now ends")
    void extendsFromTheDayThePeriodEnds() {
        LetterFacts facts = SomeLetters.facts(LetterKind.EXTENSION)
                .with(Field.REPLY_BY, LocalDate.of(2026, 4, 2))
                .with(Field.EXTENDED_TO, LocalDate.of(2026, 5, 1));
        assertThat(sentences(facts)).contains("原答复期限截止日应当为2026年3月30日。");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-30, 0", "2026-03-31, 1"})
    @DisplayName("第三十三条: a late answer is still sent, with a warning")
    void warnsOfALateAnswer(LocalDate signed, int found) {
        LetterFacts facts = SomeLetters.facts(Outcome.NOT_FOUND).dated(signed);
        List<LetterFinding> findings = findings(facts);
        assertThat(findings).hasSize(found).noneMatch(LetterFinding::blocks);
        assertThat(findings).allMatch(finding -> finding.sentence().contains("逾期答复（第三十三条）"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-30, 0", "2026-03-31, 1"})
    @DisplayName("国办函〔2020〕109号第六条: the fee notice goes out within the handling period")
    void asksForTheFeeInTime(LocalDate signed, int found) {
        LetterFacts facts = SomeLetters.facts(LetterKind.FEE_NOTICE).dated(signed);
        assertThat(sentences(facts)).hasSize(found).allMatch(sentence -> sentence.contains("109号第六条"));
    }

    @Test
    void isNotOlderThanItsRequest() {
        LetterFacts facts = SomeLetters.facts(Outcome.NOT_FOUND).dated(LocalDate.of(2026, 3, 1));
        assertThat(sentences(facts)).containsExactly("成文日期早于收到申请的2026年3月2日。");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-27, 2026-03-11, 征求意见日期",
        "2026-03-21, 2026-03-11, 征求意见日期",
        "2026-03-04, 2026-03-03, 提出意见日期",
        "2026-03-04, 2026-03-21, 提出意见日期"
    })
    @DisplayName("第三十二条: asked after receipt, answered after being asked, decided after that")
    void keepsTheOrderOfConsultation(LocalDate asked, LocalDate answered, String field) {
        LetterFacts facts = SomeLetters.facts(LetterKind.RELEASE_TO_THIRD_PARTY)
                .with(Field.CONSULTED_ON, asked)
                .with(Field.OBJECTED_ON, answered);
        assertThat(sentences(facts)).anyMatch(sentence -> sentence.startsWith("“" + field + "”应当在"));
    }

    @Test
    @DisplayName("第三十二条: the applicant is told of a consultation that has begun")
    void tellsOfAConsultationThatHasBegun() {
        LetterFacts facts =
                SomeLetters.facts(LetterKind.CONSULTATION_NOTICE).with(Field.CONSULTED_ON, LocalDate.of(2026, 3, 11));
        assertThat(sentences(facts)).containsExactly("“征求意见日期”应当在2026年3月2日至2026年3月10日之间。");
    }

    @Test
    @DisplayName("第三十六条第六项: an answer given later cannot be an earlier one")
    void knowsWhatEarlierMeans() {
        LetterFacts facts = SomeLetters.facts(Outcome.REPEAT).with(Field.EARLIER_DATE, LocalDate.of(2026, 3, 3));
        assertThat(sentences(facts)).containsExactly("原答复日期晚于收到本次申请的日期，不属于重复申请。");
    }

    @Test
    @DisplayName("第三十三条第二款: the receipt tells the day that twenty working days give")
    void tellsTheRightDayOnTheReceipt() {
        LetterFacts facts = SomeLetters.facts(LetterKind.RECEIPT).with(Field.REPLY_BY, LocalDate.of(2026, 3, 22));
        assertThat(sentences(facts)).containsExactly("答复期限截止日应当为2026年3月30日（第三十三条第二款）。");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 1", "2026-03-02, 0", "2026-03-20, 0", "2026-03-21, 1"})
    @DisplayName("Trap 19, 第三十五条: nobody is refused for excess before he was asked for his reasons")
    void asksForReasonsBeforeRefusing(LocalDate asked, int found) {
        LetterFacts facts = SomeLetters.facts(Outcome.EXCESSIVE).with(Field.REASONS_ASKED_ON, asked);
        assertThat(sentences(facts))
                .hasSize(found)
                .allMatch(sentence -> sentence.startsWith("“要求说明理由日期”应当在2026年3月2日至2026年3月20日之间"));
    }

    @Test
    @DisplayName("第三十五条: there is time left to give reasons")
    void givesTimeForReasons() {
        LetterFacts facts = SomeLetters.facts(LetterKind.REASONS_ASKED).with(Field.REASONS_BY, SomeLetters.SIGNED);
        assertThat(sentences(facts)).containsExactly("“说明理由期限”应当晚于成文日期。");
    }

    private static List<LetterFinding> findings(LetterFacts facts) {
        return CHECK.check(SomeLetters.LETTERS.draft(facts), facts, LetterContext.of(WorkCalendar.builtIn()));
    }

    private static List<String> sentences(LetterFacts facts) {
        return findings(facts).stream().map(LetterFinding::sentence).toList();
    }
}
