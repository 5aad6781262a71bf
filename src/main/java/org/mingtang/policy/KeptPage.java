package org.mingtang.policy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.mingtang.policy.text.Clue;

/**
 * One document from inside.
 *
 * @param startRead whether nobody filled in the day of effect and the text told it
 * @param endRead the same of the last day of validity
 * @param said its state in words
 * @param headNote 题注 as the public sees it; empty where the document is no rule
 * @param own whether a keeper wrote the 题注 himself
 * @param says what the text says of its own validity
 * @param gone documents that left the library: what they do to others does not count
 * @param filled what was typed into the form of a relation that was refused
 */
public record KeptPage(
        PolicyDocument document,
        boolean startRead,
        boolean endRead,
        String unit,
        String said,
        List<Warnings.Warning> warnings,
        List<Leaning> leanings,
        List<Relation> relations,
        Set<Long> gone,
        List<TextsOverTime.Text> texts,
        String headNote,
        boolean own,
        List<Clue> says,
        List<PolicyActs.Step> acts,
        boolean mayKeep,
        RelationForm filled,
        String refusal) {

    public List<Relation> proposals() {
        return at(RelationStage.PROPOSED);
    }

    public List<Relation> confirmed() {
        return at(RelationStage.CONFIRMED);
    }

    public List<Relation> dropped() {
        return at(RelationStage.DROPPED);
    }

    /** Whether it could count, if it were confirmed. */
    public boolean mayHold(Relation relation) {
        return relation.source().item() == null
                || !gone.contains(relation.source().item());
    }

    private List<Relation> at(RelationStage stage) {
        return relations.stream().filter(each -> each.stage() == stage).toList();
    }

    /**
     * What leans on it and went astray with it.
     *
     * @param mayKeep whether the person answers for it
     */
    public record Leaning(Leanings.Leaning row, String unit, boolean mayKeep) {}

    public boolean isYellow() {
        return warnings.stream().anyMatch(each -> each.note() == null);
    }

    public boolean ends() {
        return document.validUntil() != null && !document.endHandled();
    }

    /** Whether the document's text is what the relation changes. */
    public static boolean amends(Relation relation, PolicyDocument document) {
        return relation.kind() == RelationKind.AMENDS && relation.target().is(document.item());
    }

    public static String minute(Instant at) {
        return at.atZone(PolicyNames.CHINA)
                .toLocalDateTime()
                .toString()
                .replace('T', ' ')
                .substring(0, 16);
    }
}
