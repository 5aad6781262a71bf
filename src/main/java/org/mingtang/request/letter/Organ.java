package org.mingtang.request.letter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The organ that answers, by plain facts.
 *
 * @param name as it signs, e.g. 云麓市发展和改革委员会
 * @param provincial whether it is the government of a province, an autonomous region or a municipality under the State
 *     Council, which reconsiders its own acts
 * @param government for a department the government of the same level, for a subdistrict the one that set it up, for a
 *     government the next higher one
 * @param superior the superior department, needed for justice bureaus and organs under vertical lead
 * @param court where its acts are sued against
 * @param onlineReconsideration where reconsideration is applied for online, else null
 */
public record Organ(
        OrganKind kind,
        String name,
        boolean provincial,
        @Nullable String government,
        @Nullable String superior,
        String court,
        @Nullable String onlineReconsideration) {

    /** A government's department without exception. */
    public static Organ department(String name, String government, String court) {
        return new Organ(OrganKind.DEPARTMENT, name, false, government, null, court, null);
    }

    /** The same organ with an address for applying online. */
    public Organ reconsideredAt(String address) {
        return new Organ(kind, name, provincial, government, superior, court, address);
    }

    Optional<String> online() {
        return Optional.ofNullable(onlineReconsideration).filter(address -> !address.isBlank());
    }
}
