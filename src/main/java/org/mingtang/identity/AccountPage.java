package org.mingtang.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one account, or of a new one.
 *
 * @param account null for a new one
 * @param own whether it is the administrator's own account, which he can neither lock nor close
 */
public record AccountPage(
        @Nullable AccountRow account, AccountForm form, List<UnitDirectory.Entry> units, boolean own) {

    /** Returns the roles to choose from. */
    public Role[] roles() {
        return Role.values();
    }

    public String title() {
        return account == null ? "新建账户" : "账户：" + account.name();
    }

    public String action() {
        return account == null ? "/desk/accounts" : "/desk/accounts/" + account.id();
    }

    /** Returns an indented name of the unit, so that the tree shows in a plain list. */
    public String indented(UnitDirectory.Entry unit) {
        return "　".repeat(unit.depth()) + unit.name();
    }
}
