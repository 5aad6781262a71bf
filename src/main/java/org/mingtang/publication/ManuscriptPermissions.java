package org.mingtang.publication;

import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;

/** Whose draft and whose item it is: a unit's own people, and the openness office for every unit. */
@Component
class ManuscriptPermissions {

    boolean mayWrite(Person person, UUID unit) {
        return person.may(Permission.DRAFT_PUBLICATION) && isOwn(person, unit);
    }

    void requireWriter(Person person, UUID unit) {
        if (!mayWrite(person, unit)) {
            throw new UnlawfulAct("只能办理本单位的稿件；其他单位的由该单位或公开办办理。");
        }
    }

    /** Drafts are seen by the unit's own people, the openness office, leaders and auditors. */
    boolean maySee(Person person, UUID unit) {
        return person.may(Permission.READ_PUBLICATIONS)
                && (isOwn(person, unit)
                        || person.roles().contains(Role.AUDITOR)
                        || person.roles().contains(Role.LEADER));
    }

    boolean mayPublish(Person person, UUID unit) {
        return person.may(Permission.PUBLISH) && isOwn(person, unit);
    }

    void requirePublisher(Person person, UUID unit) {
        if (!mayPublish(person, unit)) {
            throw new UnlawfulAct("只有本单位负责人或公开办可以发布和撤回本单位的信息。");
        }
    }

    private static boolean isOwn(Person person, UUID unit) {
        return person.unit().equals(unit) || person.roles().contains(Role.OPENNESS_OFFICE);
    }
}
