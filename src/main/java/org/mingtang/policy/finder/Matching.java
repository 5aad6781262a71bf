package org.mingtang.policy.finder;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a benefit fits a profile, with every condition named. It never decides: what a program cannot check, or was
 * not told, stays open, and one unmet condition is shown, not hidden.
 */
public record Matching(Fit fit, List<Judged> conditions) {

    public Matching {
        conditions = List.copyOf(conditions);
    }

    /** @param others conditions in words that only a person can check */
    public static Matching of(List<Condition> conditions, List<String> others, Profile profile) {
        List<Judged> judged = new ArrayList<>();
        conditions.forEach(each -> judged.add(each.judge(profile)));
        others.forEach(each -> judged.add(new Judged(each, Judged.Outcome.OPEN, "需自行核对")));
        Fit fit = Fit.FITS;
        if (judged.stream().anyMatch(each -> each.outcome() == Judged.Outcome.UNMET)) {
            fit = Fit.DOES_NOT_FIT;
        } else if (judged.stream().anyMatch(each -> each.outcome() == Judged.Outcome.OPEN)) {
            fit = Fit.MIGHT_FIT;
        }
        return new Matching(fit, judged);
    }
}
