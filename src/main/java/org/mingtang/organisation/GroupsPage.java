package org.mingtang.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The groups with what they mean now, and the names that persons decided on.
 *
 * @param issuer the unit for whose tables it is shown
 * @param tried a name tried out, with what it stands for
 */
public record GroupsPage(
        @Nullable UnitView issuer,
        List<UnitsPage.Line> issuers,
        List<Group> groups,
        List<Decision> decisions,
        @Nullable Resolution tried,
        boolean mayEdit) {

    /** One group. */
    public record Group(UUID id, String label, String pattern, String rule, boolean narrow, List<UnitView> units) {}

    /** One remembered decision. */
    public record Decision(UnitId issuer, String issuerName, String name, List<String> units, String by) {}

    static List<Group> groups(Organisation.Copy now, @Nullable UnitView issuer) {
        return now.groups().stream()
                .map(group -> new Group(
                        group.id(),
                        group.label(),
                        group.pattern().pattern(),
                        group.words(),
                        group.narrow(),
                        issuer == null ? List.of() : units(now.tree(), group, issuer)))
                .toList();
    }

    static List<Decision> decisions(List<RememberedNames.Decision> all, UnitTree tree) {
        return all.stream()
                .map(each -> new Decision(
                        each.issuer(),
                        name(tree, each.issuer()),
                        each.name(),
                        each.units().stream().map(unit -> name(tree, unit)).toList(),
                        each.by()))
                .toList();
    }

    private static List<UnitView> units(UnitTree tree, NamedGroup group, UnitView issuer) {
        var regions = IssuerScope.regions(tree, issuer.id());
        return new GroupScope(tree, IssuerScope.officesOf(tree, issuer.id()), regions).unitsOf(group, "");
    }

    private static String name(UnitTree tree, UnitId id) {
        return tree.find(id).map(node -> node.view().name()).orElse("（未知单位）");
    }
}
