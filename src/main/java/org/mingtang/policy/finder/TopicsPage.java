package org.mingtang.policy.finder;

import java.util.List;

/**
 * The questions with the form that makes a new edition.
 *
 * @param topics what the form holds, as kept or as typed
 * @param editions newest first
 */
public record TopicsPage(
        List<Topic> topics, String note, int edition, List<TopicEdition> editions, boolean mayKeep, String refusal) {

    /** What an edition changed, by its place in the list. */
    public List<String> changes(int place) {
        return place + 1 < editions.size() ? editions.get(place).changes(editions.get(place + 1)) : List.of();
    }
}
