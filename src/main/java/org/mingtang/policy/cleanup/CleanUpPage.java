package org.mingtang.policy.cleanup;

import java.time.Instant;
import java.time.LocalDate;
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
 * @param result whether a result is written and not given up
 * @param ends last days of documents whose own validity ended or ends before long
 */
public record CleanUpPage(
        CleanUpView round,
        Map<UUID, String> units,
        Set<Long> mine,
        boolean office,
        boolean result,
        LocalDate today,
        Map<Long, LocalDate> ends,
        List<CleanUpActs.Step> history,
        Map<Long, Amendments.Amendment> amendments,
        String refusal) {

    private static final int MOST = 500;
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

    /** That its validity is over or will soon be, and what keeping it does not do; empty where nothing is to be said. */
    public String end(CleanUpLine line) {
        LocalDate end = ends.get(line.item());
        Verdict verdict = line.decision() == null ? line.proposal() : line.decision();
        if (end == null || (verdict != null && verdict != Verdict.KEEP)) {
            return "";
        }
        if (today.isAfter(end)) {
            return "有效期已于 " + end + " 届满。还要执行的，须修改文本并重新公布。";
        }
        return "有效期至 " + end + "。“继续有效”不延长有效期；要延长，须修改文本并重新公布。";
    }

    public boolean mayPropose(CleanUpLine line) {
        return can(CleanUpAct.PROPOSE) && mine.contains(line.item());
    }

    public boolean mayDecide(CleanUpLine line) {
        return office && can(CleanUpAct.DECIDE) && line.proposal() != null;
    }

    /** Documents about which the person has still to say something; no more than one form can send. */
    public List<CleanUpLine> waiting() {
        return round.lines().stream()
                .filter(line -> mayPropose(line) && line.proposal() == null)
                .limit(MOST)
                .toList();
    }

    /** How many decisions would be as their keepers proposed. */
    public long adoptable() {
        return round.lines().stream()
                .filter(line -> mayDecide(line) && line.decision() == null)
                .count();
    }

    public boolean mayConclude() {
        return office && can(CleanUpAct.CONCLUDE);
    }

    public boolean mayReopen() {
        return office && !result && can(CleanUpAct.REOPEN);
    }

    public boolean mayPrepare() {
        return office && !result && can(CleanUpAct.PREPARE);
    }

    public boolean mayCancel() {
        return office && !result && can(CleanUpAct.CANCEL);
    }

    private boolean can(CleanUpAct act) {
        return act.isPossibleFrom(round.stage());
    }

    public static String minute(Instant at) {
        return at.atZone(CHINA).toLocalDateTime().toString().replace('T', ' ').substring(0, 16);
    }
}
