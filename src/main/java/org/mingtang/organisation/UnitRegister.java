package org.mingtang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out changes of the tree, one after the other over all instances, each noted. */
@Component
@Transactional
class UnitRegister {

    private final UnitRecords units;
    private final Organisation organisation;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitRegister(
            UnitRecords units,
            Organisation organisation,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.units = units;
        this.organisation = organisation;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    public UnitId add(NewUnit unit, Person by) {
        organisation.beginChange();
        var tree = tree();
        refuse(new UnitCheck(tree).refusals(unit));
        units.save(new Unit(unit, tree.size() + 1));
        done(by, "新增单位", unit.name(), unit.kind().label());
        return unit.id();
    }

    public void rename(UnitId id, String name, String shortName, Person by) {
        organisation.beginChange();
        refuse(check().names(name, shortName, id));
        var before = view(id).name();
        stored(id).rename(name, shortName, LocalDate.now(clock));
        done(by, "单位改名", before, name + "（" + shortName + "）");
        events.publishEvent(new UnitRenamed(id.value(), view(id).name()));
    }

    public void describe(
            UnitId id, UnitKind kind, @Nullable String division, Collection<String> otherNames, Person by) {
        organisation.beginChange();
        var refusals = new ArrayList<>(check().kind(view(id), kind));
        refusals.addAll(check().division(kind, division));
        refusals.addAll(check().others(otherNames));
        refuse(refusals);
        stored(id).reclassify(kind, division);
        stored(id).callAlso(otherNames);
        done(by, "修改单位信息", view(id).name(), kind.label() + " " + String.join("、", otherNames));
    }

    public void move(UnitId id, UnitId parent, Person by) {
        organisation.beginChange();
        refuse(check().move(view(id), parent));
        stored(id).move(parent);
        done(by, "划转单位", view(id).name(), "划到" + view(parent).name());
    }

    public void merge(UnitId id, UnitId into, Person by) {
        organisation.beginChange();
        refuse(check().merge(view(id), into));
        tree().below(id).forEach(child -> stored(child.id()).move(into));
        stored(id).end(LocalDate.now(clock), into);
        done(by, "合并单位", view(id).name(), "并入" + view(into).name());
    }

    public void dissolve(UnitId id, Person by) {
        organisation.beginChange();
        refuse(check().dissolve(view(id)));
        stored(id).end(LocalDate.now(clock), null);
        done(by, "撤销单位", view(id).name(), "");
    }

    private void done(Person by, String act, String subject, String detail) {
        organisation.endChange();
        trail.note(by.account(), by.name(), act, subject, detail);
    }

    private UnitTree tree() {
        return organisation.now().tree();
    }

    private UnitCheck check() {
        return new UnitCheck(tree());
    }

    private UnitView view(UnitId id) {
        return tree().find(id).map(UnitNode::view).orElseThrow(UnitRegister::missing);
    }

    private Unit stored(UnitId id) {
        return units.findById(id.value()).orElseThrow(UnitRegister::missing);
    }

    private static UnlawfulAct missing() {
        return new UnlawfulAct("没有这个单位，可能链接有误。");
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new UnlawfulAct(refusals.stream().map(Refusal::message).collect(Collectors.joining()));
        }
    }
}
