package org.mingtang.policy.packages;

import java.util.List;
import org.mingtang.guard.FormPass;

/**
 * The finder with its answers.
 *
 * @param asked whether any question was answered
 * @param mail whether a subscription by mail can be offered
 */
public record FinderPage(
        Profile profile, boolean asked, List<Packages.Found> found, boolean mail, FormPass pass, String refusal) {

    public List<Packages.Found> of(Fit fit) {
        return found.stream().filter(each -> each.matching().fit() == fit).toList();
    }

    public String feed() {
        return "/benefits/feed.atom" + (profile.empty() ? "" : "?" + profile.query());
    }
}
