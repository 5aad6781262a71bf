package org.mingtang.request.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingtang.request.Content;
import org.mingtang.request.Outcome;

/** Which fields carry what an answer must tell. */
final class AnswerNeeds {

    private static final Map<Content, List<Field>> CARRIED_BY = Map.ofEntries(
            Map.entry(Content.WAY_AND_ROUTE, List.of(Field.WAY, Field.ROUTE)),
            // Way, route and time only where the information is not enclosed.
            Map.entry(Content.INFORMATION, List.of(Field.INFORMATION)),
            Map.entry(Content.REASONS, List.of(Field.REASONS)),
            Map.entry(Content.REASONS_FOR_EACH_PART, List.of()),
            Map.entry(Content.PROVISION, List.of(Field.PROVISION)),
            Map.entry(Content.CONSULTATION, List.of(Field.CONSULTATION)),
            Map.entry(Content.INTERNAL_AFFAIR, List.of(Field.INTERNAL_AFFAIR)),
            Map.entry(Content.PROCESS_KIND, List.of(Field.PROCESS_KIND)),
            Map.entry(Content.QUERY_REGIME, List.of(Field.QUERY_LAW, Field.QUERY_PLACE)),
            Map.entry(Content.SEARCH, List.of(Field.SEARCH)),
            Map.entry(Content.RIGHT_ORGAN, List.of(Field.RIGHT_ORGAN, Field.RIGHT_ORGAN_CONTACT)),
            Map.entry(Content.CHANNEL, List.of(Field.CHANNEL)),
            Map.entry(Content.WHERE_PUBLISHED, List.of(Field.WHERE_PUBLISHED)),
            Map.entry(Content.EARLIER_REPLY, List.of(Field.EARLIER_NUMBER, Field.EARLIER_DATE)),
            Map.entry(Content.ASSESSMENT, List.of(Field.ASSESSMENT)));

    private AnswerNeeds() {}

    /** Facts found (the search or the earlier reply where that is the fact) and the obligatory contents. */
    static List<Field> of(Outcome outcome) {
        List<Field> needs = new ArrayList<>();
        if (outcome != Outcome.NOT_FOUND && outcome != Outcome.REPEAT) {
            needs.add(Field.FOUND);
        }
        outcome.contents().stream().filter(Content::isObligatory).forEach(content -> needs.addAll(fields(content)));
        return List.copyOf(needs);
    }

    static List<Field> fields(Content content) {
        return CARRIED_BY.getOrDefault(content, List.of());
    }
}
