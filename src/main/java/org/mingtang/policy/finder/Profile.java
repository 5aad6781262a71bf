package org.mingtang.policy.finder;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of himself; whatever he left open is not there. Nothing of it is kept unless he subscribes.
 *
 * @param answers by the keys of the questions, in their order
 */
public record Profile(Map<String, String> answers) {

    public Profile {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** Takes only answers that are choices. @param asked the answer to a question's key, may give null */
    public static Profile of(Function<String, @Nullable String> asked, List<Topic> topics) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Topic topic : topics) {
            String answer = asked.apply(topic.key());
            if (answer != null && topic.choices().contains(answer)) {
                answers.put(topic.key(), answer);
            }
        }
        return new Profile(answers);
    }

    /** Reads back what {@link #written} wrote, also before there were editions, whatever the finder asks today. */
    public static Profile read(String line) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String each : line.split("\n")) {
            int cut = each.indexOf('=');
            if (cut > 0) {
                answers.put(each.substring(0, cut).toLowerCase(Locale.ROOT), each.substring(cut + 1));
            }
        }
        return new Profile(answers);
    }

    public String written() {
        return joined("\n", each -> each.getKey() + "=" + each.getValue());
    }

    public boolean empty() {
        return answers.isEmpty();
    }

    public @Nullable String answer(String topic) {
        return answers.get(topic);
    }

    public boolean says(Topic topic, String choice) {
        return choice.equals(answers.get(topic.key()));
    }

    /** As the end of an address: who=企业&amp;size=小型, coded. */
    public String query() {
        return joined("&", each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8));
    }

    /** 企业、制造业、小型 */
    public String words() {
        return joined("、", Map.Entry::getValue);
    }

    private String joined(String between, Function<Map.Entry<String, String>, String> part) {
        return answers.entrySet().stream().map(part).collect(Collectors.joining(between));
    }
}
