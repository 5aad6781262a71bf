package org.mingtang.policy.packages;

import java.util.List;

/** One condition: the answer must be one of these. */
public record Condition(Topic topic, List<String> oneOf) {

    public Condition {
        oneOf = List.copyOf(oneOf);
    }

    public String words() {
        return topic.label() + "：" + String.join("或", oneOf);
    }

    Judged judge(Profile profile) {
        String answer = profile.answer(topic);
        if (answer == null) {
            return new Judged(words(), Judged.Outcome.OPEN, "您没有回答");
        }
        return oneOf.contains(answer)
                ? new Judged(words(), Judged.Outcome.MET, "您选了“" + answer + "”")
                : new Judged(words(), Judged.Outcome.UNMET, "您选了“" + answer + "”");
    }
}
