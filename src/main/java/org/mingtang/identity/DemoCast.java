package org.mingtang.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The people of the demo city 云麓市, all invented; they exist only where {@code mingtang.demo} is on. */
@Component
class DemoCast {

    static final String PASSWORD = "yunlu-demo-2026";

    private static final String OFFICE = "云麓市人民政府办公室";
    private static final String EDUCATION = "云麓市教育局";
    private static final String DONGCHUAN = "云麓市东川区教育和体育局";
    private static final String DONGCHUAN_OFFICE = "云麓市东川区人民政府办公室";
    private static final String APPROVAL = "云麓市行政审批服务局";

    static final List<Member> MEMBERS = List.of(
            new Member("office", "苏明远", OFFICE, Role.OPENNESS_OFFICE),
            new Member("leader", "顾清和", OFFICE, Role.LEADER),
            new Member("office-head", "韩景行", OFFICE, Role.HEAD),
            new Member("secrecy", "柏青川", OFFICE, Role.OPENNESS_OFFICE),
            new Member("clerk", "叶知秋", EDUCATION, Role.CLERK),
            new Member("head", "沈怀谷", EDUCATION, Role.HEAD),
            new Member("approval-clerk", "程思齐", APPROVAL, Role.CLERK),
            new Member("approval-head", "陆行简", APPROVAL, Role.HEAD),
            new Member("dongchuan-clerk", "付云舟", DONGCHUAN, Role.CLERK),
            new Member("dongchuan-head", "纪远帆", DONGCHUAN, Role.HEAD),
            new Member("dongchuan-office", "白予安", DONGCHUAN_OFFICE, Role.OPENNESS_OFFICE),
            new Member("dongchuan-leader", "崔望舒", DONGCHUAN_OFFICE, Role.LEADER),
            new Member("auditor", "秦守正", OFFICE, Role.AUDITOR),
            new Member("admin", "温如岚", OFFICE, Role.SYSTEM_ADMINISTRATOR));

    private final boolean on;

    DemoCast(@Value("${mingtang.demo:false}") boolean on) {
        this.on = on;
    }

    boolean isOn() {
        return on;
    }

    /** Returns what the sign-in page shows of them: nothing outside the demo. */
    List<SignInPage.DemoAccount> shown() {
        return on ? MEMBERS.stream().map(Member::shown).toList() : List.of();
    }

    /** One invented person. */
    record Member(String login, String name, String unit, Role role) {

        NewAccount account() {
            UUID unitId = UUID.nameUUIDFromBytes(unit.getBytes(UTF_8));
            return new NewAccount(login, name, unitId, Set.of(role), login + "@yunlu.example", PASSWORD, false);
        }

        SignInPage.DemoAccount shown() {
            return new SignInPage.DemoAccount(login, PASSWORD, role.label() + "，" + unit + "，" + name);
        }
    }
}
