package org.mingtang.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingtang.organisation.Resolution.How;

/** Says what a name in one issuer's tables stands for; pure, over one copy of the organisation. */
final class NameResolver {

    private final UnitTree tree;
    private final List<NamedGroup> groups;
    private final UnitId issuer;
    private final List<UnitView> regions;
    private final List<List<UnitNode>> scopes;

    NameResolver(UnitTree tree, List<NamedGroup> groups, UnitId issuer) {
        this.tree = tree;
        this.groups = groups;
        this.issuer = IssuerScope.officesOf(tree, issuer);
        this.regions = IssuerScope.regions(tree, issuer);
        this.scopes = IssuerScope.of(tree, this.issuer, regions);
    }

    Resolution resolve(String name) {
        var found = single(name).or(() -> group(name)).or(() -> together(name)).or(() -> abbreviated(name));
        return found.orElseGet(() -> unknown(name));
    }

    private Optional<Resolution> single(String name) {
        var tidy = PlainName.tidy(name);
        var plain = PlainName.of(name);
        return first(
                        name,
                        How.EXACT,
                        node -> Stream.of(node.view().name(), node.view().shortName())
                                .anyMatch(each -> PlainName.tidy(each).equals(tidy)))
                .or(() -> first(
                        name,
                        How.ALIAS,
                        node -> names(node).anyMatch(each -> PlainName.of(each).equals(plain))))
                .or(() -> completed(name, How.PREFIX, String::equals));
    }

    /** Adds the place that the table leaves out: 市教育局, 教育局. */
    private Optional<Resolution> completed(String name, How how, BiPredicate<String, String> same) {
        var plain = PlainName.of(name);
        var named = Places.named(plain, regions);
        var region = named.or(() -> regions.stream().findFirst());
        if (region.isEmpty()) {
            return Optional.empty();
        }
        var cores = Stream.concat(
                        named.map(each -> afterKind(plain, each)).stream(), Stream.of(Places.core(name, regions)))
                .distinct()
                .toList();
        return pick(
                name,
                how,
                own(region.get()),
                node -> names(node)
                        .flatMap(each ->
                                Stream.of(Places.core(each, regions), afterKind(PlainName.of(each), region.get())))
                        .anyMatch(each -> cores.stream().anyMatch(core -> same.test(core, each))));
    }

    private static String afterKind(String plain, UnitView region) {
        return plain.startsWith(Places.kind(region)) ? plain.substring(1) : plain;
    }

    private List<UnitNode> own(UnitView region) {
        return tree.all().stream()
                .filter(node -> node.view().kind() != UnitKind.OFFICE)
                .filter(node -> tree.region(node.view().id())
                        .filter(own -> own.id().equals(region.id())
                                || own.id().equals(node.view().id()))
                        .isPresent())
                .toList();
    }

    private Optional<Resolution> group(String name) {
        var plain = PlainName.of(name);
        return groups.stream()
                .filter(group -> group.isCalled(plain))
                .findFirst()
                .flatMap(group -> {
                    var units = new GroupScope(tree, issuer, regions).unitsOf(group, plain);
                    var note = group.narrow() ? "“" + name + "”没有指明具体单位，已列出全部" + units.size() + "个，请选定。" : "";
                    return units.isEmpty() ? Optional.empty() : Optional.of(resolution(name, How.GROUP, units, note));
                });
    }

    /** Several names in one: 各镇街、各部门单位. */
    private Optional<Resolution> together(String name) {
        return together(name, NameParts.of(name)).or(() -> together(name, NameParts.atEach(name)));
    }

    private Optional<Resolution> together(String name, List<String> parts) {
        var all = parts.stream()
                .map(part -> single(part).or(() -> group(part)))
                .flatMap(Optional::stream)
                .toList();
        if (parts.size() < 2 || all.size() < parts.size()) {
            return Optional.empty();
        }
        var units =
                all.stream().flatMap(each -> each.units().stream()).distinct().toList();
        var notes = all.stream()
                .map(Resolution::note)
                .filter(Predicate.not(String::isEmpty))
                .distinct();
        return Optional.of(resolution(name, How.GROUP, units, String.join("", notes.toList())));
    }

    private Optional<Resolution> abbreviated(String name) {
        return first(
                        name,
                        How.ALIAS,
                        node -> PlainName.isAbbreviation(
                                        PlainName.of(name),
                                        PlainName.of(node.view().shortName()))
                                && node.view().kind() == UnitKind.OFFICE)
                .or(() -> completed(name, How.ALIAS, PlainName::isAbbreviation))
                .map(guess -> resolution(name, How.ALIAS, guess.units(), "按简称推断，请核对。"));
    }

    private Optional<Resolution> first(String name, How how, Predicate<UnitNode> fits) {
        return scopes.stream()
                .map(scope -> pick(name, how, scope, fits))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The one unit that fits; two that fit leave the choice to a person. */
    private Optional<Resolution> pick(String name, How how, List<UnitNode> scope, Predicate<UnitNode> fits) {
        var found = new ArrayList<Resolution>();
        for (var node : scope) {
            if (fits.test(node)) {
                tree.successor(node)
                        .ifPresent(unit -> found.add(resolution(
                                name,
                                node.view().active() ? how : How.ALIAS,
                                List.of(unit),
                                node.view().active() ? "" : node.view().name() + "已并入" + unit.name() + "。")));
            }
        }
        long different = found.stream().map(Resolution::units).distinct().count();
        return different == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Resolution unknown(String name) {
        return new Resolution(name, How.UNKNOWN, List.of(), Nearest.to(name, tree.active(), issuer, tree), "");
    }

    private static Resolution resolution(String name, How how, List<UnitView> units, String note) {
        return new Resolution(name, how, units, List.of(), note);
    }

    private static Stream<String> names(UnitNode node) {
        var view = node.view();
        return Stream.concat(Stream.of(view.name(), view.shortName()), view.otherNames().stream());
    }
}
