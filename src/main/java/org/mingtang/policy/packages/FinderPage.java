package org.mingtang.policy.packages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.policy.finder.Fit;
import org.mingtang.policy.finder.Profile;
import org.mingtang.policy.finder.Topic;

/**
 * The finder with its answers.
 *
 * @param asked whether any question was answered
 * @param mail whether a subscription by mail can be offered
 */
public record FinderPage(List<Topic> topics, Profile profile, boolean asked, List<Packages.Found> found, boolean mail) {

    public List<Packages.Found> of(Fit fit) {
        return found.stream().filter(each -> each.matching().fit() == fit).toList();
    }

    /** An answer to the question that is no choice any more, or null. */
    public @Nullable String former(Topic topic) {
        String answer = profile.answer(topic.key());
        return answer == null || topic.choices().contains(answer) ? null : answer;
    }

    public String feed() {
        return "/benefits/feed.atom" + query();
    }

    /** Where one subscribes by mail to what fits the same answers. */
    public String subscription() {
        return "/subscriptions/new" + query();
    }

    private String query() {
        return profile.empty() ? "" : "?" + profile.query();
    }
}
