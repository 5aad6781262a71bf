package org.mingtang.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * 审核单: the record of a review for the file.
 *
 * @param rounds what was submitted when, first to last
 * @param places of the remarks, in words
 * @param notes what other rooms say beside the text
 * @param printed when this page was made
 */
public record RecordPage(
        ReviewView review,
        String unit,
        Map<UUID, String> units,
        List<Submitted> rounds,
        RemarkPlaces places,
        List<BesideText.Note> notes,
        String printed) {

    /**
     * One round.
     *
     * @param parts words of its parts with the number of paragraphs
     */
    public record Submitted(int number, String at, String by, String sha256, String parts) {}

    public String unitOf(ActView act) {
        return units.getOrDefault(act.byUnit(), "");
    }
}
