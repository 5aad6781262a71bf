package org.mingtang.policy.cleanup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One round.
 *
 * @param mine documents whose keeper the person is
 * @param office whether he decides
 */
public record CleanUpPage(
        CleanUpView round,
        Map<UUID, String> units,
        Set<Long> mine,
        boolean office,
        List<CleanUpActs.Step> history,
        Map<Long, Amendments.Amendment> amendments,
        String refusal) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public String unit(CleanUpLine line) {
        return units.getOrDefault(line.unit(), "");
    }

    /** What became of a decision to amend; empty where none was published. */
    public String amendment(CleanUpLine line) {
        Amendments.Amendment amendment = amendments.get(line.item());
        if (amendment == null) {
            return "";
        }
        return amendment.doneOn() == null ? "待修改，最迟 " + amendment.due() + " 完成" : "已于 " + amendment.doneOn() + " 办结";
    }

    public boolean mayPropose(CleanUpLine line) {
        return can(CleanUpAct.PROPOSE) && mine.contains(line.item());
    }

    public boolean mayDecide(CleanUpLine line) {
        return office && can(CleanUpAct.DECIDE) && line.proposal() != null;
    }

    public boolean mayConclude() {
        return office && can(CleanUpAct.CONCLUDE);
    }

    public boolean mayReopen() {
        return office && can(CleanUpAct.REOPEN);
    }

    public boolean mayPrepare() {
        return office && can(CleanUpAct.PREPARE);
    }

    public boolean mayCancel() {
        return office && can(CleanUpAct.CANCEL);
    }

    private boolean can(CleanUpAct act) {
        return act.isPossibleFrom(round.stage());
    }

    public static String minute(Instant at) {
        return at.atZone(CHINA).toLocalDateTime().toString().replace('T', ' ').substring(0, 16);
    }
}
