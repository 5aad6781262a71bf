package org.mingtang.organisation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All units at one moment, in tree order; immutable. */
final class UnitTree {

    private final Map<UnitId, UnitNode> nodes = new LinkedHashMap<>();
    private final Map<UnitId, List<UnitNode>> children;

    UnitTree(Collection<UnitNode> unordered) {
        var siblings = unordered.stream()
                .sorted(Comparator.comparingInt(UnitNode::position)
                        .thenComparing(node -> node.view().name()))
                .toList();
        this.children = siblings.stream()
                .filter(node -> node.view().parent() != null)
                .collect(Collectors.groupingBy(node -> parentOf(node)));
        siblings.stream().filter(node -> node.view().parent() == null).forEach(this::put);
    }

    Optional<UnitNode> find(UnitId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    List<UnitNode> all() {
        return List.copyOf(nodes.values());
    }

    List<UnitView> active() {
        return nodes.values().stream()
                .map(UnitNode::view)
                .filter(UnitView::active)
                .toList();
    }

    List<UnitView> below(UnitId id) {
        return children.getOrDefault(id, List.of()).stream()
                .map(UnitNode::view)
                .filter(UnitView::active)
                .toList();
    }

    /** The unit and what is below it, if active. */
    List<UnitView> subtree(UnitId id) {
        var found = new ArrayList<UnitView>();
        find(id).map(UnitNode::view).filter(UnitView::active).ifPresent(unit -> {
            found.add(unit);
            below(id).forEach(child -> found.addAll(subtree(child.id())));
        });
        return List.copyOf(found);
    }

    Optional<UnitView> root() {
        return active().stream().filter(unit -> unit.parent() == null).findFirst();
    }

    /** The unit and those above it, the top last. */
    List<UnitView> upwards(UnitId id) {
        var chain = new ArrayList<UnitView>();
        for (var unit = find(id).map(UnitNode::view); unit.isPresent(); unit = above(unit.get())) {
            chain.add(unit.get());
        }
        return List.copyOf(chain);
    }

    /** The government the unit belongs to: itself, or the nearest above. */
    Optional<UnitView> region(UnitId id) {
        return upwards(id).stream()
                .filter(unit -> unit.kind() == UnitKind.GOVERNMENT)
                .findFirst();
    }

    int depth(UnitId id) {
        return upwards(id).size() - 1;
    }

    /** The unit itself, or the one it was merged into in the end; empty when dissolved. */
    Optional<UnitView> successor(UnitNode node) {
        var now = Optional.of(node);
        while (now.isPresent() && now.get().mergedInto() != null) {
            now = find(mergedInto(now.get()));
        }
        return now.map(UnitNode::view).filter(UnitView::active);
    }

    private Optional<UnitView> above(UnitView unit) {
        @Nullable UnitId parent = unit.parent();
        return parent == null ? Optional.empty() : find(parent).map(UnitNode::view);
    }

    private void put(UnitNode node) {
        nodes.put(node.view().id(), node);
        children.getOrDefault(node.view().id(), List.of()).forEach(this::put);
    }

    private static UnitId parentOf(UnitNode node) {
        return requireNonNull(node.view().parent());
    }

    private static UnitId mergedInto(UnitNode node) {
        return requireNonNull(node.mergedInto());
    }
}
