package org.mingtang.request.rectification;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;

/** Whose matters they are: the organ's that keeps the record; for a government its general office acts. */
@Component
class RectificationOffice {

    private final Units units;

    RectificationOffice(Units units) {
        this.units = units;
    }

    /** The unit that handles a matter of this organ. */
    UnitId handling(UnitId organ) {
        return units.handling(organ);
    }

    /** The organs a unit answers for: itself, and its government where it is the general office. */
    List<UUID> organs(Person person) {
        var own = new UnitId(person.unit());
        return Stream.concat(Stream.of(own), units.governmentOf(own).stream())
                .map(UnitId::value)
                .toList();
    }

    boolean mayWork(Person person, RectificationView matter) {
        return person.may(Permission.WORK_REQUEST)
                && organs(person).contains(matter.organ().value());
    }

    void requireWorker(Person person, RectificationView matter) {
        if (!mayWork(person, matter)) {
            throw new UnlawfulAct("没有这件更正申请，或者它不由您所在的单位办理。");
        }
    }

    void requireHead(Person person, RectificationView matter) {
        requireWorker(person, matter);
        if (!person.may(Permission.DECIDE_REQUEST)) {
            throw new UnlawfulAct("更正申请由本机关政府信息公开工作机构负责人审定。");
        }
    }

    String name(UnitId organ) {
        return units.find(organ).map(UnitView::name).orElse("（未知机关）");
    }
}
