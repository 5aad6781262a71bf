package org.mingtang.policy.interpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ReviewedAddition;
import org.springframework.stereotype.Component;

/** Lets reviewers pass the plan together with the document it belongs to (同步审签). */
@Component
class PlanWords implements ReviewedAddition {

    private final InterpretationPlans plans;

    PlanWords(InterpretationPlans plans) {
        this.plans = plans;
    }

    @Override
    public Optional<Words> of(ManuscriptId draft) {
        return plans.findById(draft.value()).map(plan -> new Words("interpretation", "解读方案", text(plan.fields())));
    }

    static String text(PlanFields plan) {
        List<String> lines = new ArrayList<>();
        if (plan.needed()) {
            line(lines, "解读形式", labels(plan.forms()));
            line(lines, "解读人", plan.interpreter());
            line(lines, "咨询联系方式", plan.contact());
            line(
                    lines,
                    "计划解读日期",
                    plan.plannedOn() == null ? null : plan.plannedOn().toString());
            line(lines, "照录原文的理由", plan.overlapWhy());
        } else {
            line(lines, "不作解读", plan.whyNot());
        }
        return String.join("\n", lines);
    }

    static String labels(List<InterpretationForm> forms) {
        return forms.stream().map(InterpretationForm::label).collect(Collectors.joining("、"));
    }

    private static void line(List<String> lines, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(label + "：" + value);
        }
    }
}
