package org.mingtang.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.organisation.Resolution.How;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The units as a tree: who they are, what a name in a table stands for, and how they change. */
@Component
@Transactional
public class Units {

    private static final Pattern GENERAL_OFFICE = Pattern.compile(".{0,4}(办公室|办公厅)");

    private final Organisation organisation;
    private final UnitRegister register;
    private final RememberedNames remembered;
    private final AuditTrail trail;

    Units(Organisation organisation, UnitRegister register, RememberedNames remembered, AuditTrail trail) {
        this.organisation = organisation;
        this.register = register;
        this.remembered = remembered;
        this.trail = trail;
    }

    /** Returns the unit, active or not. */
    @Transactional(readOnly = true)
    public Optional<UnitView> find(UnitId id) {
        return tree().find(id).map(UnitNode::view);
    }

    /** Returns every unit in tree order, parents before children, those merged or dissolved included. */
    @Transactional(readOnly = true)
    public List<UnitView> all() {
        return tree().all().stream().map(UnitNode::view).toList();
    }

    /** Returns the active units directly below. */
    @Transactional(readOnly = true)
    public List<UnitView> below(UnitId id) {
        return tree().below(id);
    }

    /** Returns the unit itself and all active units below it, in tree order; empty if it is not active. */
    @Transactional(readOnly = true)
    public List<UnitView> subtree(UnitId id) {
        return tree().subtree(id);
    }

    /** Returns the top of the tree; empty before the first unit was added. */
    @Transactional(readOnly = true)
    public Optional<UnitView> root() {
        return tree().root();
    }

    /** Whether the unit is the general office right below its government, which acts through it: 云麓市人民政府办公室. */
    @Transactional(readOnly = true)
    public boolean isGeneralOffice(UnitId id) {
        var tree = tree();
        var unit = tree.find(id).map(UnitNode::view).orElse(null);
        var parent = unit == null ? null : unit.parent();
        var above =
                parent == null ? null : tree.find(parent).map(UnitNode::view).orElse(null);
        return unit != null
                && above != null
                && above.kind() == UnitKind.GOVERNMENT
                && unit.kind() != UnitKind.GOVERNMENT
                && unit.name().startsWith(above.name())
                && GENERAL_OFFICE
                        .matcher(unit.name().substring(above.name().length()))
                        .matches();
    }

    /** Returns the unit that does the work of an organ: of a government its general office where it has one, else itself. */
    @Transactional(readOnly = true)
    public UnitId handling(UnitId organ) {
        return generalOffices(organ).stream().findFirst().orElse(organ);
    }

    /** Returns the active general offices right below a government, in tree order; empty for every other unit. */
    @Transactional(readOnly = true)
    public List<UnitId> generalOffices(UnitId government) {
        return below(government).stream()
                .map(UnitView::id)
                .filter(this::isGeneralOffice)
                .toList();
    }

    /** Returns the government that acts through this unit; empty where it is no general office. */
    @Transactional(readOnly = true)
    public Optional<UnitId> governmentOf(UnitId office) {
        return isGeneralOffice(office) ? find(office).map(UnitView::parent) : Optional.empty();
    }

    /** Returns the government the unit belongs to: itself, or the nearest above. */
    @Transactional(readOnly = true)
    public Optional<UnitView> region(UnitId id) {
        return tree().region(id);
    }

    /** Returns the unit and, of a 科室, those it is part of, its department last; a government contains nobody so. */
    @Transactional(readOnly = true)
    public List<UnitId> withThoseAround(UnitId id) {
        UnitTree tree = tree();
        List<UnitId> all = new ArrayList<>(List.of(id));
        Optional<UnitView> unit = tree.find(id).map(UnitNode::view);
        while (unit.filter(each -> each.kind() == UnitKind.OFFICE).isPresent()) {
            unit = unit.map(UnitView::parent)
                    .flatMap(tree::find)
                    .map(UnitNode::view)
                    .filter(around -> around.kind() != UnitKind.GOVERNMENT);
            unit.ifPresent(around -> all.add(around.id()));
        }
        return all;
    }

    /** Returns the unit and the 科室 inside it, whose people work for it; those right below a government stand alone. */
    @Transactional(readOnly = true)
    public List<UnitId> withOffices(UnitId id) {
        UnitTree tree = tree();
        List<UnitId> all = new ArrayList<>(List.of(id));
        if (tree.find(id)
                .filter(unit -> unit.view().kind() == UnitKind.GOVERNMENT)
                .isEmpty()) {
            tree.below(id).stream()
                    .filter(each -> each.kind() == UnitKind.OFFICE)
                    .forEach(each -> all.addAll(withOffices(each.id())));
        }
        return all;
    }

    /** Returns the unit for which people of this one work: the department around a 科室, else the unit itself. */
    @Transactional(readOnly = true)
    public UnitId department(UnitId id) {
        List<UnitId> all = withThoseAround(id);
        return all.get(all.size() - 1);
    }

    /** Whether a unit belongs to the government that the other belongs to, or stands below it; also a dissolved one. */
    @Transactional(readOnly = true)
    public boolean standsUnder(UnitId unit, UnitId whose) {
        UnitTree tree = tree();
        UnitId government = tree.region(whose).map(UnitView::id).orElse(null);
        Optional<UnitNode> each = government == null ? Optional.empty() : tree.find(unit);
        while (each.isPresent()) {
            UnitView view = each.get().view();
            if (view.id().equals(government)) {
                return true;
            }
            each = Optional.ofNullable(view.parent()).flatMap(tree::find);
        }
        return false;
    }

    /** Returns all that {@link #standsUnder} the government of this unit, in tree order. */
    @Transactional(readOnly = true)
    public List<UnitId> under(UnitId whose) {
        return tree().all().stream()
                .map(node -> node.view().id())
                .filter(unit -> standsUnder(unit, whose))
                .toList();
    }

    /**
     * Says what a name in a table of the issuer stands for: a remembered decision, a name, an alias, a name completed by
     * its place, an office of the issuer, a group; else unknown with the nearest candidates.
     */
    @Transactional(readOnly = true)
    public Resolution resolve(String name, UnitId issuer) {
        var now = organisation.now();
        var decided = new ArrayList<UnitView>();
        for (var unit : remembered.find(name, issuer)) {
            now.tree().find(unit).flatMap(now.tree()::successor).ifPresent(decided::add);
        }
        // Two units decided on may have become one since.
        return decided.isEmpty()
                ? new NameResolver(now.tree(), now.groups(), issuer).resolve(name)
                : new Resolution(
                        name, How.REMEMBERED, decided.stream().distinct().toList(), List.of(), "");
    }

    /** Remembers a person's decision, so that the name is resolved so in the issuer's later tables. */
    public void remember(String name, UnitId issuer, List<UnitId> units, Person by) {
        var tree = tree();
        if (units.isEmpty()
                || units.stream()
                        .anyMatch(
                                unit -> tree.find(unit).flatMap(tree::successor).isEmpty())) {
            throw new UnlawfulAct("请为“" + name + "”选定至少一个现有单位。");
        }
        remembered.put(name, issuer, units, by);
        trail.note(by.account(), by.name(), "认定单位名称", name, units.size() + "个单位");
    }

    /** Adds a unit; unlawful if its name is taken or a second root would arise. */
    public UnitId add(NewUnit unit, Person by) {
        return register.add(unit, by);
    }

    /** Renames a unit; the old names stay known as former names. */
    public void rename(UnitId id, String name, String shortName, Person by) {
        register.rename(id, name, shortName, by);
    }

    /** Puts a unit under another parent, which may not lie below it. */
    public void move(UnitId id, UnitId parent, Person by) {
        register.move(id, parent, by);
    }

    /** Merges a unit into another, which takes over its names and what lies below it. */
    public void merge(UnitId id, UnitId into, Person by) {
        register.merge(id, into, by);
    }

    /** Dissolves a unit below which nothing active lies. */
    public void dissolve(UnitId id, Person by) {
        register.dissolve(id, by);
    }

    private UnitTree tree() {
        return organisation.now().tree();
    }
}
