package org.mingtang.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingtang.publication.ItemLine;
import org.mingtang.publication.StateSource;
import org.springframework.stereotype.Component;

/** Tells lists whether the documents in them are in force today. */
@Component
class PolicyStates implements StateSource {

    private final Policies policies;

    PolicyStates(Policies policies) {
        this.policies = policies;
    }

    @Override
    public Map<Long, State> of(List<ItemLine> lines) {
        Long[] documents = lines.stream()
                .filter(line -> line.kind().isPolicy())
                .map(ItemLine::number)
                .toArray(Long[]::new);
        if (documents.length == 0) {
            return Map.of();
        }
        return policies
                .list(policies.query().and("item = any(:items)").with("items", documents), documents.length)
                .stream()
                .collect(Collectors.toMap(
                        document -> document.number().value(),
                        document -> new State(
                                document.state().label(), document.state().chip())));
    }
}
