package org.mingtang.request.wording;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * By which edition something is worded.
 *
 * @param newer the edition in force where that is another by now and it can still be made anew; else null
 */
public record WordedBy(LetterEdition edition, @Nullable LetterEdition newer) {

    /** What is drafted now. */
    public static WordedBy now(LetterEdition inForce) {
        return new WordedBy(inForce, null);
    }

    /** What was drafted and is not approved yet. */
    public static WordedBy drafted(LetterEdition edition, LetterEdition inForce) {
        return new WordedBy(edition, Objects.equals(edition.id(), inForce.id()) ? null : inForce);
    }

    /** That it was drafted by a former wording, for whoever could make it anew; empty where it was not. */
    public String told() {
        return newer == null
                ? ""
                : "这份文书按" + edition.label() + "模板写成；" + newer.label() + "已于 " + newer.effectiveFrom() + " 启用。";
    }
}
