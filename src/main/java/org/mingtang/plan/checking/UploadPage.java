package org.mingtang.plan.checking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;

/**
 * The upload page.
 *
 * @param upper the upper plan's task which the table will serve
 * @param pasted what was pasted, kept when the upload was refused
 */
public record UploadPage(
        List<Option> issuers, List<Option> plans, @Nullable Option upper, String pasted, List<Refusal> refusals) {

    /** One choice of a select. */
    public record Option(String value, String label, boolean chosen) {}
}
