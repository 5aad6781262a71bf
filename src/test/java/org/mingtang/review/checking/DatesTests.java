package org.mingtang.review.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.review.CheckedDraft;
import org.mingtang.review.Finding;

class DatesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年2月30日",
                "2026年2月29日",
                "2月30日",
                "4月31日",
                "13月1日",
                "2026年0月5日",
                "6月0日",
                "2026-02-30",
                "2026/13/01",
                "二〇二六年二月三十日",
                "２０２６年４月３１日",
                "2026 年 6 月 31 日",
                "11月31号"
            })
    void refusesDaysThatDoNotExist(String date) {
        assertThat(in("请于" + date + "前报送。")).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("dates.impossible");
            assertThat(found.quoted()).isEqualTo(date);
        });
    }

    @Test
    void takesDaysThatExist() {
        for (String date : List.of("2024年2月29日", "2月29日", "2026年12月31日", "2026-02-28", "二〇二六年十月三十一日", "10月31日")) {
            assertThat(in("截至" + date + "。")).isEmpty();
        }
        for (String sentence : Sentences.HARMLESS) {
            assertThat(in(sentence)).as(sentence).isEmpty();
        }
    }

    @Test
    void comparesTheDayOfTheWeek() {
        assertThat(in("2026年11月22日（星期日）")).isEmpty();
        assertThat(in("2026年11月22日（周日）")).isEmpty();
        assertThat(in("定于2026年11月23日（星期日）召开")).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("dates.weekday");
            assertThat(found.quoted()).isEqualTo("2026年11月23日（星期日");
            assertThat(found.mended()).isEqualTo("2026年11月23日（星期一");
        });
    }

    @Test
    void findsPeriodsThatEndBeforeTheyBegin() {
        assertThat(in("公示期为2026年3月10日至2026年3月1日。")).extracting(Finding::code).containsExactly("dates.period");
        assertThat(in("公示期为2026年3月1日至2026年3月10日。")).isEmpty();
        assertThat(in("2026年3月10日印发，依据2025年1月1日的决定。")).isEmpty();
    }

    @Test
    @DisplayName("6.1: formed, published, in force, out of force, in this order")
    void holdsTheDatesToTheirOrder() {
        assertThat(order(day(5, 10), null, day(6, 1), day(12, 31))).isEmpty();
        assertThat(order(day(5, 10), null, day(5, 10), null)).isEmpty();
        assertThat(order(null, null, null, null)).isEmpty();
        assertThat(order(day(5, 21), null, null, null)).containsExactly("dates.formed REFUSE");
        assertThat(order(day(5, 21), day(5, 22), null, null)).isEmpty();
        assertThat(order(day(5, 10), null, day(5, 1), null)).containsExactly("dates.retroactive WARN");
        assertThat(order(day(5, 10), null, day(6, 1), day(6, 1))).containsExactly("dates.validity REFUSE");
        assertThat(order(day(5, 10), null, null, day(5, 1))).containsExactly("dates.validity REFUSE");
        assertThat(order(day(1, 10), null, day(2, 1), day(5, 1))).containsExactly("dates.validity-over WARN");
        assertThat(order(day(5, 25), null, day(5, 1), day(4, 1)))
                .containsExactly("dates.formed REFUSE", "dates.retroactive WARN", "dates.validity REFUSE");
    }

    @Test
    void holdsTheTextToWhatWasFilledIn() {
        CheckedDraft draft = draft(day(5, 10), null, day(6, 1), LocalDate.of(2031, 5, 31));
        PassageCheck check = DateOrder.inText(draft);
        assertThat(check.in(body("本办法自2026年6月1日起施行，有效期至2031年5月31日。"))).isEmpty();
        assertThat(check.in(body("本办法自2026年7月1日起施行，有效期至2030年5月31日。")))
                .extracting(Finding::code)
                .containsExactly("dates.force-differs", "dates.validity-differs");
        assertThat(check.in(body("本办法自二〇二六年七月一日起施行。"))).hasSize(1);
        assertThat(check.in(body("本办法自印发之日起施行。"))).isEmpty();
    }

    private static List<String> order(
            @Nullable LocalDate formed,
            @Nullable LocalDate publish,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new DateOrder(TODAY)
                .of(draft(formed, publish, from, until)).stream()
                        .map(found -> found.code() + " " + found.severity())
                        .toList();
    }

    private static CheckedDraft draft(
            @Nullable LocalDate formed,
            @Nullable LocalDate publish,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new CheckedDraft("标题", "", formed, publish, from, until, "", List.of(), List.of(), false, "");
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static List<Finding> in(String text) {
        return new DatesInText().in(body(text));
    }

    private static Passage body(String text) {
        return Passage.of("body", 0, text, "");
    }
}
