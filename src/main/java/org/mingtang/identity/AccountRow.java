package org.mingtang.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * One account in the list.
 *
 * @param state in words: 在用, 停用, 锁定 …
 * @param chip how the state is tinted
 */
public record AccountRow(
        UUID id, String login, String name, String unit, String roles, String state, String chip, boolean codes) {

    static AccountRow of(UserAccount account, UnitNames units, Instant now) {
        Person person = account.person();
        String state = state(account, now);
        return new AccountRow(
                person.account(),
                account.login(),
                person.name(),
                units.of(person.unit()),
                Role.labels(person.roles()),
                state,
                chip(state),
                account.secondFactor().isOn());
    }

    private static String state(UserAccount account, Instant now) {
        if (!account.isActive()) {
            return "停用";
        }
        if (account.isLocked(now)) {
            return "锁定";
        }
        return account.mustChangePassword() ? "待改密码" : "在用";
    }

    private static String chip(String state) {
        return switch (state) {
            case "停用" -> "chip-idle";
            case "锁定" -> "chip-late";
            case "待改密码" -> "chip-warn";
            default -> "chip-ok";
        };
    }

    public boolean active() {
        return !state.equals("停用");
    }

    public boolean locked() {
        return state.equals("锁定");
    }
}
