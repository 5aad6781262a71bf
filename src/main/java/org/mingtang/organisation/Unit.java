package org.mingtang.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;

/** A government, department, town, office or public enterprise. */
@Entity
class Unit {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String name;
    private String shortName;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private @Nullable UUID parent;
    private @Nullable String division;
    private int position;
    private @Nullable LocalDate endedOn;
    private @Nullable UUID mergedInto;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 200)
    @CollectionTable(name = "unit_other_name", joinColumns = @JoinColumn(name = "unit"))
    private Set<OtherName> otherNames = new HashSet<>();

    @SuppressWarnings("NullAway")
    protected Unit() {}

    Unit(NewUnit unit, int position) {
        this.id = unit.id().value();
        this.name = unit.name();
        this.shortName = unit.shortName();
        this.kind = unit.kind();
        this.parent = unit.parent() == null ? null : unit.parent().value();
        this.division = unit.division();
        this.position = position;
        callAlso(unit.otherNames());
    }

    void rename(String newName, String newShortName, LocalDate today) {
        mustBeActive("改名");
        for (var old : List.of(name, shortName)) {
            if (!old.equals(newName) && !old.equals(newShortName)) {
                forget(old);
                otherNames.add(new OtherName(old, today));
            }
        }
        forget(newName);
        forget(newShortName);
        name = newName;
        shortName = newShortName;
    }

    /** Sets the further short names; former names stay. */
    void callAlso(Collection<String> names) {
        otherNames.removeIf(each -> each.until() == null && !names.contains(each.name()));
        names.stream()
                .filter(each -> !each.equals(name) && !each.equals(shortName))
                .filter(each ->
                        otherNames.stream().noneMatch(known -> known.name().equals(each)))
                .forEach(each -> otherNames.add(new OtherName(each, null)));
    }

    void reclassify(UnitKind newKind, @Nullable String newDivision) {
        mustBeActive("修改");
        kind = newKind;
        division = newDivision;
    }

    /** Puts it under another unit; null makes it the top. */
    void move(@Nullable UnitId newParent) {
        mustBeActive("划转");
        parent = newParent == null ? null : newParent.value();
    }

    void end(LocalDate today, @Nullable UnitId successor) {
        mustBeActive("撤并");
        endedOn = today;
        mergedInto = successor == null ? null : successor.value();
    }

    private void mustBeActive(String act) {
        if (endedOn != null) {
            throw new UnlawfulAct(name + "已于" + endedOn + "撤并，不能" + act + "。");
        }
    }

    private void forget(String known) {
        otherNames.removeIf(each -> each.name().equals(known));
    }

    UnitNode node() {
        var names = otherNames.stream()
                .sorted(Comparator.comparing(OtherName::name))
                .toList();
        var view = new UnitView(
                new UnitId(id),
                name,
                shortName,
                names.stream().map(OtherName::name).toList(),
                kind,
                parent == null ? null : new UnitId(parent),
                endedOn == null);
        return new UnitNode(
                view, division, position, names, endedOn, mergedInto == null ? null : new UnitId(mergedInto));
    }
}
