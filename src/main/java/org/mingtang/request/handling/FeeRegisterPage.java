package org.mingtang.request.handling;

import java.util.Map;
import java.util.UUID;
import org.mingtang.request.fee.FeeRegister;

/**
 * The fees of a year on the desk.
 *
 * @param organs names of those that charge, by id
 * @param thisYear the last year that can be looked at
 * @param all whether every organ's are shown
 */
public record FeeRegisterPage(FeeRegister.Year year, Map<UUID, String> organs, int thisYear, boolean all) {

    public String organ(FeeRegister.Entry entry) {
        return organs.getOrDefault(entry.organ(), "（未知机关）");
    }
}
