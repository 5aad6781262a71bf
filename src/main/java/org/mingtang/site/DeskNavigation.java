package org.mingtang.site;

import java.util.List;
import org.mingtang.agenda.Agenda;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.springframework.stereotype.Component;

/** The workbench's navigation: where each room begins and who may open it. */
@Component
class DeskNavigation {

    private static final List<Frame.Entry> ENTRIES = List.of(
            entry("home", "我的待办", "/desk", Permission.USE_DESK, ""),
            entry("notices", "提醒", "/desk/notices", Permission.USE_DESK, ""),
            entry("agenda", "待办清单", "/desk/agenda", Permission.USE_DESK, ""),
            entry("plan", "任务分解", "/desk/plans", Permission.READ_PLANS, "任务"),
            entry("unit", "本单位任务", "/desk/my-unit", Permission.READ_PLANS, ""),
            entry("urgings", "督办", "/desk/urgings", Permission.READ_PLANS, ""),
            entry("evidence", "实绩", "/desk/facts", Permission.READ_PLANS, ""),
            entry("drafts", "起草与发布", "/desk/drafts", Permission.READ_PUBLICATIONS, "公开"),
            entry("directed", "定向公开", "/desk/directed", Permission.USE_DESK, ""),
            entry("reviews", "审核", "/desk/reviews", Permission.READ_PUBLICATIONS, ""),
            entry("policies", "政策文件库", "/desk/policies", Permission.READ_PUBLICATIONS, ""),
            entry("catalogue", "公开目录", "/desk/catalogue", Permission.READ_PUBLICATIONS, ""),
            entry("imports", "历史信息导入", "/desk/imports", Permission.EDIT_CATALOGUE, ""),
            entry("topics", "专题", "/desk/topics", Permission.EDIT_CATALOGUE, ""),
            entry("policy-questions", "政策咨询", "/desk/policy-questions", Permission.READ_PUBLICATIONS, ""),
            entry("policy-packages", "政策文件包", "/desk/packages", Permission.READ_PUBLICATIONS, ""),
            entry("review-words", "检查词表", "/desk/review-words", Permission.EDIT_REVIEW, ""),
            entry("requests", "依申请公开", "/desk/requests", Permission.READ_REQUESTS, "办理"),
            entry("library", "案例库", "/desk/library", Permission.READ_REQUESTS, ""),
            entry("organisation", "机构", "/desk/units", Permission.USE_DESK, "系统"),
            entry("sites", "站点", "/desk/sites", Permission.EDIT_ORGANISATION, ""),
            entry("accounts", "人员", "/desk/accounts", Permission.EDIT_ACCOUNTS, ""),
            entry("calendar", "工作日历", "/desk/calendar", Permission.USE_DESK, ""),
            entry("reminders", "提醒规则", "/desk/reminders", Permission.EDIT_REMINDERS, ""),
            entry("search", "检索", "/desk/search", Permission.KEEP_SEARCH, ""),
            entry("audit", "留痕", "/desk/audit", Permission.READ_AUDIT, ""));

    private final Agenda agenda;

    DeskNavigation(Agenda agenda) {
        this.agenda = agenda;
    }

    List<Frame.Entry> entries(Person person) {
        return ENTRIES.stream()
                .filter(each -> person.may(each.needs()))
                .map(each -> each.counting(behind(each.key(), person)))
                .toList();
    }

    private int behind(String key, Person person) {
        return switch (key) {
            case "notices" -> agenda.unread(person.account());
            case "directed" -> (int) agenda.open(person, "directed");
            default -> 0;
        };
    }

    private static Frame.Entry entry(String key, String label, String href, Permission needs, String group) {
        return new Frame.Entry(key, label, href, needs, group, 0);
    }
}
