package org.mingtang.policy.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    @ParameterizedTest(name = "planned {0}, ready {1}: lacking {2}")
    @CsvSource({
        "TEXT, '', TEXT",
        "TEXT, TEXT, ''",
        "TEXT PICTURE, TEXT, PICTURE",
        "TEXT, PICTURE, TEXT",
        "TEXT PICTURE VIDEO, PICTURE, TEXT VIDEO",
        "TEXT BRIEFING, TEXT, ''",
        "TEXT BRIEFING, BRIEFING, TEXT",
        "INTERVIEW BRIEFING, '', INTERVIEW BRIEFING",
        "INTERVIEW BRIEFING, QUESTIONS, ''",
        "'', '', ''"
    })
    void eachWrittenFormNeedsItsPieceAndWhatIsHeldLiveMayFollow(String planned, String ready, String lacking) {
        PlanFields plan = new PlanFields(true, null, forms(planned), "局长", "6120018", null, null);
        assertThat(plan.lacking(Set.copyOf(forms(ready)))).isEqualTo(forms(lacking));
    }

    @Test
    void noneLacksWhereNoneIsNeeded() {
        assertThat(plan(false, "只调整机构名称", 2, null, null).lacking(Set.of())).isEmpty();
    }

    @Test
    void reviewersReadWhatThePlanSays() {
        PlanFields whole = new PlanFields(
                true, null, forms("TEXT PICTURE"), "市教育局局长", "0599-6120018", LocalDate.of(2026, 11, 30), "问答须照录条文");
        assertThat(PlanWords.text(whole))
                .isEqualTo("解读形式：文字解读、图解\n解读人：市教育局局长\n咨询联系方式：0599-6120018\n计划解读日期：2026-11-30\n照录原文的理由：问答须照录条文");
        assertThat(PlanWords.text(plan(true, null, 1, "局长", " "))).isEqualTo("解读形式：文字解读\n解读人：局长");
        assertThat(PlanWords.text(plan(false, "只调整机构名称", 2, "局长", null))).isEqualTo("不作解读：只调整机构名称");
    }

    private static List<InterpretationForm> forms(String names) {
        return names.isEmpty()
                ? List.of()
                : Stream.of(names.split(" ")).map(InterpretationForm::valueOf).toList();
    }
}
