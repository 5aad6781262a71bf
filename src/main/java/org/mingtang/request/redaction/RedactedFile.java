package org.mingtang.request.redaction;

import java.util.List;
import org.mingtang.procedure.UnlawfulAct;

/**
 * A blackened file with what was done to it.
 *
 * <p>{@code leftBehind} names what never goes on (properties, comments, …) in an office's words; {@code notes} are sentences
 * on what could not be done or not be promised. {@code areas} are the places that were given; {@code missed} the terms that
 * stood nowhere, perhaps written wrongly.
 */
public record RedactedFile(
        byte[] original,
        byte[] bytes,
        List<Removal> blackened,
        List<String> leftBehind,
        List<String> notes,
        ReadBack readBack,
        List<Area> areas,
        List<Term> missed) {

    /** The new file. @throws UnlawfulAct where something survived */
    public byte[] content() {
        if (readBack.isRefused()) {
            throw new UnlawfulAct(readBack.refusal());
        }
        return bytes.clone();
    }
}
