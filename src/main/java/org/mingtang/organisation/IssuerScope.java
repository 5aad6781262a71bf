package org.mingtang.organisation;

import java.util.List;

/** Where the names of an issuer's tables are looked for: near first. */
final class IssuerScope {

    private IssuerScope() {}

    /** The governments above the issuer, its own first. */
    static List<UnitView> regions(UnitTree tree, UnitId issuer) {
        return tree.upwards(issuer).stream()
                .filter(unit -> unit.kind() == UnitKind.GOVERNMENT)
                .toList();
    }

    /** The unit whose offices are meant: a government's are those of its 办公室, an office's those beside it. */
    static UnitId officesOf(UnitTree tree, UnitId issuer) {
        var chain = tree.upwards(issuer);
        var unit = chain.stream().filter(each -> each.kind() != UnitKind.OFFICE).findFirst();
        return unit.filter(each -> each.kind() == UnitKind.GOVERNMENT)
                .flatMap(government -> tree.below(government.id()).stream()
                        .filter(each -> PlainName.of(each.name()).equals(PlainName.of(government.name() + "办公室")))
                        .findFirst())
                .or(() -> unit)
                .map(UnitView::id)
                .orElse(issuer);
    }

    /** Offices below the issuer, then the units of its region, then of the regions above and beside. */
    static List<List<UnitNode>> of(UnitTree tree, UnitId issuer, List<UnitView> regions) {
        var below = tree.all().stream()
                .filter(node -> node.view().kind() == UnitKind.OFFICE)
                .filter(node -> tree.upwards(node.view().id()).stream()
                        .anyMatch(unit -> unit.id().equals(issuer)))
                .toList();
        var bodies = tree.all().stream()
                .filter(node -> node.view().kind() != UnitKind.OFFICE)
                .toList();
        var own = bodies.stream()
                .filter(node ->
                        tree.region(node.view().id()).equals(regions.stream().findFirst()))
                .toList();
        return List.of(below, own, bodies);
    }
}
