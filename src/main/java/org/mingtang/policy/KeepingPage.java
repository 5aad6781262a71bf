package org.mingtang.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The library from inside: what asks for a keeper's eyes first.
 *
 * @param mine whether only those of the own unit, or of the department around it, are shown
 * @param read whether only those are listed of which a day was taken from the text
 * @param daysRead those among the listed of which it was
 * @param units names by unit
 */
public record KeepingPage(
        boolean mine,
        boolean read,
        String words,
        List<PolicyDocument> yellow,
        List<PolicyDocument> ending,
        List<Relation> proposals,
        List<PolicyDocument> documents,
        Set<Long> daysRead,
        int count,
        int number,
        Map<UUID, String> units) {

    static final int SIZE = 50;

    public KeepingPage {
        units = Map.copyOf(units);
        daysRead = Set.copyOf(daysRead);
    }

    public String unit(PolicyDocument document) {
        return units.getOrDefault(document.unit(), "");
    }

    public boolean isYellow(PolicyDocument document) {
        return yellow.stream().anyMatch(each -> each.item() == document.item());
    }

    /** The address of another page of the same list. */
    public String at(int page) {
        return UriComponentsBuilder.fromPath("/desk/policies")
                .queryParam("mine", mine)
                .queryParam("read", read)
                .queryParam("words", "{words}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(words)
                .toUriString();
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
