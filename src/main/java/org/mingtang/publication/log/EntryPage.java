package org.mingtang.publication.log;

import java.util.List;

/**
 * One entry with its proof.
 *
 * @param others all entries of the same item, oldest first
 * @param steps from the leaf to the root
 */
public record EntryPage(LogProof proof, List<EntriesPage.Row> others, List<LogProof.Step> steps) {

    static EntryPage of(LogProof proof, List<LoggedEntry> item) {
        List<EntriesPage.Row> others = item.stream().map(EntriesPage.Row::of).toList();
        return new EntryPage(proof, others, proof.steps());
    }

    public EntriesPage.Row row() {
        return EntriesPage.Row.of(proof.entry());
    }

    public LogEntry entry() {
        return proof.entry().entry();
    }

    /** Where the record of the version lies whose hash the entry holds. */
    public String recordAddress() {
        return entry().item() + "/versions/" + entry().version() + "/record.json";
    }

    public boolean isWithdrawn() {
        return others.get(others.size() - 1).act().equals(LogAct.WITHDRAW.label());
    }

    public String size() {
        return "%,d".formatted(proof.checkpoint().size());
    }
}
