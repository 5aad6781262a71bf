package org.mingtang.request.rectification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.Applicant;
import org.mingtang.request.QueryCode;
import org.mingtang.request.letter.Letter;
import org.mingtang.request.wording.WordedBy;

/**
 * One matter on the desk.
 *
 * @param heads whether the person may decide it
 * @param decision as proposed, or as it was last filled in
 * @param wrong what stands against it, when that was tried
 * @param letter as it stands, naming nobody; null while something is missing
 * @param worded by which wording the letter is drafted
 * @param applicant null until the person asked to see who it is; with {@code code}
 */
public record RectificationPage(
        RectificationView matter,
        String organ,
        Claim claim,
        Decision decision,
        List<String> wrong,
        @Nullable Letter letter,
        WordedBy worded,
        List<RectificationStep> history,
        List<RectificationFile> files,
        boolean heads,
        @Nullable Applicant applicant,
        @Nullable QueryCode code,
        LocalDate today) {

    public String here() {
        return RectificationDeskController.HERE + "/" + matter.id();
    }

    public boolean may(RectificationAct act) {
        boolean decides = act == RectificationAct.DECIDE || act == RectificationAct.RETURN;
        return act.isPossibleFrom(matter.stage()) && (heads || !decides);
    }
}
