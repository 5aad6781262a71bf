package org.mingtang.policy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The library from inside: what asks for a keeper's eyes first.
 *
 * @param mine whether only the own unit's are shown
 * @param units names by unit
 */
public record KeepingPage(
        boolean mine,
        String words,
        List<PolicyDocument> yellow,
        List<PolicyDocument> ending,
        List<Relation> proposals,
        List<PolicyDocument> documents,
        int count,
        int number,
        Map<UUID, String> units) {

    static final int SIZE = 50;

    public KeepingPage {
        units = Map.copyOf(units);
    }

    public String unit(PolicyDocument document) {
        return units.getOrDefault(document.unit(), "");
    }

    public boolean isYellow(PolicyDocument document) {
        return yellow.stream().anyMatch(each -> each.item() == document.item());
    }

    public boolean hasNext() {
        return (number + 1L) * SIZE < count;
    }

    /** Where a proposal is dealt with. */
    public static String href(Relation proposal) {
        Long source = proposal.source().item();
        return "/desk/policies/" + (source != null ? source : proposal.target().item());
    }
}
