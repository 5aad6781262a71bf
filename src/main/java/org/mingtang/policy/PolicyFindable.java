package org.mingtang.policy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final Pattern ONLY_ENDS = Pattern.compile("废止|失效|清理");

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
                successor(item),
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

    /**
     * What took its place, the newest if several say so: what replaces it, else a text of its kind that ends it with its own
     * beginning (《旧办法》同时废止). A decision that only ends others takes nobody's place.
     */
    private Optional<ItemNumber> successor(ItemView item) {
        List<Relation> ends = relations.confirmed(item.number().value()).stream()
                .filter(each ->
                        each.target().is(item.number().value()) && each.source().item() != null)
                .filter(each -> !each.worksFrom().isAfter(policies.today()))
                .toList();
        return newest(ends, RelationKind.REPLACES)
                .or(() -> newest(ends, RelationKind.ABOLISHES)
                        .filter(by -> by.kind() == item.kind()
                                && !ONLY_ENDS.matcher(by.title()).find()))
                .map(PolicyDocument::number);
    }

    private Optional<PolicyDocument> newest(List<Relation> ends, RelationKind kind) {
        return ends.stream()
                .filter(each -> each.kind() == kind)
                .reduce((earlier, later) -> later)
                .flatMap(each -> Optional.ofNullable(each.source().item()))
                .flatMap(by -> policies.find(new ItemNumber(by)));
    }
}
