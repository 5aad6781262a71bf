package org.mingtang.request;

import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;

/**
 * Whose requests they are: the organ's that was asked and the unit's that handles them. The openness office sees how all
 * requests stand, but not who asks another organ.
 */
@Component
public class RequestPermissions {

    /** Whether the person may see how the request stands. */
    public boolean mayRead(Person person, RequestView request) {
        return person.may(Permission.READ_REQUESTS) && (seesAll(person) || isOwn(person, request));
    }

    /** Whether the person may see who asks, open files and act. */
    public boolean mayWork(Person person, RequestView request) {
        return person.may(Permission.WORK_REQUEST) && isOwn(person, request);
    }

    /** Whether the person may do this act now. */
    public boolean mayNow(Person person, RequestAct act, RequestView request) {
        return act.isPossibleFrom(request.stage()) && may(person, act, request);
    }

    public boolean seesAll(Person person) {
        return person.roles().contains(Role.OPENNESS_OFFICE);
    }

    boolean may(Person person, RequestAct act, RequestView request) {
        if (act.isFor(RequestAct.Doer.HEAD)) {
            return person.may(Permission.DECIDE_REQUEST) && isOwn(person, request);
        }
        return act.isFor(RequestAct.Doer.HANDLER) && mayWork(person, request);
    }

    void require(Person person, RequestAct act, RequestView request) {
        if (may(person, act, request)) {
            return;
        }
        throw new UnlawfulAct(
                act == RequestAct.DELAY
                        ? "延迟答复的期限由本机关政府信息公开工作机构负责人确定（第三十五条），请由负责人办理。"
                        : act.isFor(RequestAct.Doer.HEAD)
                                ? "延长答复期限须经本机关政府信息公开工作机构负责人同意（第三十三条第二款），请由负责人办理。"
                                : "只能办理本机关的申请；其他机关的申请由该机关办理。");
    }

    /** Whether the person may enter what came to the organ: whoever would then handle it. */
    boolean mayRegister(Person person, UnitId organ, UnitId handling) {
        var unit = new UnitId(person.unit());
        return person.may(Permission.WORK_REQUEST) && (unit.equals(organ) || unit.equals(handling));
    }

    /** Refuses whoever does not work on the request; says nothing about whether it exists. */
    public void requireWorker(Person person, RequestView request) {
        if (!mayWork(person, request)) {
            throw new UnlawfulAct("申请人信息和材料只有承办单位可以打开。");
        }
    }

    private static boolean isOwn(Person person, RequestView request) {
        var unit = new UnitId(person.unit());
        return unit.equals(request.unit()) || unit.equals(request.organ());
    }
}
