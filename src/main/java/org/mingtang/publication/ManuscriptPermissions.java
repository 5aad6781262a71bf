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

/**
 * Whose draft and whose item it is: of a unit's own people, those of its 科室 included, and of the openness office for the
 * units under its government.
 */
@Component
class ManuscriptPermissions {

    private static final Set<Role> LOOKING = Set.of(Role.OPENNESS_OFFICE, Role.AUDITOR, Role.LEADER);

    private final Units units;

    ManuscriptPermissions(Units units) {
        this.units = units;
    }

    /** For which unit somebody drafts who names this one: a 科室 has no drafts of its own. */
    UUID drafting(UUID unit) {
        return units.department(new UnitId(unit)).value();
    }

    boolean mayWrite(Person person, UUID unit) {
        return person.may(Permission.DRAFT_PUBLICATION) && (isOwn(person, unit) || isOfficeFor(person, unit));
    }

    void requireWriter(Person person, UUID unit) {
        if (!mayWrite(person, unit)) {
            throw new UnlawfulAct("只能办理本单位的稿件；其他单位的由该单位或本级政府公开办办理。");
        }
    }

    /** Drafts are seen by the unit's own people, and by the openness office, leaders and auditors of its government. */
    boolean maySee(Person person, UUID unit) {
        return person.may(Permission.READ_PUBLICATIONS)
                && (isOwn(person, unit)
                        || person.roles().stream().anyMatch(LOOKING::contains) && isUnder(person, unit));
    }

    boolean mayPublish(Person person, UUID unit) {
        return person.may(Permission.PUBLISH) && (isInOrAround(person, unit) || isOfficeFor(person, unit));
    }

    void requirePublisher(Person person, UUID unit) {
        if (!mayPublish(person, unit)) {
            throw new UnlawfulAct("只有本单位负责人或本级政府公开办可以发布和撤回本单位的信息。");
        }
    }

    private boolean isOwn(Person person, UUID unit) {
        return person.unit().equals(unit) || drafting(person.unit()).equals(drafting(unit));
    }

    /** The head of a 科室 is not the department's: what it publishes is let out by those in it or around it. */
    private boolean isInOrAround(Person person, UUID unit) {
        return person.unit().equals(unit)
                || units.withThoseAround(new UnitId(unit)).contains(new UnitId(person.unit()));
    }

    private boolean isOfficeFor(Person person, UUID unit) {
        return person.roles().contains(Role.OPENNESS_OFFICE) && isUnder(person, unit);
    }

    private boolean isUnder(Person person, UUID unit) {
        return units.standsUnder(new UnitId(unit), new UnitId(person.unit()));
    }
}
