package org.mingtang.identity;

import static org.mingtang.identity.Role.AUDITOR;
import static org.mingtang.identity.Role.CLERK;
import static org.mingtang.identity.Role.HEAD;
import static org.mingtang.identity.Role.LEADER;
import static org.mingtang.identity.Role.OPENNESS_OFFICE;
import static org.mingtang.identity.Role.SYSTEM_ADMINISTRATOR;

import java.util.Collection;
import java.util.Set;

/**
 * Who may do what, in one place; whether it is his own unit's matter is decided by the module that owns the matter.
 */
public enum Permission {
    /** Own work list, own password, home page of the desk. */
    USE_DESK(OPENNESS_OFFICE, CLERK, HEAD, LEADER, AUDITOR, SYSTEM_ADMINISTRATOR),
    /** See plans, boards, tasks, evidence. */
    READ_PLANS(OPENNESS_OFFICE, CLERK, HEAD, LEADER, AUDITOR),
    /** Upload a task table, check it, number it. */
    PREPARE_PLAN(OPENNESS_OFFICE, CLERK, HEAD),
    /** Issue (下达) a plan, a new version, cancel or close a task. */
    ISSUE_PLAN(OPENNESS_OFFICE, HEAD),
    /** Accept, report, hand in, ask for another deadline, hand over: for one's own unit. */
    WORK_TASK(OPENNESS_OFFICE, CLERK, HEAD),
    /** Approve or return what was handed in, decide on a deadline, urge and warn: for tables one's own unit issued. */
    SUPERVISE_TASK(OPENNESS_OFFICE, LEADER, HEAD),
    /** Enter facts for one's own unit. */
    RECORD_FACT(OPENNESS_OFFICE, CLERK, HEAD),
    /** Edit units, names, groups. */
    EDIT_ORGANISATION(OPENNESS_OFFICE, SYSTEM_ADMINISTRATOR),
    /** Import a year's notice of days off. */
    EDIT_CALENDAR(OPENNESS_OFFICE, SYSTEM_ADMINISTRATOR),
    /** Create accounts, give roles, unlock. */
    EDIT_ACCOUNTS(SYSTEM_ADMINISTRATOR),
    /** Reminder rules and mail. */
    EDIT_REMINDERS(OPENNESS_OFFICE, SYSTEM_ADMINISTRATOR),
    /** Read the audit trail. */
    READ_AUDIT(AUDITOR, SYSTEM_ADMINISTRATOR);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    public boolean isGivenTo(Collection<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
