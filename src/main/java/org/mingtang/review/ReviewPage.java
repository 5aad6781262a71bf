package org.mingtang.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review's page, for the person who looks at it.
 *
 * @param unit name of the unit whose draft it is
 * @param units names of the units of those who acted
 * @param acts what this person may do now
 * @param as as whom he would review, e.g. 李四（代 张三）; empty if he may not
 * @param note why he may not review though the step is his, or whose turn it is
 * @param comparedWith the round that changes are marked against; 0 for none
 * @param text with marks and remarks
 * @param places of the remarks, in words
 * @param notes what other rooms say beside it
 */
public record ReviewPage(
        ReviewView review,
        String unit,
        Map<UUID, String> units,
        List<Act> acts,
        String as,
        String note,
        String left,
        String leftChip,
        int comparedWith,
        List<ShownPart> text,
        RemarkPlaces places,
        List<BesideText.Note> notes,
        PassForm filled,
        @Nullable String refusal) {

    public boolean may(Act act) {
        return acts.contains(act);
    }

    public boolean anyChange() {
        return text.stream().anyMatch(ShownPart::changed);
    }

    public long remarks() {
        return text.stream()
                .flatMap(part -> part.lines().stream())
                .mapToLong(line -> line.remarks().size())
                .sum();
    }

    public String unitOf(ActView act) {
        return units.getOrDefault(act.byUnit(), "");
    }
}
