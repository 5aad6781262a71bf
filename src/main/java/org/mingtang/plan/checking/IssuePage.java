package org.mingtang.plan.checking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The confirm page.
 *
 * @param open rows that are still marked to be checked
 * @param changes only for a corrected edition
 * @param mayIssue false for a clerk, who prepares and leaves issuing to the head
 */
public record IssuePage(
        String id,
        String title,
        String head,
        int tasks,
        int open,
        List<UnitCount> units,
        List<LinkedRefusal> refusals,
        @Nullable Changes changes,
        String reason,
        boolean mayIssue) {

    /** How many tasks a unit gets. */
    public record UnitCount(String name, int tasks, int leads) {}

    /** A refusal with the page on which it can be put right. */
    public record LinkedRefusal(String message, String address) {}

    /** The comparison with the edition before. */
    public record Changes(
            String plan, int edition, List<Change> changed, List<Change> added, List<String> dropped, int unchanged) {}

    /**
     * One row of it.
     *
     * @param olds the tasks it may continue
     */
    public record Change(
            String row, int number, String requirement, List<FieldChange> fields, List<UploadPage.Option> olds) {}
}
