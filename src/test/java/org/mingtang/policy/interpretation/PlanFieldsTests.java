package org.mingtang.policy.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.procedure.Refusal;

/** What a plan for interpretation lacks. */
class PlanFieldsTests {

    private static PlanFields plan(
            boolean needed, @Nullable String whyNot, int forms, @Nullable String who, @Nullable String contact) {
        return new PlanFields(
                needed, whyNot, List.of(InterpretationForm.values()).subList(0, forms), who, contact, null, null);
    }

    @Test
    void anEmptyPlanLacksAllThree() {
        assertThat(PlanFields.NONE.missing())
                .containsExactly(
                        new Refusal("forms", "解读方案还没有选择解读形式。"),
                        new Refusal("interpreter", "解读方案还没有写明解读人（谁起草谁解读）。"),
                        new Refusal("contact", "解读方案还没有写明咨询联系方式。"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "true, none, 1, 局长, 6120018, none",
                "true, none, 0, 局长, 6120018, forms",
                "true, none, 1, ' ', 6120018, interpreter",
                "true, none, 1, 局长, none, contact",
                "false, 只调整机构名称, 0, none, none, none",
                "false, none, 1, 局长, 6120018, whyNot",
                "false, ' ', 1, 局长, 6120018, whyNot"
            })
    void onePieceAtATime(
            boolean needed,
            @Nullable String whyNot,
            int forms,
            @Nullable String who,
            @Nullable String contact,
            @Nullable String lacks) {
        assertThat(plan(needed, whyNot, forms, who, contact).missing().stream().map(Refusal::field))
                .isEqualTo(lacks == null ? List.of() : List.of(lacks));
    }

    @Test
    void formsAreNotChangedFromOutside() {
        var forms = new ArrayList<>(List.of(InterpretationForm.QUESTIONS));
        PlanFields plan = new PlanFields(true, null, forms, "局长", "6120018", null, null);
        forms.clear();
        assertThat(plan.forms()).containsExactly(InterpretationForm.QUESTIONS);
    }
}
