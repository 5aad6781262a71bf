package org.mingtang.plan.checking;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.mingtang.plan.reading.ReadPlan.Doubt;

/** What the reader was not sure of in one field, in a sentence for the clerk. */
@Embeddable
record FieldDoubt(BigDecimal confidence, String reason) {

    /** From here on a field counts as certain. */
    private static final BigDecimal CERTAIN = new BigDecimal("0.8");

    static Map<String, FieldDoubt> of(Map<String, Doubt> doubts) {
        Map<String, FieldDoubt> kept = new HashMap<>();
        doubts.forEach((field, doubt) ->
                kept.put(field, new FieldDoubt(BigDecimal.valueOf(doubt.confidence()), doubt.reason())));
        return kept;
    }

    static FieldDoubt of(String reason) {
        return new FieldDoubt(new BigDecimal("0.5"), reason);
    }

    boolean serious() {
        return confidence.compareTo(CERTAIN) < 0;
    }
}
