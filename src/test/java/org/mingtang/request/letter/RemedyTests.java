package org.mingtang.request.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.request.Remedy.FREE_CHOICE;
import static org.mingtang.request.Remedy.NONE;
import static org.mingtang.request.Remedy.RECONSIDERATION_FIRST;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.procedure.WorkCalendar;
import org.mingtang.request.Outcome;

class RemedyTests {

    private static final WorkCalendar CALENDAR = WorkCalendar.builtIn();

    static Set<String> names() {
        return SomeLetters.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    @DisplayName(
            "Trap 6, 行政复议法第二十三条第一款第四项: on arts. 14 to 16 no letter offers direct suit, no other demands reconsideration first")
    void followsTheGround(String name) {
        String body = SomeLetters.draft(name).body();
        boolean refusal = body.matches("(?s).*条例》第十[四五六]条.*");
        boolean direct = body.contains("个月内依法向");
        boolean first = body.contains("先向");

        assertThat(refusal && direct).isFalse();
        assertThat(first).isEqualTo(refusal);
        if (Outcome.of(name).isPresent()) {
            assertThat(direct).isNotEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("第三十七条: a partial disclosure follows the grounds of what it withholds")
    void followsEachWithheldGround(Outcome ground) {
        if (!ground.withholds()) {
            return;
        }
        LetterFacts facts = LetterFacts.of(
                        Outcome.PARTLY_DISCLOSED, SomeLetters.ORGAN, SomeLetters.CASE, SomeLetters.SIGNED)
                .with(Field.FOUND, "该信息由本机关保存")
                .with(Field.INFORMATION, "正文")
                .enclosing(SomeLetters.FILE)
                .withholding(new WithheldPart("附表", ground, "不应当公开", "《某法》第一条"));
        String body = SomeLetters.LETTERS.draft(facts).body();

        assertThat(body.contains("60日内先向云麓市人民政府申请行政复议")).isEqualTo(ground != Outcome.SPECIAL_QUERY);
        assertThat(body.contains("6个月内依法向")).isEqualTo(ground == Outcome.SPECIAL_QUERY);
    }

    @Test
    @DisplayName("Trap 12, 第三十六条第七项: a special query is withheld in the report, yet may go straight to court")
    void letsSpecialQueriesGoToCourt() {
        assertThat(SomeLetters.draft("B8").body()).contains("第三十六条第七项", "6个月内依法向云麓市中心区人民法院提起行政诉讼");
    }

    @ParameterizedTest
    @MethodSource("names")
    @DisplayName("Trap 23, 行政复议法第二十二条第二款: a letter served online with a remedy gives the address to apply online")
    void givesTheAddressWhereServedOnline(String name) {
        LetterFacts facts = SomeLetters.all().get(name);
        boolean remedy = Letters.remedyOf(facts) != NONE;

        String online = SomeLetters.LETTERS.draft(facts.overTheInternet()).body();
        assertThat(online.contains("以下网址在线提交：https://xzfy.yunlu.example/。")).isEqualTo(remedy);
        assertThat(SomeLetters.LETTERS.draft(facts).body()).doesNotContain("xzfy");
    }

    @Test
    @DisplayName("Trap 23: without an address for applying online nothing is served online")
    void isNotServedOnlineWithoutAnAddress() {
        Organ organ = Organ.department("云麓市教育局", "云麓市人民政府", "法院");
        LetterFacts facts = LetterFacts.of(Outcome.NOT_FOUND, organ, SomeLetters.CASE, SomeLetters.SIGNED)
                .with(Field.SEARCH, "检索了全部公文");

        assertThatThrownBy(() -> SomeLetters.LETTERS.draft(facts.overTheInternet()))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("第二十二条第二款");
        assertThatThrownBy(() ->
                        RemedyText.on(SomeLetters.SIGNED).of(FREE_CHOICE, "本答复", organ.reconsideredAt("  "), true))
                .isInstanceOf(UnlawfulAct.class);
    }

    @Test
    @DisplayName("Remedies of letters before 2024-01-01 are those of another law")
    void knowsSinceWhenTheTextsHold() {
        assertThat(RemedyText.on(LocalDate.of(2024, 1, 1)).reconsiderationDays())
                .isEqualTo(60);
        assertThatThrownBy(() -> RemedyText.on(LocalDate.of(2023, 12, 31))).isInstanceOf(UnlawfulAct.class);
    }

    @ParameterizedTest(name = "{0}: reconsideration by {1}, suit by {2}")
    @DisplayName("Trap 8, 民法典第二百零一条至第二百零三条: sixty calendar days and six months, rolled off days off")
    @CsvSource({
        "2026-08-03, 2026-10-08, 2027-02-03",
        "2026-03-20, 2026-05-19, 2026-09-20",
        "2025-08-31, 2025-10-30, 2026-02-28",
        "2025-12-02, 2026-02-02, 2026-06-02"
    })
    void countsCalendarDays(LocalDate received, LocalDate reconsider, LocalDate sue) {
        RemedyDates dates = RemedyDates.of(FREE_CHOICE, received, CALENDAR);

        assertThat(dates.reconsiderBy().date()).isEqualTo(reconsider);
        assertThat(dates.sueBy().date()).isEqualTo(sue);
        assertThat(dates.sueBy().provisional()).isEqualTo(sue.getYear() > 2026);
    }

    @ParameterizedTest
    @DisplayName("Trap 8, 行政诉讼法第四十五条: fifteen calendar days after the decision")
    @CsvSource({"2026-09-18, 2026-10-08", "2026-03-02, 2026-03-17", "2026-03-06, 2026-03-23"})
    void countsFifteenDaysAfterTheDecision(LocalDate received, LocalDate last) {
        assertThat(RemedyDates.afterDecision(received, CALENDAR).date()).isEqualTo(last);
    }

    @Test
    void hasNoDayForSuitWhereReconsiderationComesFirst() {
        assertThat(RemedyDates.of(RECONSIDERATION_FIRST, SomeLetters.SIGNED, CALENDAR)
                        .sueBy())
                .isNull();
        assertThat(RemedyDates.of(NONE, SomeLetters.SIGNED, CALENDAR).reconsiderBy())
                .isNull();
    }

    @Test
    @DisplayName("行政复议法第二十条第三款: unstated remedies run from when they are learnt, at most a year from the content")
    void endsAYearAfterTheContentWasKnown() {
        LocalDate knew = LocalDate.of(2025, 3, 20);
        RemedyDates late = RemedyDates.unstated(FREE_CHOICE, knew, LocalDate.of(2026, 2, 10), CALENDAR);
        RemedyDates soon = RemedyDates.unstated(FREE_CHOICE, knew, LocalDate.of(2025, 6, 3), CALENDAR);

        assertThat(late.reconsiderBy().date()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(late.sueBy().date()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(soon.reconsiderBy().date()).isEqualTo(LocalDate.of(2025, 8, 4));
        assertThat(soon.sueBy().date()).isEqualTo(LocalDate.of(2025, 12, 3));
    }
}
