package org.mingtang.plan.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Role;

/** Role words behind a group of units (labelling rule 17a). */
final class Roles {

    private static final String MANNER =
            "(?:按照?|依照?|根据)?(?:各自|其|有关|相应)*(?:的)?(?:职责|职能|任务|工作|权限|责任)*(?:分工)?(?:范围)?(?:共同|分别|具体|积极|全力|密切|协同|各自|主动|切实|认真|统一|抓好|做好|统筹)*";
    private static final Pattern LEADING = Pattern.compile(
            MANNER + "(?:为|作为)?(?:总|负责)?(?:牵头|主办|主责)(?:单位|部门|科室)?(?:抓总|负责|组织|实施|落实|协调|推进|办理|制定|开展|抓|并)*$");
    private static final Pattern RESPONSIBLE =
            Pattern.compile(MANNER + "(?:为)?(?:负责|承办|负总责|各负其责)(?:落实|实施|组织|推进|办理|完成|开展|指导|责任)*$");
    private static final Pattern SUPPORTING =
            Pattern.compile(MANNER + "(?:为)?(?:配合|协助|参与|支持|协办|参加|协同|落实)(?:单位|部门|科室|落实|实施|做好|完成|推进|负责|配合|参与)*$");

    /** Longer than any role word with its manner; a whole text of such words is not searched from each of them anew. */
    private static final int LONGEST = 80;

    private Roles() {}

    /** A group's text without its role word. */
    record Spoken(String names, @Nullable Role role) {}

    static Spoken read(String group) {
        Spoken spoken = strip(group, LEADING, "头办责位门室总织施实调进理定展抓并", Role.LEAD);
        spoken = spoken == null ? strip(group, RESPONSIBLE, "责办实施织进理成展导任", Role.RESPONSIBLE) : spoken;
        spoken = spoken == null ? strip(group, SUPPORTING, "合助与持办加同实位门室施好成进责", Role.SUPPORT) : spoken;
        return spoken == null ? new Spoken(group, null) : spoken;
    }

    /** @param ends the characters such words end in */
    private static @Nullable Spoken strip(String group, Pattern words, String ends, Role role) {
        if (group.isEmpty() || ends.indexOf(group.charAt(group.length() - 1)) < 0) {
            return null;
        }
        Matcher matcher = words.matcher(group).region(Math.max(0, group.length() - LONGEST), group.length());
        boolean found = matcher.find();
        if (found && matcher.group().matches("主办(?:单位|部门)") && !UnitNames.strong(group.substring(0, matcher.start()))) {
            return null; // 各账号主办单位 is a name
        }
        return found ? new Spoken(group.substring(0, matcher.start()), role) : null;
    }

    static Role stronger(Role one, Role other) {
        return rank(one) <= rank(other) ? one : other;
    }

    private static int rank(Role role) {
        return switch (role) {
            case LEAD -> 0;
            case RESPONSIBLE -> 1;
            case SUPPORT -> 2;
        };
    }
}
