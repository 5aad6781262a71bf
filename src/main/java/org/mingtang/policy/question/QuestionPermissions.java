package org.mingtang.policy.question;

import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;

/** Whose questions they are: the unit's own people, and the openness office for every unit. */
@Component
class QuestionPermissions {

    boolean mayRead(Person person, UUID unit) {
        return person.may(Permission.READ_PUBLICATIONS)
                && (seesAll(person) || person.unit().equals(unit));
    }

    boolean mayWork(Person person, UUID unit) {
        return person.may(Permission.KEEP_POLICIES) && mayRead(person, unit);
    }

    boolean seesAll(Person person) {
        return person.roles().contains(Role.OPENNESS_OFFICE);
    }

    void requireReader(Person person, UUID unit) {
        if (!mayRead(person, unit)) {
            throw new UnlawfulAct("只能查看本单位的政策咨询。");
        }
    }

    void requireWorker(Person person, UUID unit) {
        if (!mayWork(person, unit)) {
            throw new UnlawfulAct("只能办理本单位的政策咨询；其他单位的由该单位或公开办办理。");
        }
    }
}
