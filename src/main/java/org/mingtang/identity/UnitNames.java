package org.mingtang.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names of units on the pages of accounts; works before organisation is there. */
@Component
class UnitNames {

    private static final String NONE = "未分配单位";

    private final ObjectProvider<UnitDirectory> directory;

    UnitNames(ObjectProvider<UnitDirectory> directory) {
        this.directory = directory;
    }

    String of(UUID unit) {
        UnitDirectory units = directory.getIfAvailable();
        return unit.equals(Accounts.NO_UNIT) || units == null ? NONE : units.nameOf(unit);
    }

    /** Returns what can be chosen: no unit first, then the tree, and the chosen one even if it is no longer active. */
    List<UnitDirectory.Entry> choices(UUID chosen) {
        List<UnitDirectory.Entry> choices = new ArrayList<>();
        choices.add(new UnitDirectory.Entry(Accounts.NO_UNIT, NONE, 0));
        UnitDirectory units = directory.getIfAvailable();
        if (units != null) {
            choices.addAll(units.entries());
        }
        if (choices.stream().noneMatch(choice -> choice.unit().equals(chosen))) {
            choices.add(new UnitDirectory.Entry(chosen, of(chosen), 0));
        }
        return choices;
    }
}
