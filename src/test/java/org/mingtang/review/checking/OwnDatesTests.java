package org.mingtang.review.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.review.CheckedDraft;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;

/** What a text sets for itself and nobody filled in. */
class OwnDatesTests {

    private static final LocalDate FORMED = LocalDate.of(2026, 11, 10);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @DisplayName("6.1: nothing filled in; what is found, and the day that is offered")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "本办法自2026年12月1日起施行。|dates.force-empty|2026-12-01",
                "本实施细则自２０２６年１２月１日起正式施行。|dates.force-empty|2026-12-01",
                "本办法（试行）自二〇二六年十二月一日起试行。|dates.force-empty|2026-12-01",
                "现予公布，自2026年12月1日起施行。|dates.force-empty|2026-12-01",
                "本规定自公布之日起30日后施行。|dates.force-empty|-",
                "本规定自公布之日起三十日后施行。|dates.force-empty|-",
                "本通知自印发之日起有效期5年。|dates.validity-empty|2031-11-09",
                "本通知自印发之日起施行，有效期两年。|dates.validity-empty|2028-11-09",
                "本办法有效期为十年。|dates.validity-empty|2036-11-09",
                "本意见自印发之日起试行2年。|dates.validity-empty|2028-11-09",
                "本方案自印发之日起施行，试行期18个月。|dates.validity-empty|2028-05-09",
                "本办法自印发之日起施行，有效期至2031年10月31日。|dates.validity-empty|2031-10-31",
                "本办法自印发之日起施行。|-|-",
                "许可证有效期5年。|-|-",
                "《云麓市养犬管理规定》自2026年12月1日起施行。|-|-",
                "本市居民自2026年12月1日起可以申请。|-|-",
                "本办法自2026年12月1日起废止。|-|-",
            })
    void findsWhatIsLeftEmpty(String text, @Nullable String code, @Nullable String day) {
        List<Finding> found = in(text, null, null);

        assertThat(found).extracting(Finding::code).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(found).allSatisfy(each -> {
            assertThat(each.severity()).isEqualTo(Severity.WARN);
            assertThat(each.message()).contains(day == null ? "还没有填写" : day);
        });
    }

    @Test
    @DisplayName("five years from the first of December end with the thirtieth of November")
    void countsFromTheDayTheTextNames() {
        String text = "本办法自2026年12月1日起施行，有效期5年。";

        assertThat(in(text, null, null))
                .extracting(Finding::code)
                .containsExactly("dates.force-empty", "dates.validity-empty");
        assertThat(in(text, null, null).get(1).message()).contains("2031-11-30");
        assertThat(in(text, null, null).get(1).quoted()).isEqualTo("有效期5年");
    }

    @ParameterizedTest
    @CsvSource({"2031-11-29,1", "2031-11-30,0", "2031-12-01,0", "2031-12-02,1", "2029-11-30,1"})
    void holdsThePeriodToTheLastDayFilledIn(LocalDate until, int findings) {
        assertThat(in("本办法自2026年12月1日起施行，有效期5年。", DECEMBER, until))
                .hasSize(findings)
                .allSatisfy(each -> {
                    assertThat(each.code()).isEqualTo("dates.validity-differs");
                    assertThat(each.message()).contains("2031-11-30", until.toString());
                });
    }

    @ParameterizedTest
    @DisplayName("the day of issue comes some days sooner or later than planned")
    @CsvSource({"2027-10-29,1", "2027-10-30,0", "2027-11-09,0", "2027-11-30,0", "2027-12-31,0", "2028-01-01,1"})
    void countsFromTheDayFilledInWhereTheTextNamesNone(LocalDate until, int findings) {
        assertThat(in("本办法自印发之日起施行，有效期1年。", DECEMBER, until)).hasSize(findings);
    }

    @Test
    void countsFromTheDayItWasFormedWhereNoneIsFilledIn() {
        assertThat(in("本办法自印发之日起施行，有效期1年。", null, LocalDate.of(2027, 11, 9))).isEmpty();
        assertThat(in("本办法自印发之日起施行，有效期1年。", null, LocalDate.of(2028, 11, 9))).hasSize(1);
    }

    @Test
    void saysNothingOfADayItCannotReckonNorOfAttachments() {
        CheckedDraft bare = draft(null, null, null);
        String text = "本办法有效期5年。";

        assertThat(new OwnDates(bare).in(Passage.of("body", 0, text, "")))
                .singleElement()
                .satisfies(found -> assertThat(found.message()).doesNotContain("最后一天"));
        assertThat(new OwnDates(bare).in(Passage.of("attachment:1", 0, text, "")))
                .isEmpty();
        assertThat(in("本办法有效期至2031年10月31日。", null, DECEMBER))
                .as("that one is compared already")
                .isEmpty();
    }

    private static List<Finding> in(String text, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new OwnDates(draft(FORMED, from, until)).in(Passage.of("body", 0, text, ""));
    }

    private static CheckedDraft draft(@Nullable LocalDate formed, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new CheckedDraft("标题", "", formed, null, from, until, "", List.of(), List.of(), false, "");
    }
}
