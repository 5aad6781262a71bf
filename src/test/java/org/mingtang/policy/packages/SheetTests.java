package org.mingtang.policy.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.policy.finder.Condition;
import org.mingtang.policy.finder.Fit;
import org.mingtang.policy.finder.Judged;
import org.mingtang.policy.finder.Profile;
import org.mingtang.policy.finder.Topic;

class SheetTests {

    private static final Topic SIZE = new Topic("size", "规模", List.of("大型", "小型"));

    private static Sheet<String> sheet(String draft, @Nullable String live, @Nullable Instant at) {
        return new Sheet<>(UUID.randomUUID(), 1, "qiye", UUID.randomUUID(), draft, null, live, at, null, 0);
    }

    @Test
    void whatNeverPassedIsNotPublicAndAllOfItIsNew() {
        Sheet<String> sheet = sheet("草稿", null, null);

        assertThat(sheet.isPublic()).isFalse();
        assertThat(sheet.changed()).isTrue();
        assertThat(sheet.liveOn()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"甲,甲,false", "甲乙,甲,true"})
    void whatWasWrittenSinceIsAChange(String draft, String live, boolean changed) {
        Sheet<String> sheet = sheet(draft, live, Instant.parse("2026-05-01T00:00:00Z"));

        assertThat(sheet.isPublic()).isTrue();
        assertThat(sheet.changed()).isEqualTo(changed);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-30T15:59:59Z,2026-04-30", "2026-04-30T16:00:00Z,2026-05-01"})
    void isPublicSinceTheDayInChina(Instant at, LocalDate day) {
        assertThat(sheet("甲", "甲", at).liveOn()).isEqualTo(day);
    }

    private static BenefitContent benefit(List<String> others, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new BenefitContent(
                "每人补贴",
                "",
                List.of(Condition.of(SIZE, List.of("小型"))),
                others,
                List.of(),
                List.of("到窗口办理"),
                "人社局",
                "0599-6120018",
                from,
                until);
    }

    @ParameterizedTest
    @CsvSource({
        ",,政策有效期内长期受理",
        "2026-05-01,,2026-05-01起至政策失效",
        ",2026-06-30,即日起至 2026-06-30",
        "2026-05-01,2026-06-30,2026-05-01 至 2026-06-30"
    })
    void saysInWhichDaysOneMayAsk(@Nullable LocalDate from, @Nullable LocalDate until, String period) {
        assertThat(benefit(List.of(), from, until).period()).isEqualTo(period);
    }

    @Test
    void noneIsNoConditionToCheckByOneself() {
        Profile small = Profile.read("size=小型");

        assertThat(benefit(List.of("无"), null, null).matching(small).fit()).isEqualTo(Fit.FITS);
        assertThat(benefit(List.of("无"), null, null).matching(small).conditions())
                .hasSize(1);
        assertThat(benefit(List.of("无", "未裁员"), null, null).matching(small).conditions())
                .extracting(Judged::condition)
                .containsExactly("规模：小型", "未裁员");
        assertThat(benefit(List.of("无不良记录"), null, null).matching(small).fit()).isEqualTo(Fit.MIGHT_FIT);
    }

    @Test
    void aDayIsWithinBothItsEnds() {
        LocalDate day = LocalDate.of(2026, 5, 1);

        assertThat(benefit(List.of(), day, day).openOn(day)).isTrue();
        assertThat(benefit(List.of(), day, day).openOn(day.minusDays(1))).isFalse();
        assertThat(benefit(List.of(), day, day).openOn(day.plusDays(1))).isFalse();
        assertThat(benefit(List.of(), null, null).openOn(LocalDate.MIN)).isTrue();
    }
}
