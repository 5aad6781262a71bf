package org.mingtang.policy.finder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One question of the finder; conditions and profiles speak of it by its key.
 *
 * @param key its name in addresses and forms, never given to another question
 * @param choices the answers, in the order in which they are shown
 */
public record Topic(String key, String label, List<String> choices) {

    public Topic {
        choices = List.copyOf(choices);
    }

    /** The questions with every choice that a condition names, so that none is lost where the questions changed since. */
    public static List<Topic> including(List<Topic> topics, List<Condition> conditions) {
        List<Topic> all = new ArrayList<>(topics);
        conditions.forEach(each -> all.add(new Topic(each.topic(), each.label(), each.oneOf())));
        return merged(all);
    }

    /** Each question once, with the label that comes first and the choices of all. */
    static List<Topic> merged(List<Topic> topics) {
        Map<String, Topic> merged = new LinkedHashMap<>();
        topics.forEach(each -> merged.merge(each.key(), each, Topic::with));
        return List.copyOf(merged.values());
    }

    private Topic with(Topic other) {
        List<String> all = new ArrayList<>(choices);
        other.choices.stream().filter(choice -> !all.contains(choice)).forEach(all::add);
        return new Topic(key, label, all);
    }
}
