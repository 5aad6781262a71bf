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
    USE_DESK("使用工作台", OPENNESS_OFFICE, CLERK, HEAD, LEADER, AUDITOR, SYSTEM_ADMINISTRATOR),
    /** See plans, boards, tasks, evidence. */
    READ_PLANS("查看任务分解", OPENNESS_OFFICE, CLERK, HEAD, LEADER, AUDITOR),
    /** Upload a task table, check it, number it. */
    PREPARE_PLAN("录入和核对分解表", OPENNESS_OFFICE, CLERK, HEAD),
    /** Issue (下达) a plan, a new version, cancel or close a task. */
    ISSUE_PLAN("下达任务", OPENNESS_OFFICE, HEAD),
    /** Accept, report, hand in, ask for another deadline, hand over: for one's own unit. */
    WORK_TASK("办理任务", OPENNESS_OFFICE, CLERK, HEAD),
    /** Approve or return what was handed in, decide on a deadline, urge and warn: for tables one's own unit issued. */
    SUPERVISE_TASK("督办和审核任务", OPENNESS_OFFICE, LEADER, HEAD),
    /** Enter facts for one's own unit. */
    RECORD_FACT("登记工作事实", OPENNESS_OFFICE, CLERK, HEAD),
    /** See drafts, reviews, items, the catalogue and the policy library from inside. */
    READ_PUBLICATIONS("查看公开工作", OPENNESS_OFFICE, CLERK, HEAD, LEADER, AUDITOR),
    /** Write drafts for one's own unit and send them to review. */
    DRAFT_PUBLICATION("起草公开内容", OPENNESS_OFFICE, CLERK, HEAD),
    /** Stand on a step of a chain: pass or return what others wrote. */
    REVIEW_DRAFT("审核公开内容", OPENNESS_OFFICE, CLERK, HEAD, LEADER),
    /** Set up chains of review and the word lists of the draft check. */
    EDIT_REVIEW("设置审核流程", OPENNESS_OFFICE),
    /** Publish what was approved, withdraw it with a notice. */
    PUBLISH("发布和撤回", OPENNESS_OFFICE, HEAD),
    /** Keep the catalogue, columns, topics, keys of business systems, imports. */
    EDIT_CATALOGUE("维护主动公开目录", OPENNESS_OFFICE),
    /** Keep the policy library: relations, clean-ups, interpretation, questions, packages. */
    KEEP_POLICIES("维护政策文件库", OPENNESS_OFFICE, CLERK, HEAD),
    /** See requests for information of one's own unit, their periods and figures. */
    READ_REQUESTS("查看依申请公开", OPENNESS_OFFICE, CLERK, HEAD),
    /** Register, handle and answer requests for information. */
    WORK_REQUEST("办理依申请公开", OPENNESS_OFFICE, CLERK, HEAD),
    /** Consent to an extension, as the head of the disclosure office (政府信息公开条例第三十三条). */
    DECIDE_REQUEST("审批延期答复", OPENNESS_OFFICE, HEAD),
    /** Rebuild the search index, keep its synonyms. */
    KEEP_SEARCH("维护检索", OPENNESS_OFFICE, SYSTEM_ADMINISTRATOR),
    /** Edit units, names, groups. */
    EDIT_ORGANISATION("维护机构", OPENNESS_OFFICE, SYSTEM_ADMINISTRATOR),
    /** Import a year's notice of days off. */
    EDIT_CALENDAR("维护工作日历", OPENNESS_OFFICE, SYSTEM_ADMINISTRATOR),
    /** Create accounts, give roles, unlock. */
    EDIT_ACCOUNTS("管理账户", SYSTEM_ADMINISTRATOR),
    /** Reminder rules and mail. */
    EDIT_REMINDERS("设置提醒", OPENNESS_OFFICE, SYSTEM_ADMINISTRATOR),
    /** Read the audit trail. */
    READ_AUDIT("查看操作留痕", AUDITOR, SYSTEM_ADMINISTRATOR);

    private final String label;
    private final Set<Role> roles;

    Permission(String label, Role... roles) {
        this.label = label;
        this.roles = Set.of(roles);
    }

    /** Returns what it permits, as words of the office. */
    public String label() {
        return label;
    }

    /** Returns the roles that have it. */
    Set<Role> roles() {
        return roles;
    }

    public boolean isGivenTo(Collection<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
