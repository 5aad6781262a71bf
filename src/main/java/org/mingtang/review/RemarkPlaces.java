package org.mingtang.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the remarks of a review's returns were made, in words: on its page those of the last return stand beside the text,
 * all others and the printed record have words only.
 *
 * @param rounds what was submitted, by the number of the round
 */
public record RemarkPlaces(Map<Integer, ReviewedText> rounds) {

    static RemarkPlaces of(List<Round> rounds) {
        return new RemarkPlaces(rounds.stream().collect(Collectors.toMap(Round::number, Round::text)));
    }

    /** 正文第 3 段; empty where the text was forgotten. */
    public String of(ActView act, Remark remark) {
        ReviewedText then = rounds.get(act.round());
        return then == null || then.part(remark.part()).isEmpty()
                ? ""
                : PlacedRemark.of(remark, then, then).place();
    }
}
