package org.mingtang.policy.packages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody said of himself; whatever he left open is not there. Nothing of it is kept unless he subscribes. */
public record Profile(Map<Topic, String> answers) {

    public Profile {
        answers = answers.isEmpty() ? Map.of() : Map.copyOf(answers);
    }

    /** Takes only answers that are choices. @param asked the answer to a topic's key, may give null */
    static Profile of(Function<String, @Nullable String> asked) {
        Map<Topic, String> answers = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            String answer = asked.apply(topic.key());
            if (answer != null && topic.choices().contains(answer)) {
                answers.put(topic, answer);
            }
        }
        return new Profile(answers);
    }

    static Profile read(String line) {
        Map<Topic, String> answers = new EnumMap<>(Topic.class);
        for (String each : line.split("\n")) {
            int cut = each.indexOf('=');
            if (cut > 0) {
                answers.put(Topic.valueOf(each.substring(0, cut)), each.substring(cut + 1));
            }
        }
        return new Profile(answers);
    }

    String written() {
        return Arrays.stream(Topic.values())
                .filter(answers::containsKey)
                .map(topic -> topic + "=" + answers.get(topic))
                .collect(Collectors.joining("\n"));
    }

    public boolean empty() {
        return answers.isEmpty();
    }

    public @Nullable String answer(Topic topic) {
        return answers.get(topic);
    }

    public boolean says(Topic topic, String choice) {
        return choice.equals(answers.get(topic));
    }

    /** As the end of an address: who=企业&amp;size=小型, coded. */
    public String query() {
        return Arrays.stream(Topic.values())
                .filter(answers::containsKey)
                .map(topic -> topic.key() + "="
                        + URLEncoder.encode(String.valueOf(answers.get(topic)), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** 企业、制造业、小型 */
    public String words() {
        return Arrays.stream(Topic.values())
                .filter(answers::containsKey)
                .map(answers::get)
                .collect(Collectors.joining("、"));
    }
}
