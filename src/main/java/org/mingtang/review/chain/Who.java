package org.mingtang.review.chain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Role;

/**
 * Who may stand on a step.
 *
 * @param role needed except for {@link Place#PEOPLE}
 * @param unit for {@link Place#UNIT}
 * @param people accounts, for {@link Place#PEOPLE}
 */
public record Who(
        Place place, @Nullable Role role, @Nullable UUID unit, List<UUID> people) {

    /** Where they sit, seen from the draft. */
    public enum Place {
        OWN_UNIT("本单位"),
        GENERAL_OFFICE("本级政府办公室"),
        UNIT("指定单位"),
        PEOPLE("指定人员");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Who {
        people = people == null ? List.of() : List.copyOf(people);
    }

    public static Who ofOwnUnit(Role role) {
        return new Who(Place.OWN_UNIT, role, null, List.of());
    }

    public static Who ofGeneralOffice(Role role) {
        return new Who(Place.GENERAL_OFFICE, role, null, List.of());
    }

    public static Who ofUnit(UUID unit, Role role) {
        return new Who(Place.UNIT, role, unit, List.of());
    }

    public static Who named(UUID... accounts) {
        return new Who(Place.PEOPLE, null, null, List.of(accounts));
    }
}
