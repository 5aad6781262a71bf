package org.mingtang.review.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Role;

/** One row of the form that sets up a chain, as it is filled in. */
public record StepRow(
        int order,
        String key,
        String name,
        Who.Place place,
        @Nullable Role role,
        String unit,
        List<String> people,
        String days,
        String covers,
        boolean inBatch) {

    static StepRow of(int order, Step step) {
        Who who = step.who();
        return new StepRow(
                order,
                step.key(),
                step.name(),
                who.place(),
                who.role(),
                who.unit() == null ? "" : who.unit().toString(),
                who.people().stream().map(Object::toString).toList(),
                String.valueOf(step.workingDays()),
                String.join("、", step.covers()),
                step.inBatch());
    }

    static StepRow blank(int order) {
        return new StepRow(order, "", "", Who.Place.OWN_UNIT, null, "", List.of(), "", "", false);
    }

    boolean isBlank() {
        return name.isBlank();
    }
}
