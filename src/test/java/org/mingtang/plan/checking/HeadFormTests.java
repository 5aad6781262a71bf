package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.reading.ReadPlan.Level;
import org.mingtang.procedure.Refusal;

class HeadFormTests {

    @Test
    void takesWhatWasTyped() {
        HeadForm form = form(" 分解表 ", "云政办发〔2026〕8号", "2026-03-31", "2026", "CITY", "true");

        assertThat(form.refusals()).isEmpty();
        assertThat(form.head())
                .isEqualTo(new DraftHead("分解表", "云政办发〔2026〕8号", LocalDate.of(2026, 3, 31), 2026, Level.CITY, true));
    }

    @Test
    void isPublicUnlessSaidOtherwise() {
        assertThat(form("表", "", "", "2026", "", null).head().open()).isTrue();
        assertThat(form("表", "", "", "2026", "", "false").head().open()).isFalse();
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThat(form(" ", "", "三月底", "26", "", null).refusals())
                .extracting(Refusal::field)
                .containsExactly("title", "issuedOn", "year");
    }

    @Test
    void whatCanBeLeftOutIsNone() {
        DraftHead head = form("表", " ", "", "2026", "", null).head();

        assertThat(head.docNumber()).isNull();
        assertThat(head.issuedOn()).isNull();
        assertThat(head.level()).isNull();
    }

    private static HeadForm form(
            String title, String number, String on, String year, String level, @Nullable String open) {
        return new HeadForm(title, number, null, on, year, level, open, null);
    }
}
