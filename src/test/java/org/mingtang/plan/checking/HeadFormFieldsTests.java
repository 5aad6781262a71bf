package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.reading.ReadPlan.Level;
import org.mingtang.procedure.Refusal;

/** Every field of a table's head, rightly and wrongly typed. */
class HeadFormFieldsTests {

    @ParameterizedTest
    @ValueSource(strings = {"2000", "2026", " 2100 ", "２０２６"})
    void aYearOfThisCenturyIsTaken(String typed) {
        assertThat(year(typed).refusals()).isEmpty();
        assertThat(year(typed).head().year()).isBetween(2000, 2100);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1999", "2101", "26", "明年", "二〇二六", "2026年", "-2026"})
    void anotherIsRefusedWithAnExample(@Nullable String typed) {
        assertThat(year(typed).refusals()).containsExactly(new Refusal("year", "请填写年度（如 2026）。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026年3月31日", "2026/3/31", "31.3.2026", "2026-3-31"})
    void aDateThatIsNoneIsRefusedAndTheHeadHasNone(String typed) {
        HeadForm form = new HeadForm("表", null, null, typed, "2026", null, null, null);

        assertThat(form.refusals()).extracting(Refusal::field).containsExactly("issuedOn");
        assertThat(form.head().issuedOn()).isNull();
    }

    @Test
    void aDateMayBeLeftOut() {
        assertThat(new HeadForm("表", null, null, " ", "2026", null, null, null).refusals())
                .isEmpty();
        assertThat(new HeadForm("表", null, null, "2026-03-31", "2026", null, null, null)
                        .head()
                        .issuedOn())
                .isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void everyLevelCanBeChosen(Level level) {
        assertThat(new HeadForm("表", null, null, null, "2026", level.name(), null, null)
                        .head()
                        .level())
                .isEqualTo(level);
    }

    @Test
    void aLevelThatIsNotOfferedIsNone() {
        assertThat(new HeadForm("表", null, null, null, "2026", "GALAXY", null, null)
                        .head()
                        .level())
                .isNull();
    }

    @Test
    void issuerAndCorrectedPlanAreIdsOrNone() {
        UUID issuer = UUID.randomUUID();
        UUID plan = UUID.randomUUID();
        HeadForm form = new HeadForm("表", null, issuer.toString(), null, "2026", null, null, plan.toString());

        assertThat(form.issuerId()).isEqualTo(issuer);
        assertThat(form.correctsId()).isEqualTo(plan);
        HeadForm none = new HeadForm("表", null, "", null, "2026", null, null, "不是");
        assertThat(none.issuerId()).isNull();
        assertThat(none.correctsId()).isNull();
    }

    @Test
    void aFormOfWhichNothingWasSentSaysWhatIsMissing() {
        HeadForm form = new HeadForm(null, null, null, null, null, null, null, null);

        assertThat(form.refusals()).extracting(Refusal::field).containsExactly("title", "year");
        assertThat(form.head()).isEqualTo(new DraftHead("", null, null, null, null, true));
    }

    private static HeadForm year(@Nullable String year) {
        return new HeadForm("表", null, null, null, year, null, null, null);
    }
}
