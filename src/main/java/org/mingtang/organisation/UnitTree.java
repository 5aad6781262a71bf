package org.mingtang.organisation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All units at one moment, in tree order; immutable. */
final class UnitTree {

    private static final Comparator<UnitNode> IN_ORDER = Comparator.comparingInt(UnitNode::position)
            .thenComparing(node -> node.view().name());

    /** So many changes at once are not worth making one by one. */
    private static final int MANY = 50;

    private final Map<UnitId, UnitNode> nodes;
    private final Map<UnitId, List<UnitNode>> children;
    private final List<UnitNode> tops;

    /** What hangs on nothing. */
    private final List<UnitNode> lost;

    private volatile @Nullable List<UnitNode> ordered;
    private volatile @Nullable List<UnitView> active;
    private volatile @Nullable Map<String, UnitView> names;
    private volatile boolean askedForNames;

    UnitTree(Collection<UnitNode> unordered) {
        var siblings = unordered.stream().sorted(IN_ORDER).toList();
        this.children = siblings.stream()
                .filter(node -> node.view().parent() != null)
                .collect(Collectors.groupingBy(node -> parentOf(node)));
        this.tops =
                siblings.stream().filter(node -> node.view().parent() == null).toList();
        this.nodes = new HashMap<>();
        all().forEach(node -> nodes.put(idOf(node), node));
        this.lost =
                siblings.stream().filter(node -> !nodes.containsKey(idOf(node))).toList();
    }

    private UnitTree(Map<UnitId, UnitNode> nodes, Map<UnitId, List<UnitNode>> children, List<UnitNode> tops) {
        this.nodes = nodes;
        this.children = children;
        this.tops = tops;
        this.lost = List.of();
    }

    /** The tree with units that are new or changed. */
    UnitTree with(List<UnitNode> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        var all = new HashMap<>(nodes);
        var below = new HashMap<>(children);
        boolean inPlace = lost.isEmpty() && changed.size() <= MANY;
        for (var node : changed) {
            var before = all.put(idOf(node), node);
            inPlace = inPlace && staysIn(all, node, before);
            if (inPlace) {
                var siblings = new ArrayList<>(below.getOrDefault(parentOf(node), List.of()));
                if (before != null) {
                    siblings.removeIf(each -> idOf(each).equals(idOf(node)));
                }
                siblings.add(node);
                siblings.sort(IN_ORDER);
                below.put(parentOf(node), siblings);
            }
        }
        lost.forEach(node -> all.putIfAbsent(idOf(node), node));
        return inPlace ? new UnitTree(all, below, tops) : new UnitTree(all.values());
    }

    private static boolean staysIn(Map<UnitId, UnitNode> all, UnitNode node, @Nullable UnitNode before) {
        var parent = node.view().parent();
        return parent != null
                && all.containsKey(parent)
                && !parent.equals(idOf(node))
                && (before == null || parent.equals(before.view().parent()));
    }

    Optional<UnitNode> find(UnitId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    List<UnitNode> all() {
        var known = ordered;
        if (known == null) {
            var inOrder = new ArrayList<UnitNode>();
            tops.forEach(top -> put(top, inOrder));
            known = Collections.unmodifiableList(inOrder);
            ordered = known;
        }
        return known;
    }

    List<UnitView> active() {
        var known = active;
        if (known == null) {
            known = all().stream().map(UnitNode::view).filter(UnitView::active).toList();
            active = known;
        }
        return known;
    }

    int size() {
        return nodes.size();
    }

    /** The unit in use that has this full name. */
    Optional<UnitView> named(String name) {
        var known = names;
        if (known == null && !askedForNames) {
            // One question is answered by looking through; only for whoever asks on it is worth writing them down.
            askedForNames = true;
            return nodes.values().stream()
                    .map(UnitNode::view)
                    .filter(unit -> unit.active() && unit.name().equals(name))
                    .findFirst();
        }
        if (known == null) {
            known = new HashMap<String, UnitView>();
            for (var unit : active()) {
                known.putIfAbsent(unit.name(), unit);
            }
            names = known;
        }
        return Optional.ofNullable(known.get(name));
    }

    /** The unit and all that is or was below it. */
    List<UnitNode> within(UnitId id) {
        var found = new ArrayList<UnitNode>();
        find(id).ifPresent(unit -> put(unit, found));
        return found;
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
        return tops.stream().map(UnitNode::view).filter(UnitView::active).findFirst();
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

    private void put(UnitNode node, List<UnitNode> list) {
        list.add(node);
        children.getOrDefault(idOf(node), List.of()).forEach(child -> put(child, list));
    }

    private static UnitId idOf(UnitNode node) {
        return node.view().id();
    }

    private static UnitId parentOf(UnitNode node) {
        return requireNonNull(node.view().parent());
    }

    private static UnitId mergedInto(UnitNode node) {
        return requireNonNull(node.mergedInto());
    }
}
