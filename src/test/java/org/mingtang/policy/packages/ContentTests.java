package org.mingtang.policy.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;

/** What a package and a benefit lack, when a benefit can be asked for, and the secret part of an address. */
class ContentTests {

    private static PackageContent pack(String title, String intro, int entries) {
        return new PackageContent(
                title,
                PackageContent.Kind.TOPIC,
                intro,
                List.of(),
                java.util.Collections.nCopies(entries, new PackageContent.Entry(1, "")));
    }

    private static BenefitContent benefit(
            String summary, List<String> others, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new BenefitContent(
                summary, "", List.of(), others, List.of(), List.of("到窗口办理"), "人社局", "0599-6120018", from, until);
    }

    private static List<String> fields(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::field).toList();
    }

    @Test
    void anEmptyPackageLacksEverythingAtOnce() {
        assertThat(PackageContent.EMPTY.missing())
                .containsExactly(
                        new Refusal("title", "请写文件包的名称（不超过 100 字）。"),
                        new Refusal("intro", "请写一段导语（不超过 2000 字）。"),
                        new Refusal("entries", "请至少放入一份已发布的文件。"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "1, 1, 1, none",
                "100, 2000, 1, none",
                "101, 2000, 1, title",
                "0, 1, 1, title",
                "100, 2001, 1, intro",
                "100, 0, 1, intro",
                "1, 1, 0, entries"
            })
    void packagesAtTheirEdges(int title, int intro, int entries, @Nullable String lacks) {
        assertThat(fields(pack("包".repeat(title), "导".repeat(intro), entries).missing()))
                .isEqualTo(lacks == null ? List.of() : List.of(lacks));
    }

    @Test
    void anEmptyBenefitLacksEverythingAtOnce() {
        assertThat(fields(BenefitContent.EMPTY.missing()))
                .containsExactly("summary", "others", "steps", "department", "contact");
        assertThat(benefit("补贴", List.of("无"), null, null).missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "200, true", "201, false"})
    void aSummaryIsOneSentence(int length, boolean good) {
        assertThat(benefit("补".repeat(length), List.of("无"), null, null)
                        .missing()
                        .isEmpty())
                .isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, none, true, true, true, 政策有效期内长期受理",
                "2026-03-02, none, false, true, true, 2026-03-02起至政策失效",
                "none, 2026-03-02, true, true, false, 即日起至 2026-03-02",
                "2026-03-02, 2026-03-02, false, true, false, 2026-03-02 至 2026-03-02"
            })
    void isOpenOnBothItsFirstAndItsLastDay(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean before,
            boolean then,
            boolean after,
            String said) {
        BenefitContent content = benefit("补贴", List.of("无"), from, until);
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(content.openOn(day.minusDays(1))).isEqualTo(before);
        assertThat(content.openOn(day)).isEqualTo(then);
        assertThat(content.openOn(day.plusDays(1))).isEqualTo(after);
        assertThat(content.period()).isEqualTo(said);
        assertThat(content.missing()).isEmpty();
    }

    @Test
    void doesNotEndBeforeItBegins() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(benefit("补贴", List.of("无"), day, day.minusDays(1)).missing())
                .containsExactly(new Refusal("until", "受理止日早于起日。"));
    }

    @Test
    void whatWasWrittenIsNotChangedFromOutside() {
        var others = new java.util.ArrayList<>(List.of("无"));
        BenefitContent content = benefit("补贴", others, null, null);
        others.add("另有条件");
        assertThat(content.others()).containsExactly("无");
    }

    @ParameterizedTest
    @EnumSource
    void anOrderIsAnsweredOnce(OrderStage stage) {
        if (stage == OrderStage.RECEIVED) {
            assertThatCode(stage::requireOpen).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(stage::requireOpen)
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessage("这份点餐“" + stage.label() + "”，不能再答复。请刷新页面查看最新状态。");
        }
        assertThat(stage.chip()).startsWith("chip-");
    }

    @Test
    void codesAreFreshAndKeptAsHashes() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String code = SecretCode.fresh();
            assertThat(code).matches(SecretCode.FORM);
            codes.add(code);
        }
        assertThat(codes).hasSize(1_000);
        String code = SecretCode.fresh();
        assertThat(SecretCode.hash(code))
                .matches("[0-9a-f]{64}")
                .isEqualTo(SecretCode.hash(code))
                .isNotEqualTo(SecretCode.hash(code.substring(1)))
                .doesNotContain(code);
    }

    @ParameterizedTest
    @CsvSource({"只有一段。, 只有一段。", "'第一段。\n第二段。', 第一段。", "'\n  开头有空行。\r\n第二段。', 开头有空行。", "'', ''"})
    void thePackagesListShowsHowTheIntroductionBegins(String intro, String beginning) {
        assertThat(pack("稳岗包", intro, 1).beginning()).isEqualTo(beginning);
    }
}
