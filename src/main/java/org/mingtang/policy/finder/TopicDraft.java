package org.mingtang.policy.finder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingtang.procedure.Refusal;
import org.springframework.util.MultiValueMap;

/**
 * A new edition as it was typed.
 *
 * @param topics those that have a label; of a new one the key is empty
 */
record TopicDraft(List<Topic> topics, String note, int edition) {

    private static final int MOST_TOPICS = 20;
    private static final int MOST_CHOICES = 40;
    private static final int LONGEST_LABEL = 20;
    private static final int LONGEST_CHOICE = 30;
    private static final int LONGEST_NOTE = 500;

    TopicDraft {
        topics = List.copyOf(topics);
    }

    /** The form has key, label and choices of each question in the same order; a question without label is left out. */
    static TopicDraft of(MultiValueMap<String, String> form) {
        List<Topic> topics = new ArrayList<>();
        List<String> labels = form.getOrDefault("label", List.of());
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i).strip();
            if (!label.isEmpty()) {
                List<String> choices = at(form, "choices", i)
                        .lines()
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
                topics.add(new Topic(at(form, "key", i).strip(), label, choices));
            }
        }
        String edition = at(form, "edition", 0);
        return new TopicDraft(
                topics, at(form, "note", 0).strip(), edition.matches("\\d{1,8}") ? Integer.parseInt(edition) : 0);
    }

    private static String at(MultiValueMap<String, String> form, String name, int i) {
        List<String> values = form.getOrDefault(name, List.of());
        return i < values.size() && values.get(i) != null ? values.get(i) : "";
    }

    /** All that is wrong, at once. */
    List<Refusal> refusals() {
        List<Refusal> all = new ArrayList<>();
        if (topics.isEmpty() || topics.size() > MOST_TOPICS) {
            all.add(new Refusal("label", "请保留 1 到 " + MOST_TOPICS + " 个问题。"));
        }
        Set<String> labels = new HashSet<>();
        Set<String> choices = new HashSet<>();
        for (Topic topic : topics) {
            if (topic.label().length() > LONGEST_LABEL) {
                all.add(new Refusal("label", "问题“" + topic.label() + "”超过 " + LONGEST_LABEL + " 字。"));
            }
            if (!labels.add(topic.label())) {
                all.add(new Refusal("label", "问题“" + topic.label() + "”出现了两次。"));
            }
            if (topic.choices().size() < 2 || topic.choices().size() > MOST_CHOICES) {
                all.add(new Refusal("choices", "“" + topic.label() + "”要有 2 到 " + MOST_CHOICES + " 个选项，每行一个。"));
            }
            for (String choice : topic.choices()) {
                if (choice.length() > LONGEST_CHOICE) {
                    all.add(new Refusal("choices", "选项“" + choice + "”超过 " + LONGEST_CHOICE + " 字。"));
                }
                if (!choices.add(choice)) {
                    all.add(new Refusal("choices", "选项“" + choice + "”出现了两次，不同问题的选项也不能相同。"));
                }
            }
        }
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            all.add(new Refusal("note", "请写明为什么调整（不超过 " + LONGEST_NOTE + " 字）。"));
        }
        return all;
    }
}
