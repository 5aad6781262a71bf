package org.mingtang.request.library;

import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;

/**
 * What is released is read by everybody who handles requests, in every unit; what is not released yet only in the unit that
 * answered, which alone writes, checks, opens and withdraws.
 */
@Component
class LibraryPermissions {

    boolean mayRead(Person person, LibraryView library) {
        return person.may(Permission.READ_REQUESTS)
                && (library.stage() == LibraryStage.RELEASED || isOwn(person, library));
    }

    boolean mayWork(Person person, LibraryView library) {
        return person.may(Permission.WORK_REQUEST) && isOwn(person, library);
    }

    /** Whether it becomes public for everybody is for the head to say. */
    boolean mayOpen(Person person, LibraryView library) {
        return person.may(Permission.DECIDE_REQUEST) && isOwn(person, library);
    }

    boolean may(Person person, LibraryAct act, LibraryView library) {
        return act == LibraryAct.OPEN ? mayOpen(person, library) : mayWork(person, library);
    }

    void require(Person person, LibraryAct act, LibraryView library) {
        if (!may(person, act, library)) {
            throw new UnlawfulAct(
                    act == LibraryAct.OPEN && mayWork(person, library)
                            ? "案例是否向社会公开由本机关负责人决定。"
                            : "只能办理本机关的案例；其他机关的案例由该机关办理。");
        }
    }

    private static boolean isOwn(Person person, LibraryView library) {
        var unit = new UnitId(person.unit());
        return unit.equals(library.unit()) || unit.equals(library.organ());
    }
}
