package org.mingtang.policy.finder;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One condition: the answer must be one of these.
 *
 * @param topic key of the question
 * @param label what the question was called when the condition was written
 * @param among all choices there were then: of others nobody has said whether they meet it
 */
public record Condition(String topic, String label, List<String> oneOf, List<String> among) {

    /** Takes the writing from before there were editions too: a topic in capitals, without label and choices. */
    public Condition(String topic, @Nullable String label, List<String> oneOf, @Nullable List<String> among) {
        this.topic = topic.toLowerCase(Locale.ROOT);
        this.label = label == null ? FirstEdition.topic(this.topic).label() : label;
        this.oneOf = List.copyOf(oneOf);
        this.among = List.copyOf(among == null ? FirstEdition.topic(this.topic).choices() : among);
    }

    public static Condition of(Topic topic, List<String> oneOf) {
        return new Condition(topic.key(), topic.label(), oneOf, topic.choices());
    }

    public String words() {
        return label + "：" + String.join("或", oneOf);
    }

    /** Whether it names this choice of this question. */
    public boolean names(Topic asked, String choice) {
        return topic.equals(asked.key()) && oneOf.contains(choice);
    }

    Judged judge(Profile profile) {
        String answer = profile.answer(topic);
        if (answer == null) {
            return new Judged(words(), Judged.Outcome.OPEN, "您没有回答");
        }
        if (oneOf.contains(answer)) {
            return new Judged(words(), Judged.Outcome.MET, "您选了“" + answer + "”");
        }
        return among.contains(answer)
                ? new Judged(words(), Judged.Outcome.UNMET, "您选了“" + answer + "”")
                : new Judged(words(), Judged.Outcome.OPEN, "您选了“" + answer + "”，选项有调整，需自行核对");
    }
}
