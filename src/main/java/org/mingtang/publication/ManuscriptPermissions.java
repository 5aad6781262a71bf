package org.mingtang.publication;

import java.util.Set;
import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;

/** Whose draft and whose item it is: a unit's own people's, and the openness office's for the units under its government. */
@Component
class ManuscriptPermissions {

    private static final Set<Role> LOOKING = Set.of(Role.OPENNESS_OFFICE, Role.AUDITOR, Role.LEADER);

    private final Units units;

    ManuscriptPermissions(Units units) {
        this.units = units;
    }

    boolean mayWrite(Person person, UUID unit) {
        return person.may(Permission.DRAFT_PUBLICATION) && isOwn(person, unit);
    }

    void requireWriter(Person person, UUID unit) {
        if (!mayWrite(person, unit)) {
            throw new UnlawfulAct("只能办理本单位的稿件；其他单位的由该单位或本级政府公开办办理。");
        }
    }

    /** Drafts are seen by the unit's own people, and by the openness office, leaders and auditors of its government. */
    boolean maySee(Person person, UUID unit) {
        return person.may(Permission.READ_PUBLICATIONS)
                && (person.unit().equals(unit)
                        || person.roles().stream().anyMatch(LOOKING::contains) && isUnder(person, unit));
    }

    boolean mayPublish(Person person, UUID unit) {
        return person.may(Permission.PUBLISH) && isOwn(person, unit);
    }

    void requirePublisher(Person person, UUID unit) {
        if (!mayPublish(person, unit)) {
            throw new UnlawfulAct("只有本单位负责人或本级政府公开办可以发布和撤回本单位的信息。");
        }
    }

    private boolean isOwn(Person person, UUID unit) {
        return person.unit().equals(unit) || person.roles().contains(Role.OPENNESS_OFFICE) && isUnder(person, unit);
    }

    private boolean isUnder(Person person, UUID unit) {
        return units.standsUnder(new UnitId(unit), new UnitId(person.unit()));
    }
}
