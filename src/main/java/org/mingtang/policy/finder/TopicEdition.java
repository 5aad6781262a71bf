package org.mingtang.policy.finder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The questions of the finder as they were from a day on.
 *
 * @param number 1 for those it began with
 * @param note why they were changed
 * @param name who changed them
 * @param at null for the first
 */
public record TopicEdition(
        int number,
        List<Topic> topics,
        String note,
        String name,
        @Nullable Instant at) {

    public TopicEdition {
        topics = List.copyOf(topics);
    }

    public @Nullable LocalDate on() {
        return at == null ? null : at.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }

    /** What it changed, a line for each question. */
    public List<String> changes(TopicEdition before) {
        List<String> changes = new ArrayList<>();
        for (Topic topic : topics) {
            Optional<Topic> old = before.find(topic.key());
            if (old.isEmpty()) {
                changes.add("新增“" + topic.label() + "”：" + String.join("、", topic.choices()));
            } else {
                change(old.get(), topic).ifPresent(changes::add);
            }
        }
        before.topics.stream()
                .filter(topic -> find(topic.key()).isEmpty())
                .forEach(topic -> changes.add("停用“" + topic.label() + "”"));
        return changes;
    }

    private Optional<Topic> find(String key) {
        return topics.stream().filter(topic -> topic.key().equals(key)).findFirst();
    }

    private static Optional<String> change(Topic old, Topic now) {
        List<String> parts = new ArrayList<>();
        if (!old.label().equals(now.label())) {
            parts.add("改称“" + now.label() + "”");
        }
        List<String> added = without(now.choices(), old.choices());
        List<String> gone = without(old.choices(), now.choices());
        if (!added.isEmpty()) {
            parts.add("新增选项 " + String.join("、", added));
        }
        if (!gone.isEmpty()) {
            parts.add("停用选项 " + String.join("、", gone));
        }
        if (parts.isEmpty() && !old.choices().equals(now.choices())) {
            parts.add("调整选项顺序");
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of("“" + old.label() + "”" + String.join("，", parts));
    }

    private static List<String> without(List<String> choices, List<String> others) {
        return choices.stream().filter(each -> !others.contains(each)).toList();
    }
}
