package org.mingtang.policy.interpretation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;

/**
 * What a plan for interpretation says.
 *
 * @param whyNot why the document needs none; only where {@code needed} is false
 * @param interpreter who interprets: who drafts interprets, the head first (谁起草谁解读)
 * @param contact where questions are answered
 * @param overlapWhy why the material may repeat the document's words more than usual
 */
public record PlanFields(
        boolean needed,
        @Nullable String whyNot,
        List<InterpretationForm> forms,
        @Nullable String interpreter,
        @Nullable String contact,
        @Nullable LocalDate plannedOn,
        @Nullable String overlapWhy) {

    static final PlanFields NONE = new PlanFields(true, null, List.of(), null, null, null, null);

    public PlanFields {
        forms = List.copyOf(forms);
    }

    /** What is still missing in it. */
    List<Refusal> missing() {
        List<Refusal> missing = new ArrayList<>();
        if (!needed) {
            require(missing, whyNot, "whyNot", "不作解读的，请写明理由。");
            return missing;
        }
        if (forms.isEmpty()) {
            missing.add(new Refusal("forms", "解读方案还没有选择解读形式。"));
        }
        require(missing, interpreter, "interpreter", "解读方案还没有写明解读人（谁起草谁解读）。");
        require(missing, contact, "contact", "解读方案还没有写明咨询联系方式。");
        return missing;
    }

    /** Planned forms of which no piece is ready yet; what is held live may follow, something has to be there at once. */
    List<InterpretationForm> lacking(Set<InterpretationForm> ready) {
        if (!needed) {
            return List.of();
        }
        List<InterpretationForm> written =
                forms.stream().filter(form -> !form.live()).toList();
        if (written.isEmpty()) {
            return ready.isEmpty() ? forms : List.of();
        }
        return written.stream().filter(form -> !ready.contains(form)).toList();
    }

    private static void require(List<Refusal> missing, @Nullable String value, String field, String message) {
        if (value == null || value.isBlank()) {
            missing.add(new Refusal(field, message));
        }
    }
}
