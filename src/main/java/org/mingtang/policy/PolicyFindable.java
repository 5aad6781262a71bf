package org.mingtang.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingtang.policy.text.PolicyText;
import org.mingtang.policy.text.TextNode;
import org.mingtang.publication.BodyPassages;
import org.mingtang.publication.Findable;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.search.SearchEntry.Passage;
import org.springframework.stereotype.Component;

/** What search is told of a policy: its state, its successor, its other names, its articles with their addresses. */
@Component
class PolicyFindable implements Findable {

    private final Policies policies;
    private final RelationRows relations;

    PolicyFindable(Policies policies, RelationRows relations) {
        this.policies = policies;
        this.relations = relations;
    }

    @Override
    public Optional<Known> of(ItemView item) {
        if (!item.kind().isPolicy()) {
            return Optional.empty();
        }
        Validity validity = policies.validity(item);
        return Optional.of(new Known(
                validity.on(policies.today()),
                PolicyNames.of(item.title(), item.unitName()),
                passages(item),
                successor(item.number().value(), policies.today()),
                Optional.empty()));
    }

    /** Its pieces; of a text in plain paragraphs these, all by the address of the text. */
    private static List<Passage> passages(ItemView item) {
        List<Passage> pieces = passages(BodyLines.of(item.title(), item.body()).text());
        return pieces.isEmpty()
                ? BodyPassages.of(item.body()).stream()
                        .map(each -> new Passage(BodyPassages.TOP, each.label(), each.text()))
                        .toList()
                : pieces;
    }

    /** Articles; where there are none, the parts below 一、. */
    static List<Passage> passages(PolicyText text) {
        List<TextNode> pieces = text.articles();
        if (pieces.isEmpty()) {
            pieces = text.main().nodes().stream()
                    .filter(node -> node.kind() == TextNode.Kind.LEVEL)
                    .toList();
        }
        return pieces.stream()
                .map(node -> Passage.of(node.address(), node.label(), node.numbered()))
                .toList();
    }

    /** What took its place, the newest if several say so. */
    private Optional<ItemNumber> successor(long item, LocalDate day) {
        return relations.confirmed(item).stream()
                .filter(each -> each.target().is(item) && each.source().item() != null)
                .filter(each -> each.kind() == RelationKind.REPLACES
                        && !each.worksFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(each -> new ItemNumber(
                        each.source().item() == null ? 0 : each.source().item()));
    }
}
